// question: Which events may have been in a period, and who is said to have done them?
// parameters: release, from, to, knownAt (texts), spans (list of {span, from}), kinds (list or null), occurrences (list), most (integer)
// columns: event, version (of the event, as known by then), claims (list of {id, stance, about, sure, standing, changes})
// example: {"release": "r", "from": "2016-01-01", "to": "2016-12-31", "knownAt": "9999-12-31", "spans": [{"span": "DAY", "from": "2016-01-01"}, {"span": "YEAR", "from": "2015-01-01"}], "kinds": ["ATTACK"], "occurrences": ["CORROBORATED", "REPORTED"], "most": 50001}
UNWIND $spans AS of
WITH of.span AS span, of.from AS first
MATCH (version:EventVersion {release: $release, span: span})
WHERE
  first <= version.earliest AND version.earliest <= $to AND
  version.latest >= $from AND
  version.knownFrom <= $knownAt AND $knownAt <= version.knownTo AND
  ($kinds IS NULL OR any(kind IN version.kinds WHERE kind IN $kinds)) AND
  version.occurrence IN $occurrences
MATCH (event:Event)-[:HAS_VERSION]->(version)
WITH event, version
LIMIT $most
RETURN
  event {.*} AS event,
  version {.*} AS version,
  [(event)<-[:OF_EVENT]-(claim:Claim)-[:HAS_VERSION]->(told:ClaimVersion)
    WHERE told.knownFrom <= $knownAt AND $knownAt <= told.knownTo
    | {
      id: claim.id, stance: told.stance, about: coalesce(told.about, []), sure: told.sure,
      standing: told.standing, changes: told.changes
    }] AS claims
