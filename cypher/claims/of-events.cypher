// question: Which claims are there of these events, as known by a day?
// parameters: release (text), asks (list of {knownAt, ids})
// columns: id, knownAt (texts), ofClaim, ofVersion, ofEvent (values in the order of server/claims/claims.ts), by, inNameOf, about (lists of ids), actors (those of the three, each as a list of values), utterance (properties or null)
// example: {"release": "r", "asks": [{"knownAt": "9999-12-31", "ids": ["event-1"]}]}
UNWIND $asks AS ask
UNWIND ask.ids AS id
MATCH (event:Umbra {release: $release, id: id})<-[:OF_EVENT]-(claim:Claim)
MATCH (claim)-[:HAS_VERSION]->(version:ClaimVersion)
WHERE version.knownFrom <= ask.knownAt AND ask.knownAt <= version.knownTo
RETURN
  id, ask.knownAt AS knownAt,
  [claim.id, claim.stance, claim.role, claim.asWorded] AS ofClaim,
  [
    version.sure, version.dayEdtf, version.dayEarliest, version.dayLatest, version.standing,
    version.changes, version.dateEdtf, version.earliest, version.latest, version.startBy,
    version.endAfter, version.outcome, version.occurrence
  ] AS ofVersion,
  [
    event.type, event.id, event.name, event.kinds, event.extent, event.countMin, event.countMax,
    event.rate, event.medium, event.channel, event.note, event.knownFrom
  ] AS ofEvent,
  [(claim)-[:BY]->(actor) | actor.id] AS by,
  [(claim)-[:IN_NAME_OF]->(actor) | actor.id] AS inNameOf,
  [(claim)-[:HOLDS_RESPONSIBLE]->(actor) | actor.id] AS about,
  COLLECT {
    MATCH (claim)-[:BY|IN_NAME_OF|HOLDS_RESPONSIBLE]->(actor)
    RETURN DISTINCT [
      actor.type, actor.id, actor.name, actor.labels, actor.labelsKnownFrom, actor.note,
      actor.expression, actor.knownFrom
    ]
  } AS actors,
  head([(claim)-[:MADE_IN]->(utterance) | utterance {.*}]) AS utterance
ORDER BY claim.id
