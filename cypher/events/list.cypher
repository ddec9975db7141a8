// question: Which events may have been in a period, in the order of their earliest day, after one of them?
// parameters: release, from, to, knownAt, afterDay, afterId (texts), limit (integer), kinds, occurrences, speechActs (lists or null), extent (text or null), claimed (boolean or null)
// columns: thing (its properties), version (of the event, as known by then)
// example: {"release": "r", "from": "0000-01-01", "to": "9999-12-31", "knownAt": "9999-12-31", "afterDay": "", "afterId": "", "limit": 51, "kinds": ["ATTACK"], "occurrences": null, "extent": null, "claimed": false, "speechActs": ["THREAT"]}
MATCH (version:EventVersion {release: $release})
WHERE
  version.earliest >= $afterDay AND
  version.earliest <= $to AND
  version.latest >= $from AND
  version.knownFrom <= $knownAt AND $knownAt <= version.knownTo AND
  (version.earliest > $afterDay OR version.event > $afterId) AND
  ($kinds IS NULL OR any(kind IN version.kinds WHERE kind IN $kinds)) AND
  ($occurrences IS NULL OR version.occurrence IN $occurrences)
MATCH (event:Event)-[:HAS_VERSION]->(version)
WHERE
  ($extent IS NULL OR event.extent = $extent) AND
  ($claimed IS NULL OR $claimed = EXISTS {
    MATCH (event)<-[:OF_EVENT]-(:Claim {stance: "CLAIMED"})-[:HAS_VERSION]->(claim:ClaimVersion)
    WHERE claim.knownFrom <= $knownAt AND $knownAt <= claim.knownTo
  }) AND
  ($speechActs IS NULL OR EXISTS {
    MATCH (event)-[:CONTAINS]->(act)
    WHERE act.act IN $speechActs AND act.knownFrom <= $knownAt
  })
RETURN event {.*} AS thing, version {.*} AS version
ORDER BY version.earliest, version.event
LIMIT $limit
