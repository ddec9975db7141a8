// question: Which claims are there of these events, as known by a day?
// parameters: release (text), keys (list of {id, knownAt})
// columns: id, knownAt (texts), claim, version, event (properties), by, inNameOf, about (lists of properties), utterance (properties or null)
// example: {"release": "r", "keys": [{"id": "event-1", "knownAt": "9999-12-31"}]}
UNWIND $keys AS key
MATCH (event:Umbra {release: $release, id: key.id})<-[:OF_EVENT]-(claim:Claim)
MATCH (claim)-[:HAS_VERSION]->(version:ClaimVersion)
WHERE version.knownFrom <= key.knownAt AND key.knownAt <= version.knownTo
RETURN
  key.id AS id, key.knownAt AS knownAt,
  claim {.id, .stance, .role, .asWorded} AS claim,
  version {
    .sure, .dayEdtf, .dayEarliest, .dayLatest, .standing, .changes, .dateEdtf, .earliest, .latest,
    .startBy, .endAfter, .outcome, .occurrence
  } AS version,
  event {
    .type, .id, .name, .kinds, .extent, .countMin, .countMax, .rate, .medium, .channel, .note, .knownFrom
  } AS event,
  [(claim)-[:BY]->(actor) | actor {.*}] AS by,
  [(claim)-[:IN_NAME_OF]->(actor) | actor {.*}] AS inNameOf,
  [(claim)-[:HOLDS_RESPONSIBLE]->(actor) | actor {.*}] AS about,
  head([(claim)-[:MADE_IN]->(utterance) | utterance {.*}]) AS utterance
ORDER BY claim.id
