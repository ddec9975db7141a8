// question: How many events may have been in a period, under the conditions of events/list?
// parameters: release, from, to, knownAt (texts), spans (list of {span, from}: see server/model/date-spans.ts), kinds, occurrences, speechActs (lists or null), extent (text or null), claimed (boolean or null)
// columns: count (integer)
// example: {"release": "r", "from": "0000-01-01", "to": "9999-12-31", "spans": [{"span": "DAY", "from": "0000-01-01"}, {"span": "MONTH", "from": "0000-01-01"}, {"span": "YEAR", "from": "0000-01-01"}, {"span": "LONG", "from": "0000-01-01"}], "knownAt": "9999-12-31", "kinds": ["ATTACK"], "occurrences": null, "extent": null, "claimed": false, "speechActs": ["THREAT"]}
// An event has one version on a day of knowledge; it is looked at only where a condition asks for it.
UNWIND $spans AS class
MATCH (version:EventVersion {release: $release, span: class.span})
WHERE
  version.earliest >= class.from AND
  version.earliest <= $to AND
  version.latest >= $from AND
  version.knownFrom <= $knownAt AND $knownAt <= version.knownTo AND
  ($kinds IS NULL OR any(kind IN version.kinds WHERE kind IN $kinds)) AND
  ($occurrences IS NULL OR version.occurrence IN $occurrences) AND
  ($extent IS NULL OR EXISTS {
    MATCH (version)<-[:HAS_VERSION]-(event:Event)
    WHERE event.extent = $extent
  }) AND
  (NOT coalesce($claimed, false) OR EXISTS {
    MATCH (version)<-[:HAS_VERSION]-(:Event)<-[:OF_EVENT]-(:Claim {stance: "CLAIMED"})-[:HAS_VERSION]->(claim:ClaimVersion)
    WHERE claim.knownFrom <= $knownAt AND $knownAt <= claim.knownTo
  }) AND
  (coalesce($claimed, true) OR NOT EXISTS {
    MATCH (version)<-[:HAS_VERSION]-(:Event)<-[:OF_EVENT]-(:Claim {stance: "CLAIMED"})-[:HAS_VERSION]->(claim:ClaimVersion)
    WHERE claim.knownFrom <= $knownAt AND $knownAt <= claim.knownTo
  }) AND
  ($speechActs IS NULL OR EXISTS {
    MATCH (version)<-[:HAS_VERSION]-(:Event)-[:CONTAINS]->(act)
    WHERE act.act IN $speechActs AND act.knownFrom <= $knownAt
  })
RETURN count(version) AS count
