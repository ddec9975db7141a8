// question: Forgets a release of which nothing is left.
// parameters: release (text)
// columns: none
// example: {"release": "0-old"}
MATCH (mark:Release {release: $release})
WHERE mark:Umbra
DELETE mark
