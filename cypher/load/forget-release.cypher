// question: Forgets a release of which nothing is left.
// parameters: release (text)
// columns: none
// example: {"release": "0-old"}
OPTIONAL MATCH (dataset:Umbra:Dataset {id: "@current"})
WITH coalesce(dataset.release, "") AS current
WHERE current <> $release
MATCH (mark:Umbra {release: $release, id: "@release"})
DELETE mark
