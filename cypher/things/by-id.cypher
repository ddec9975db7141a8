// question: Which things have these ids, as far as they were known by a day?
// parameters: release (text), keys (list of {id, knownAt})
// columns: id, knownAt (texts), thing (its properties)
// example: {"release": "r", "keys": [{"id": "group-1", "knownAt": "9999-12-31"}]}
UNWIND $keys AS key
MATCH (thing:Umbra {release: $release, id: key.id})
WHERE thing:Thing AND thing.knownFrom <= key.knownAt
RETURN key.id AS id, key.knownAt AS knownAt, thing {.*} AS thing
