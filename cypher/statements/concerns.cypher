// question: Which things do these statements concern?
// parameters: release (text), keys (list of {id, knownAt})
// columns: id, knownAt (texts), thing (its properties)
// example: {"release": "r", "keys": [{"id": "statement-1", "knownAt": "9999-12-31"}]}
UNWIND $keys AS key
MATCH (statement:Umbra {release: $release, id: key.id})-[:CONCERNS]->(thing:Thing)
RETURN key.id AS id, key.knownAt AS knownAt, thing {.*} AS thing
ORDER BY thing.id
