// The first 50 attacks that may lie in a period, and how many there are: in one pass.
// In: release, from, to. Out: one row.
MATCH (version:EventVersion {release: $release})
WHERE
  version.earliest <= $to AND version.latest >= $from AND
  version.knownTo = "9999-12-31" AND "ATTACK" IN version.kinds
WITH version
ORDER BY version.earliest, version.event
WITH collect(version) AS found
RETURN
  size(found) AS totalCount,
  COLLECT {
    UNWIND found[..50] AS version
    MATCH (event:Event)-[:HAS_VERSION]->(version)
    RETURN {id: event.id, name: event.name, earliest: version.earliest, latest: version.latest}
  } AS events
