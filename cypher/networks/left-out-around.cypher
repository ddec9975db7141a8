// question: Which actors are tied to these and are not shown, and why not?
// parameters: release, knownAt, startBy, endAfter, mustStartBy, mustEndAfter (texts), now, timed, weak, definiteOnly, unnamed (booleans), relations, ids, shown (lists), strength (map from support to rank), few (integer)
// columns: reason (text), count (of actors), first (the most relevant few: properties)
// example: {"release": "r", "knownAt": "9999-12-31", "startBy": "9999-12-31", "endAfter": "0000-01-01", "mustStartBy": "2020-01-01", "mustEndAfter": "2020-01-01", "now": false, "timed": true, "weak": true, "definiteOnly": false, "relations": ["MEMBER_OF"], "unnamed": false, "ids": ["group-1"], "shown": ["group-1"], "strength": {"MUTUAL": 0, "DECLARED": 1, "AVOWED": 2, "ATTRIBUTED": 3, "CONTESTED": 4}, "few": 5}
// What cannot change the answer is not read: bounds where no time is asked about, first days of
// knowledge where all that is known is asked for. A property named in brackets is read only then.
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
WHERE type(edge) IN $relations AND NOT other.id IN $shown
WITH
  other,
  edge,
  $knownAt <= edge["knownTo"] AND
    ($now OR (edge["knownFrom"] <= $knownAt AND other["knownFrom"] <= $knownAt)) AS known,
  NOT $timed OR (edge["startEarliest"] <= $startBy AND $endAfter <= edge["endLatest"]) AS mayHold,
  $timed AND edge["sure"] AND edge["startLatest"] <= $mustStartBy AND $mustEndAfter <= edge["endEarliest"] AS definite
WITH other, edge, known, known AND mayHold AS holds, known AND mayHold AND definite AS definite
WITH other, edge, known, holds, definite, holds AND (definite OR NOT $definiteOnly) AS counts
WITH
  other,
  max(CASE WHEN known THEN 1 ELSE 0 END) AS known,
  max(CASE WHEN holds THEN 1 ELSE 0 END) AS holds,
  max(CASE WHEN counts AND definite THEN 1 ELSE 0 END) AS definite,
  sum(CASE WHEN counts THEN 1 ELSE 0 END) AS ties,
  min(CASE WHEN counts THEN $strength[edge.support] END) AS strength,
  sum(CASE WHEN counts THEN CASE WHEN $now THEN edge["evidenceNow"] ELSE size([day IN edge["evidenceDays"]
    WHERE left(day, 10) <= $knownAt AND $knownAt <= substring(day, 11, 10)]) END ELSE 0 END) AS evidence
WITH
  other, definite, ties, strength, evidence,
  CASE
    WHEN known = 0 THEN "NOT_KNOWN"
    WHEN holds = 0 THEN "TIME"
    WHEN ties = 0 THEN "CERTAINTY"
    WHEN other.expression IS NOT NULL AND NOT $unnamed THEN "UNNAMED"
    ELSE "MAX_NODES"
  END AS reason
ORDER BY definite DESC, ties DESC, strength, evidence DESC, other.id
WITH reason, count(other) AS count, collect(other)[..$few] AS first
RETURN reason, count, [other IN first | properties(other)] AS first
ORDER BY reason
