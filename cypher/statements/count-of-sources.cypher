// question: How many statements do these sources make?
// parameters: release (text), keys (list of {id, knownAt})
// columns: id, knownAt (texts), count (integer)
// example: {"release": "r", "keys": [{"id": "source-1", "knownAt": "9999-12-31"}]}
UNWIND $keys AS key
MATCH (source:Umbra {release: $release, id: key.id})
RETURN key.id AS id, key.knownAt AS knownAt, COUNT { (source)<-[:FROM_SOURCE]-() } AS count
