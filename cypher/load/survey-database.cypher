// question: Is this database empty, or Umbra's? Which releases does it hold, and which is current?
// parameters: none
// columns: marked (boolean), empty (boolean), sequence (integer), current and currentHash (texts or null), releases (texts)
// example: {}
// exception: NodeByLabelScan: there is one node of each dataset and release, a handful in all
// exception: AllNodesScan: asks for one node of any kind and stops at the first
// exception: CartesianProduct: single rows only
OPTIONAL MATCH (dataset:Dataset {id: "@current"})
OPTIONAL MATCH (release:Release)
WITH dataset, collect(release.release) AS releases
RETURN
  dataset IS NOT NULL OR size(releases) > 0 AS marked,
  NOT EXISTS { MATCH (n) } AS empty,
  coalesce(dataset.sequence, 0) AS sequence,
  dataset.hash AS currentHash,
  dataset.release AS current,
  releases
