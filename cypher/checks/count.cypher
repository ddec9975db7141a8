// question: How many facts are to be checked, by their reasons, under the conditions of checks/list?
// parameters: release, knownAt, oldBefore, newestBy (texts), keys, flagged, types (lists)
// columns: reasons (text), old (boolean), count (integer)
// example: {"release": "r", "knownAt": "9999-12-31", "oldBefore": "0000-01-01", "newestBy": "9999-12-31", "keys": ["ONE_ORIGIN"], "flagged": ["ONE_ORIGIN"], "types": ["TIE", "CLAIM"]}
MATCH (check:Check {release: $release})
WHERE
  check.reasons IN $keys AND
  check.newest <= $newestBy AND
  check.knownFrom <= $knownAt AND $knownAt <= check.knownTo AND
  (check.reasons IN $flagged OR check.newest < $oldBefore) AND
  check.type IN $types
RETURN check.reasons AS reasons, check.newest < $oldBefore AS old, count(check) AS count
