// question: How many facts about some things are to be checked, by their reasons?
// parameters: release, knownAt, oldBefore, newestBy (texts), things, keys, flagged, types (lists)
// columns: reasons (text), old (boolean), count (integer)
// example: {"release": "r", "things": ["group-1"], "knownAt": "9999-12-31", "oldBefore": "0000-01-01", "newestBy": "9999-12-31", "keys": ["ONE_ORIGIN"], "flagged": ["ONE_ORIGIN"], "types": ["TIE", "CLAIM", "NAME"]}
UNWIND $things AS id
MATCH (:Umbra {release: $release, id: id})<-[:CONCERNS|FROM_SOURCE]-(:Statement)-[:ABOUT]->(subject)
WITH DISTINCT subject
MATCH (subject)-[:HAS_CHECK]->(check:Check)
WHERE
  check.reasons IN $keys AND
  check.newest <= $newestBy AND
  check.knownFrom <= $knownAt AND $knownAt <= check.knownTo AND
  (check.reasons IN $flagged OR check.newest < $oldBefore) AND
  check.type IN $types
RETURN check.reasons AS reasons, check.newest < $oldBefore AS old, count(check) AS count
