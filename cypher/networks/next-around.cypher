// question: Which actors are tied to these and are not shown yet, the most relevant first?
// parameters: release, knownAt, startBy, endAfter, mustStartBy, mustEndAfter (texts), now, timed, weak, definiteOnly, unnamed (booleans), relations, ids, shown (lists), strength (map from support to rank), most (integer)
// columns: actor (properties), definite (boolean: some tie is DEFINITE), ties, strength (of the best), evidence (integers: how much)
// example: {"release": "r", "knownAt": "9999-12-31", "startBy": "9999-12-31", "endAfter": "0000-01-01", "mustStartBy": "2020-01-01", "mustEndAfter": "2020-01-01", "now": false, "timed": true, "weak": true, "definiteOnly": false, "relations": ["MEMBER_OF"], "unnamed": false, "ids": ["group-1"], "shown": ["group-1"], "strength": {"MUTUAL": 0, "DECLARED": 1, "AVOWED": 2, "ATTRIBUTED": 3, "CONTESTED": 4}, "most": 300}
// The types are written out: a hub has far more edges of other types, which are then not read; nor
// are the weak ones where none is asked for.
// What cannot change the answer is not read: bounds where no time is asked about (a CASE keeps them
// from being read before), first days of knowledge where all that is known is asked for.
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
WHERE
  type(edge) IN $relations AND
  $knownAt <= edge.knownTo AND
  ($now OR (edge.knownFrom <= $knownAt AND other.knownFrom <= $knownAt)) AND
  (NOT $timed OR (edge.startEarliest <= $startBy AND $endAfter <= edge.endLatest)) AND
  ($unnamed OR other.expression IS NULL)
WITH
  other,
  edge,
  CASE
    WHEN $timed THEN
      edge.sure AND edge.startLatest <= $mustStartBy AND $mustEndAfter <= edge.endEarliest
    ELSE false
  END AS definite
WHERE definite OR NOT $definiteOnly
WITH
  other,
  max(CASE WHEN definite THEN 1 ELSE 0 END) AS definite,
  count(edge) AS ties,
  min($strength[edge.support]) AS strength,
  sum(CASE WHEN $now THEN edge.evidenceNow ELSE size([day IN edge.evidenceDays
    WHERE left(day, 10) <= $knownAt AND $knownAt <= substring(day, 11, 10)]) END) AS evidence
WHERE NOT other.id IN $shown
WITH other, definite, ties, strength, evidence
ORDER BY definite DESC, ties DESC, strength, evidence DESC, other.id
LIMIT $most
RETURN other {.*} AS actor, definite = 1 AS definite, ties, strength, evidence
