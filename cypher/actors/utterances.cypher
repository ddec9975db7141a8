// question: In which utterances did these actors speak, or others in their name, latest first, after one of them?
// parameters: release (text), most (integer: the largest limit), keys (list of {index, id, knownAt, afterDay, afterId, limit})
// columns: index (of the key), thing (the event's properties), version (of the event, as known by then)
// example: {"release": "r", "most": 50, "keys": [{"index": 0, "id": "group-1", "knownAt": "9999-12-31", "afterDay": "9999-12-31", "afterId": "", "limit": 50}]}
UNWIND $keys AS key
CALL (key) {
  MATCH (actor:Umbra {release: $release, id: key.id})<-[:SPEAKER|IN_NAME_OF]-(event:Event)
  WITH DISTINCT event
  MATCH (event)-[:HAS_VERSION]->(version:EventVersion)
  WHERE
    version.knownFrom <= key.knownAt AND key.knownAt <= version.knownTo AND
    (version.latest < key.afterDay OR (version.latest = key.afterDay AND event.id > key.afterId))
  WITH event, version
  ORDER BY version.latest DESC, event.id
  LIMIT $most
  WITH collect([event, version]) AS found
  UNWIND found[..key.limit] AS row
  RETURN row[0] AS event, row[1] AS version
}
RETURN key.index AS index, event {.*} AS thing, version {.*} AS version
ORDER BY version.latest DESC, event.id
