// question: What was known of these events by a day: date, outcome, occurrence?
// parameters: release (text), keys (list of {id, knownAt})
// columns: id, knownAt (texts), version (of the event, as known by then)
// example: {"release": "r", "keys": [{"id": "event-1", "knownAt": "9999-12-31"}]}
UNWIND $keys AS key
MATCH (event:Umbra {release: $release, id: key.id})-[:HAS_VERSION]->(version:EventVersion)
WHERE version.knownFrom <= key.knownAt AND key.knownAt <= version.knownTo
RETURN key.id AS id, key.knownAt AS knownAt, version {.*} AS version
