// question: How many events may have been in a period, under the conditions of events/list?
// parameters: release, from, to, knownAt (texts), kinds, occurrences, speechActs (lists or null), extent (text or null), claimed (boolean or null)
// columns: count (integer)
// example: {"release": "r", "from": "0000-01-01", "to": "9999-12-31", "knownAt": "9999-12-31", "kinds": ["ATTACK"], "occurrences": null, "extent": null, "claimed": false, "speechActs": ["THREAT"]}
MATCH (version:EventVersion {release: $release})
WHERE
  version.earliest <= $to AND
  version.latest >= $from AND
  version.knownFrom <= $knownAt AND $knownAt <= version.knownTo AND
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
RETURN count(event) AS count
