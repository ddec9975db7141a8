// question: Which events happened at these places, latest first?
// parameters: release (text), most (integer: the largest limit), keys (list of {index, id, knownAt, limit})
// columns: index (of the key), thing (the event's properties), version (of the event, as known by then)
// example: {"release": "r", "most": 50, "keys": [{"index": 0, "id": "place-1", "knownAt": "9999-12-31", "limit": 50}]}
UNWIND $keys AS key
CALL (key) {
  MATCH (place:Umbra {release: $release, id: key.id})<-[at:LOCATED_IN]-(event:Event)
  WHERE at.knownFrom <= key.knownAt AND key.knownAt <= at.knownTo
  MATCH (event)-[:HAS_VERSION]->(version:EventVersion)
  WHERE version.knownFrom <= key.knownAt AND key.knownAt <= version.knownTo
  WITH DISTINCT event, version
  ORDER BY version.latest DESC, event.id
  LIMIT $most
  WITH collect([event, version]) AS found
  UNWIND found[..key.limit] AS row
  RETURN row[0] AS event, row[1] AS version
}
RETURN key.index AS index, event {.*} AS thing, version {.*} AS version
ORDER BY version.latest DESC, event.id
