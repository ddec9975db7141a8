// question: Which ties lead from these things to actors?
// parameters: release, knownAt, startBy, endAfter (texts), unnamed (boolean), ids, ends, relations (lists), only (list or null), strength (map from support to rank), most (integer)
// columns: id (of the tie), relation, from, to (ids), startEarliest, startLatest, endEarliest, endLatest (days), sure (boolean), support (text)
// example: {"release": "r", "knownAt": "9999-12-31", "startBy": "9999-12-31", "endAfter": "0000-01-01", "unnamed": false, "ends": [], "only": null, "strength": {"MUTUAL": 0, "DECLARED": 1, "AVOWED": 2, "ATTRIBUTED": 3, "CONTESTED": 4}, "most": 1000, "ids": ["group-1"], "relations": ["MEMBER_OF"]}
// The types are written out: a hub has far more edges of other types, which are then not read.
UNWIND $ids AS id
MATCH (thing:Umbra {release: $release, id: id})
MATCH (thing)-[edge:MEMBER_OF|ACTS_UNDER|UNIT_OF|SUBORDINATE_TO|CONTROLS|FACADE_FOR|SPLIT_FROM|MERGED_INTO|SUCCEEDS|DIFFERS_FROM|SUSPENDED_ATTACKS_ON|BACKED_BY|ALIGNED_WITH|OPPOSES|INSPIRED_BY|PLEDGED_SUPPORT_TO|DESIGNATED_BY|HOLDS_ROLE|AFFILIATED_WITH|FOUNDED|PART_OF_STATE|RELATED_TO]-(other:Actor)
WHERE
  type(edge) IN $relations AND
  edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo AND
  edge.startEarliest <= $startBy AND $endAfter <= edge.endLatest AND
  other.knownFrom <= $knownAt AND
  ($only IS NULL OR other.id IN $only) AND
  ($unnamed OR other.expression IS NULL OR other.id IN $ends)
WITH DISTINCT edge
WITH edge
ORDER BY edge.sure DESC, $strength[edge.support], edge.tie
LIMIT $most
RETURN
  edge.tie AS id,
  type(edge) AS relation,
  startNode(edge).id AS from,
  endNode(edge).id AS to,
  edge.startEarliest AS startEarliest,
  edge.startLatest AS startLatest,
  edge.endEarliest AS endEarliest,
  edge.endLatest AS endLatest,
  edge.sure AS sure,
  edge.support AS support
