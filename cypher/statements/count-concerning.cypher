// question: How many statements concern these things?
// parameters: release (text), keys (list of {id, knownAt})
// columns: id, knownAt (texts), count (integer)
// example: {"release": "r", "keys": [{"id": "group-1", "knownAt": "9999-12-31"}]}
UNWIND $keys AS key
MATCH (thing:Umbra {release: $release, id: key.id})<-[:CONCERNS]-(statement:Statement)
WHERE statement.knownFrom <= key.knownAt
RETURN key.id AS id, key.knownAt AS knownAt, count(statement) AS count
