// question: Is this database empty, or Umbra's? Which releases does it hold, and which is current?
// parameters: grace (integer, milliseconds: for so long a release that was replaced may still be read)
// columns: marked (boolean), empty (boolean), sequence (integer), currentHash, current (texts or null), releases (texts), retired (texts: was the current one), unread (texts: nobody reads it)
// example: {"grace": 60000}
// exception: NodeByLabelScan: there is one mark for each release, a handful in all
MATCH (n)
WITH count(n) AS nodes
OPTIONAL MATCH (dataset:Umbra:Dataset {id: "@current"})
OPTIONAL MATCH (mark:Umbra:Release {id: "@release"})
WITH nodes, dataset, collect(mark) AS marks
// Apart from the aggregation: the clock is read for every row.
WITH nodes, dataset, marks, datetime.realtime().epochMillis AS now
RETURN
  dataset IS NOT NULL OR size(marks) > 0 AS marked,
  nodes = 0 AS empty,
  coalesce(dataset.sequence, 0) AS sequence,
  dataset.hash AS currentHash,
  dataset.release AS current,
  [mark IN marks | mark.release] AS releases,
  [mark IN marks WHERE mark.retiredAt IS NOT NULL | mark.release] AS retired,
  [mark IN marks
    WHERE
      mark.release <> coalesce(dataset.release, "") AND
      coalesce(mark.readUntil, mark.retiredAt, 0) <= now - $grace |
    mark.release] AS unread
