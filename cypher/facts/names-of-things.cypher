// question: Which names of these things were known by a day, the one to show first?
// parameters: release (text), keys (list of {id, knownAt})
// columns: id, knownAt (texts), fact (the name's properties), version (of the name, as known by then)
// example: {"release": "r", "keys": [{"id": "group-1", "knownAt": "9999-12-31"}]}
UNWIND $keys AS key
MATCH (thing:Umbra {release: $release, id: key.id})-[has:HAS_NAME]->(name:Name)
WHERE has.knownFrom <= key.knownAt AND key.knownAt <= has.knownTo
RETURN key.id AS id, key.knownAt AS knownAt, name {.*} AS fact, has {.*} AS version
ORDER BY name.position, name.id
