// question: Which claims have these ids, as known by a day?
// parameters: release (text), keys (list of {id, knownAt})
// columns: id, knownAt (texts), claim, version, event (properties), by, inNameOf, about (lists of properties), utterance (properties or null)
// example: {"release": "r", "keys": [{"id": "claim-1", "knownAt": "9999-12-31"}]}
UNWIND $keys AS key
MATCH (claim:Umbra {release: $release, id: key.id})-[:HAS_VERSION]->(version:ClaimVersion)
WHERE version.knownFrom <= key.knownAt AND key.knownAt <= version.knownTo
MATCH (claim)-[:OF_EVENT]->(event)
RETURN
  key.id AS id, key.knownAt AS knownAt,
  claim {.*} AS claim,
  version {.*} AS version,
  event {.*} AS event,
  [(claim)-[:BY]->(actor) | actor {.*}] AS by,
  [(claim)-[:IN_NAME_OF]->(actor) | actor {.*}] AS inNameOf,
  [(claim)-[:HOLDS_RESPONSIBLE]->(actor) | actor {.*}] AS about,
  head([(claim)-[:MADE_IN]->(utterance) | utterance {.*}]) AS utterance
