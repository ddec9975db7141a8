// question: Which facts about some things are to be checked, under the conditions of checks/list?
// parameters: release, knownAt, oldBefore, newestBy, afterDay, afterId (texts), things, keys, flagged, types (lists), limit (integer)
// columns: check (properties), subject (properties of the fact), concerns (list of properties)
// example: {"release": "r", "things": ["group-1"], "knownAt": "9999-12-31", "oldBefore": "0000-01-01", "newestBy": "9999-12-31", "afterDay": "", "afterId": "", "keys": ["ONE_ORIGIN"], "flagged": ["ONE_ORIGIN"], "types": ["TIE", "CLAIM", "NAME"], "limit": 51}
UNWIND $things AS id
MATCH (:Umbra {release: $release, id: id})<-[:CONCERNS|FROM_SOURCE]-(:Statement)-[:ABOUT]->(subject)
WITH DISTINCT subject
MATCH (subject)-[:HAS_CHECK]->(check:Check)
WHERE
  check.reasons IN $keys AND
  check.newest >= $afterDay AND
  check.newest <= $newestBy AND
  (check.newest > $afterDay OR check.about > $afterId) AND
  check.knownFrom <= $knownAt AND $knownAt <= check.knownTo AND
  (check.reasons IN $flagged OR check.newest < $oldBefore) AND
  check.type IN $types
WITH subject, check
ORDER BY check.newest, check.about
LIMIT $limit
RETURN
  check {.*} AS check,
  subject {.*} AS subject,
  COLLECT {
    MATCH (subject)<-[:ABOUT]-(:Statement)-[:CONCERNS]->(thing:Thing)
    RETURN DISTINCT thing {.*}
  } AS concerns
ORDER BY check.newest, check.about
