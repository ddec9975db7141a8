// question: Which facts are to be checked for some reasons, the longest unheard of first, after one of them?
// parameters: release, knownAt, oldBefore, newestBy, afterDay, afterId (texts), keys, flagged, types (lists), limit (integer)
// columns: check (properties), subject (properties of the fact), concerns (list of properties)
// example: {"release": "r", "knownAt": "9999-12-31", "oldBefore": "0000-01-01", "newestBy": "9999-12-31", "afterDay": "", "afterId": "", "keys": ["ONE_ORIGIN"], "flagged": ["ONE_ORIGIN"], "types": ["TIE", "CLAIM"], "limit": 51}
MATCH (check:Check {release: $release})
WHERE
  check.reasons IN $keys AND
  check.newest >= $afterDay AND
  check.newest <= $newestBy AND
  (check.newest > $afterDay OR check.about > $afterId) AND
  check.knownFrom <= $knownAt AND $knownAt <= check.knownTo AND
  (check.reasons IN $flagged OR check.newest < $oldBefore) AND
  check.type IN $types
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
