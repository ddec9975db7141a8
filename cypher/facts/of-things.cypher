// question: Which dated facts of these things were known by a day: kinds, sizes, weapons, casualties?
// parameters: release (text), keys (list of {id, knownAt})
// columns: id, knownAt (texts), fact (its properties), version (of the fact, as known by then)
// example: {"release": "r", "keys": [{"id": "group-1", "knownAt": "9999-12-31"}]}
UNWIND $keys AS key
MATCH (thing:Umbra {release: $release, id: key.id})-[has:HAS_FACT]->(fact:Fact)
WHERE has.knownFrom <= key.knownAt AND key.knownAt <= has.knownTo
RETURN key.id AS id, key.knownAt AS knownAt, fact {.*} AS fact, has {.*} AS version
ORDER BY fact.field, fact.position, fact.id
