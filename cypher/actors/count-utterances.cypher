// question: In how many utterances did these actors speak, or others in their name?
// parameters: release (text), keys (list of {id, knownAt})
// columns: id, knownAt (texts), count (integer)
// example: {"release": "r", "keys": [{"id": "group-1", "knownAt": "9999-12-31"}]}
UNWIND $keys AS key
MATCH (actor:Umbra {release: $release, id: key.id})<-[:SPEAKER|IN_NAME_OF]-(event:Event)
MATCH (event)-[:HAS_VERSION]->(version:EventVersion)
WHERE version.knownFrom <= key.knownAt AND key.knownAt <= version.knownTo
RETURN key.id AS id, key.knownAt AS knownAt, count(DISTINCT event) AS count
