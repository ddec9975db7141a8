// question: Which actors are tied to these and are not shown, and why not?
// parameters: release, knownAt, startBy, endAfter, mustStartBy, mustEndAfter (texts), now, timed, weak, definiteOnly, unnamed (booleans), relations, ids, shown (lists), strength (map from support to rank), few (integer: 0 names nobody)
// columns: reason (text), count (of actors), first (the most relevant few: properties)
// example: {"release": "r", "knownAt": "9999-12-31", "startBy": "9999-12-31", "endAfter": "0000-01-01", "mustStartBy": "2020-01-01", "mustEndAfter": "2020-01-01", "now": false, "timed": true, "weak": true, "definiteOnly": false, "relations": ["MEMBER_OF"], "unnamed": false, "ids": ["group-1"], "shown": ["group-1"], "strength": {"MUTUAL": 0, "DECLARED": 1, "AVOWED": 2, "ATTRIBUTED": 3, "CONTESTED": 4}, "few": 5}
// A tie reaches: 0 not known, 1 not then, 2 not DEFINITE, where only that counts, 3 it counts, 4 it is
// DEFINITE. What cannot change the answer is not read: bounds where no time is asked about, first days
// of knowledge where all that is known is asked for, and the order where nobody is to be named.
UNWIND $ids AS id
MATCH (actor:Umbra {release: $release, id: id})
CALL (actor) {
  MATCH (actor)-[edge:MEMBER_OF|ACTS_UNDER|UNIT_OF|SUBORDINATE_TO|CONTROLS|FACADE_FOR|SPLIT_FROM|MERGED_INTO|SUCCEEDS|BACKED_BY|HOLDS_ROLE|AFFILIATED_WITH|FOUNDED|PART_OF_STATE|RELATED_TO]-(other:Actor)
  RETURN edge, other
  UNION ALL
  MATCH (actor)-[edge:DIFFERS_FROM|SUSPENDED_ATTACKS_ON|ALIGNED_WITH|OPPOSES|INSPIRED_BY|PLEDGED_SUPPORT_TO|DESIGNATED_BY]-(other:Actor)
  WHERE $weak
  RETURN edge, other
}
WITH other, edge
WHERE type(edge) IN $relations
WITH
  other,
  edge,
  CASE
    WHEN edge.knownTo < $knownAt OR
      (NOT $now AND (edge.knownFrom > $knownAt OR other.knownFrom > $knownAt)) THEN 0
    WHEN NOT $timed THEN 3
    WHEN edge.startEarliest > $startBy OR $endAfter > edge.endLatest THEN 1
    WHEN edge.sure AND edge.startLatest <= $mustStartBy AND $mustEndAfter <= edge.endEarliest THEN 4
    WHEN $definiteOnly THEN 2
    ELSE 3
  END AS reached
WITH other, edge, reached, $few > 0 AND reached >= 3 AS ordered
WITH
  other,
  max(reached) AS reached,
  sum(CASE WHEN ordered THEN 1 ELSE 0 END) AS ties,
  min(CASE WHEN ordered THEN $strength[edge.support] END) AS strength,
  sum(CASE WHEN NOT ordered THEN 0 WHEN $now THEN edge.evidenceNow ELSE size([day IN edge.evidenceDays
    WHERE left(day, 10) <= $knownAt AND $knownAt <= substring(day, 11, 10)]) END) AS evidence
WHERE NOT other.id IN $shown
WITH
  other, reached, ties, strength, evidence,
  CASE
    WHEN reached = 0 THEN "NOT_KNOWN"
    WHEN reached = 1 THEN "TIME"
    WHEN reached = 2 THEN "CERTAINTY"
    WHEN other.expression IS NOT NULL AND NOT $unnamed THEN "UNNAMED"
    ELSE "MAX_NODES"
  END AS reason
ORDER BY reached DESC, ties DESC, strength, evidence DESC, CASE WHEN $few > 0 THEN other.id END
WITH reason, count(other) AS count, collect(other)[..$few] AS first
RETURN reason, count, [other IN first | properties(other)] AS first
ORDER BY reason
