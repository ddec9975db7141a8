// question: Which claims did these actors make, or hold them responsible, latest events first?
// parameters: release (text), most (integer: the largest limit), keys (list of {index, id, knownAt, limit})
// columns: index (of the key), claim, version, event (properties), by, inNameOf, about (lists of properties), utterance (properties or null)
// example: {"release": "r", "most": 50, "keys": [{"index": 0, "id": "group-1", "knownAt": "9999-12-31", "limit": 50}]}
UNWIND $keys AS key
CALL (key) {
  MATCH (actor:Umbra {release: $release, id: key.id})<-[:BY|IN_NAME_OF|HOLDS_RESPONSIBLE]-(claim:Claim)
  WITH DISTINCT claim
  MATCH (claim)-[:HAS_VERSION]->(version:ClaimVersion)
  WHERE version.knownFrom <= key.knownAt AND key.knownAt <= version.knownTo
  WITH claim, version
  ORDER BY version.latest DESC, claim.id
  LIMIT $most
  WITH collect([claim, version]) AS found
  UNWIND found[..key.limit] AS row
  RETURN row[0] AS claim, row[1] AS version
}
MATCH (claim)-[:OF_EVENT]->(event)
RETURN
  key.index AS index,
  claim {.*} AS claim,
  version {.*} AS version,
  event {
    .type, .id, .name, .kinds, .extent, .countMin, .countMax, .rate, .medium, .channel, .note, .knownFrom
  } AS event,
  [(claim)-[:BY]->(actor) | actor {.*}] AS by,
  [(claim)-[:IN_NAME_OF]->(actor) | actor {.*}] AS inNameOf,
  [(claim)-[:HOLDS_RESPONSIBLE]->(actor) | actor {.*}] AS about,
  head([(claim)-[:MADE_IN]->(utterance) | utterance {.*}]) AS utterance
ORDER BY version.latest DESC, claim.id
