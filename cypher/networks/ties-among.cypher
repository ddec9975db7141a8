// question: Which ties join these actors to one another, the surest first?
// parameters: release, knownAt, startBy, endAfter, mustStartBy, mustEndAfter (texts), definiteOnly (boolean), relations, ids (lists), strength (map from support to rank), most (integer)
// columns: relation (text), edge (what a network shows of its version), from, to (ids)
// example: {"release": "r", "knownAt": "9999-12-31", "startBy": "9999-12-31", "endAfter": "0000-01-01", "mustStartBy": "2020-01-01", "mustEndAfter": "2020-01-01", "definiteOnly": false, "relations": ["MEMBER_OF"], "ids": ["group-1", "group-2"], "strength": {"MUTUAL": 0, "DECLARED": 1, "AVOWED": 2, "ATTRIBUTED": 3, "CONTESTED": 4}, "most": 1000}
UNWIND $ids AS id
MATCH (actor:Umbra {release: $release, id: id})
MATCH (actor)-[edge:MEMBER_OF|ACTS_UNDER|UNIT_OF|SUBORDINATE_TO|CONTROLS|FACADE_FOR|SPLIT_FROM|MERGED_INTO|SUCCEEDS|DIFFERS_FROM|SUSPENDED_ATTACKS_ON|BACKED_BY|ALIGNED_WITH|OPPOSES|INSPIRED_BY|PLEDGED_SUPPORT_TO|DESIGNATED_BY|HOLDS_ROLE|AFFILIATED_WITH|FOUNDED|PART_OF_STATE|RELATED_TO]->(other:Actor)
WHERE
  other.id IN $ids AND
  type(edge) IN $relations AND
  edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo AND
  edge.startEarliest <= $startBy AND $endAfter <= edge.endLatest
WITH
  actor,
  other,
  edge,
  edge.sure AND edge.startLatest <= $mustStartBy AND $mustEndAfter <= edge.endEarliest AS definite
WHERE definite OR NOT $definiteOnly
WITH actor, other, edge, definite
ORDER BY definite DESC, $strength[edge.support], edge.reliability, edge.tie
LIMIT $most
RETURN
  type(edge) AS relation,
  edge {
    .tie, .support, .sure, .startEarliest, .startLatest, .startEdtf, .endEarliest, .endLatest, .endEdtf
  } AS edge,
  actor.id AS from, other.id AS to
ORDER BY from, to, relation, edge.tie
