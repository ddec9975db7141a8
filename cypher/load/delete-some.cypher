// question: Deletes some nodes of a release, with their edges; again and again until none is left.
// parameters: release (text), most (integer)
// columns: deleted (integer)
// example: {"release": "0-old", "most": 10}
MATCH (n:Umbra {release: $release})
WHERE n.id <> "@current" AND n.id <> "@release"
WITH n
LIMIT $most
DETACH DELETE n
RETURN count(*) AS deleted
