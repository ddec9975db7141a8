// question: How many events may have been in a period, under the conditions of events/list?
// parameters: release, from, to, knownAt (texts), kinds, occurrences (lists or null), extent (text or null)
// columns: count (integer)
// example: {"release": "r", "from": "0000-01-01", "to": "9999-12-31", "knownAt": "9999-12-31", "kinds": ["ATTACK"], "occurrences": null, "extent": null}
MATCH (version:EventVersion {release: $release})
WHERE
  version.earliest <= $to AND
  version.latest >= $from AND
  version.knownFrom <= $knownAt AND $knownAt <= version.knownTo AND
  ($kinds IS NULL OR any(kind IN version.kinds WHERE kind IN $kinds)) AND
  ($occurrences IS NULL OR version.occurrence IN $occurrences)
MATCH (event:Event)-[:HAS_VERSION]->(version)
WHERE $extent IS NULL OR event.extent = $extent
RETURN count(event) AS count
