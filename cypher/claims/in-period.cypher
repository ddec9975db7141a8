// question: Which claims hold some actors responsible for events that may lie in a period?
// parameters: release, from, to, knownAt (texts), spans (list of {span, from}), stances, kinds, actors (lists), occurrences (list or null), most (integer)
// columns: claim, version, event (properties), about (list of properties)
// example: {"release": "r", "from": "2023-10-01", "to": "2024-03-31", "knownAt": "9999-12-31", "spans": [{"span": "DAY", "from": "2023-10-01"}, {"span": "YEAR", "from": "2022-09-30"}], "stances": ["CLAIMED"], "kinds": ["ATTACK"], "actors": ["group-1", "group-2"], "occurrences": null, "most": 50001}
UNWIND $stances AS stance
UNWIND $spans AS of
WITH stance, of.span AS span, of.from AS first
MATCH (version:ClaimVersion {release: $release, stance: stance, span: span})
WHERE
  first <= version.earliest AND version.earliest <= $to AND
  version.latest >= $from AND
  version.knownFrom <= $knownAt AND $knownAt <= version.knownTo AND
  any(kind IN version.eventKinds WHERE kind IN $kinds) AND
  ($occurrences IS NULL OR version.occurrence IN $occurrences) AND
  any(actor IN version.about WHERE actor IN $actors)
MATCH (claim:Claim)-[:HAS_VERSION]->(version)
WITH claim, version
ORDER BY version.earliest, claim.id
LIMIT $most
MATCH (claim)-[:OF_EVENT]->(event)
RETURN
  claim {.*} AS claim,
  version {.*} AS version,
  event {.*} AS event,
  [(claim)-[:HOLDS_RESPONSIBLE]->(actor) | actor {.*}] AS about
ORDER BY version.earliest, claim.id
