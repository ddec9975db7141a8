// question: Which facts are to be checked for some reasons, the longest unheard of first, after one of them?
// parameters: release, knownAt, oldBefore, newestBy, afterDay, afterId (texts), keys, flagged, types (lists), limit (integer)
// columns: check (properties), subject (properties of the fact), concerns (list of properties)
// example: {"release": "r", "knownAt": "9999-12-31", "oldBefore": "0000-01-01", "newestBy": "9999-12-31", "afterDay": "", "afterId": "", "keys": ["ONE_ORIGIN"], "flagged": ["ONE_ORIGIN"], "types": ["TIE", "CLAIM"], "limit": 51}
// Facts of one type with the same reasons are read in the order of the index, and no further than
// the limit. The index serves where all that it holds is asked about: every id comes after the empty
// text.
UNWIND $types AS type
UNWIND $keys AS key
CALL (type, key) {
  MATCH (check:Check {release: $release, type: type, reasons: key})
  WHERE
    check.newest >= $afterDay AND
    check.newest <= $newestBy AND
    check.about > "" AND
    NOT (check.newest = $afterDay AND check.about <= $afterId) AND
    check.knownFrom <= $knownAt AND $knownAt <= check.knownTo AND
    (key IN $flagged OR check.newest < $oldBefore)
  RETURN check
  ORDER BY check.release, check.type, check.reasons, check.newest, check.about
  LIMIT $limit
}
WITH check
ORDER BY check.newest, check.about
LIMIT $limit
MATCH (subject)-[:HAS_CHECK]->(check)
RETURN
  check {.*} AS check,
  subject {.*} AS subject,
  COLLECT {
    MATCH (subject)<-[:ABOUT]-(:Statement)-[:CONCERNS]->(thing:Thing)
    RETURN DISTINCT thing {.*}
  } AS concerns
ORDER BY check.newest, check.about
