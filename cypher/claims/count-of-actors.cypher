// question: How many claims did these actors make, or hold them responsible?
// parameters: release (text), keys (list of {id, knownAt})
// columns: id, knownAt (texts), count (integer)
// example: {"release": "r", "keys": [{"id": "group-1", "knownAt": "9999-12-31"}]}
UNWIND $keys AS key
MATCH (actor:Umbra {release: $release, id: key.id})<-[:BY|IN_NAME_OF|HOLDS_RESPONSIBLE]-(claim:Claim)
WITH DISTINCT key, claim
MATCH (claim)-[:HAS_VERSION]->(version:ClaimVersion)
WHERE version.knownFrom <= key.knownAt AND key.knownAt <= version.knownTo
RETURN key.id AS id, key.knownAt AS knownAt, count(claim) AS count
