// question: How many facts are to be checked, by their reasons, under the conditions of checks/list?
// parameters: release, knownAt, oldBefore, newestBy (texts), keys, flagged, types (lists)
// columns: reasons (text), old (boolean), count (integer)
// example: {"release": "r", "knownAt": "9999-12-31", "oldBefore": "0000-01-01", "newestBy": "9999-12-31", "keys": ["ONE_ORIGIN"], "flagged": ["ONE_ORIGIN"], "types": ["TIE", "CLAIM"]}
// The index serves where all that it holds is asked about: every id comes after the empty text.
UNWIND $types AS type
UNWIND $keys AS key
MATCH (check:Check {release: $release, type: type, reasons: key})
WHERE
  check.newest <= $newestBy AND check.about > "" AND
  check.knownFrom <= $knownAt AND $knownAt <= check.knownTo AND
  (key IN $flagged OR check.newest < $oldBefore)
RETURN key AS reasons, check.newest < $oldBefore AS old, count(check.newest) AS count
