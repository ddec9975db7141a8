// question: Which events may have been in a period, in the order of their earliest day, after one of them?
// parameters: release, to, from, knownAt, afterDay, afterId (texts), spans (list of {span, from}: see server/model/date-spans.ts), limit (integer), kinds, occurrences, speechActs (lists or null), extent (text or null), claimed (boolean or null)
// columns: ofEvent, ofVersion (values in the order of server/things/thing-rows.ts; the version as known by then)
// example: {"release": "r", "from": "0000-01-01", "to": "9999-12-31", "spans": [{"span": "DAY", "from": "0000-01-01"}, {"span": "MONTH", "from": "0000-01-01"}, {"span": "YEAR", "from": "0000-01-01"}, {"span": "LONG", "from": "0000-01-01"}], "knownAt": "9999-12-31", "afterDay": "", "afterId": "", "limit": 51, "kinds": ["ATTACK"], "occurrences": null, "extent": null, "claimed": false, "speechActs": ["THREAT"]}
// Each class of spans is read in the order of the index, and no further than the limit.
UNWIND $spans AS class
CALL (class) {
  MATCH (version:EventVersion {release: $release, span: class.span})
  WHERE
    version.earliest >= class.from AND
    version.earliest <= $to AND
    version.latest >= $from AND
    version.knownFrom <= $knownAt AND $knownAt <= version.knownTo AND
    NOT (version.earliest = $afterDay AND version.event <= $afterId) AND
    ($kinds IS NULL OR any(kind IN version.kinds WHERE kind IN $kinds)) AND
    ($occurrences IS NULL OR version.occurrence IN $occurrences)
  MATCH (event:Event)-[:HAS_VERSION]->(version)
  WHERE
    ($extent IS NULL OR event.extent = $extent) AND
    (NOT coalesce($claimed, false) OR EXISTS {
      MATCH (event)<-[:OF_EVENT]-(:Claim {stance: "CLAIMED"})-[:HAS_VERSION]->(claim:ClaimVersion)
      WHERE claim.knownFrom <= $knownAt AND $knownAt <= claim.knownTo
    }) AND
    (coalesce($claimed, true) OR NOT EXISTS {
      MATCH (event)<-[:OF_EVENT]-(:Claim {stance: "CLAIMED"})-[:HAS_VERSION]->(claim:ClaimVersion)
      WHERE claim.knownFrom <= $knownAt AND $knownAt <= claim.knownTo
    }) AND
    ($speechActs IS NULL OR EXISTS {
      MATCH (event)-[:CONTAINS]->(act)
      WHERE act.act IN $speechActs AND act.knownFrom <= $knownAt
    })
  RETURN event, version
  ORDER BY version.release, version.span, version.earliest, version.event
  LIMIT $limit
}
WITH event, version
ORDER BY version.earliest, version.event
LIMIT $limit
RETURN
  [
    event.type, event.id, event.name, event.kinds, event.extent, event.countMin, event.countMax,
    event.rate, event.medium, event.channel, event.note, event.knownFrom
  ] AS ofEvent,
  [
    version.dateEdtf, version.earliest, version.latest, version.startBy, version.endAfter,
    version.outcome, version.occurrence, version.disputed, version.dateSure
  ] AS ofVersion
ORDER BY version.earliest, version.event
