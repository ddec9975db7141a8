// question: Which ties lead from these actors to others, of some relations and in a time?
// parameters: release, knownAt, startBy, endAfter (texts), ids, relations (lists), limit (integer)
// columns: relation (text), edge (its version), from, to (properties)
// example: {"release": "r", "knownAt": "9999-12-31", "startBy": "9999-12-31", "endAfter": "0000-01-01", "ids": ["group-1"], "relations": ["MEMBER_OF"], "limit": 1000}
UNWIND $ids AS id
MATCH (actor:Umbra {release: $release, id: id})-[edge]-(other:Actor)
WHERE
  type(edge) IN $relations AND
  edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo AND
  edge.startEarliest <= $startBy AND $endAfter <= edge.endLatest
WITH DISTINCT edge
ORDER BY edge.reliability, edge.tie
LIMIT $limit
RETURN
  type(edge) AS relation,
  edge {.*} AS edge,
  properties(startNode(edge)) AS from,
  properties(endNode(edge)) AS to
ORDER BY from.id, to.id, relation, edge.tie
