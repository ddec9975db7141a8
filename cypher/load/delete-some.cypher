// question: Deletes some nodes of a release, with their edges; again and again until none is left.
// parameters: release (text), most (integer)
// columns: deleted (integer; 0 for the current release, which is left as it is)
// example: {"release": "0-old", "most": 10}
OPTIONAL MATCH (dataset:Umbra:Dataset {id: "@current"})
WITH coalesce(dataset.release, "") AS current
WHERE current <> $release
MATCH (n:Umbra {release: $release})
WHERE NOT n.id IN ["@release", "@loading"]
WITH n
LIMIT $most
DETACH DELETE n
RETURN count(*) AS deleted
