// The first 50 attacks that may lie in a period, and how many there are: in one pass over each class of
// spans, from the first day from which a date of it can still reach into the period.
// In: release, from, to, spans (list of {span, from}). Out: one row.
UNWIND $spans AS class
MATCH (version:EventVersion {release: $release, span: class.span})
WHERE
  version.earliest >= class.from AND version.earliest <= $to AND version.latest >= $from AND
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
