// question: Which ties have these things, of some relations, in one direction or both, and in a time?
// parameters: release (text), most (integer: the largest limit), keys (list of {index, id, knownAt, relations, out, in, startBy, endAfter, limit})
// columns: index (of the key), relation (text), edge (its version), tie, from, to (properties), out (boolean)
// example: {"release": "r", "most": 50, "keys": [{"index": 0, "id": "group-1", "knownAt": "9999-12-31", "relations": ["MEMBER_OF"], "out": true, "in": true, "startBy": "9999-12-31", "endAfter": "0000-01-01", "limit": 50}]}
UNWIND $keys AS key
CALL (key) {
  MATCH (thing:Umbra {release: $release, id: key.id})-[edge:MEMBER_OF|ACTS_UNDER|UNIT_OF|SUBORDINATE_TO|CONTROLS|FACADE_FOR|SPLIT_FROM|MERGED_INTO|SUCCEEDS|DIFFERS_FROM|SUSPENDED_ATTACKS_ON|BACKED_BY|ALIGNED_WITH|OPPOSES|INSPIRED_BY|PLEDGED_SUPPORT_TO|DESIGNATED_BY|HOLDS_ROLE|AFFILIATED_WITH|FOUNDED|PART_OF_STATE|RELATED_TO|TARGETED|LOCATED_IN|PART_OF|AFTER|RESPONDED_TO|POSSIBLY_SAME_AS|KILLED_IN|PARTICIPATED_IN|CONDEMNED|PRAISED|INSIDE]-(other:Thing)
  WHERE
    type(edge) IN key.relations AND
    edge.knownFrom <= key.knownAt AND key.knownAt <= edge.knownTo AND
    edge.startEarliest <= key.startBy AND key.endAfter <= edge.endLatest AND
    CASE WHEN startNode(edge) = thing THEN key.out ELSE key.in END
  WITH edge
  ORDER BY type(edge), other.id, edge.startEarliest, edge.tie
  LIMIT $most
  WITH collect(edge) AS found
  UNWIND found[..key.limit] AS edge
  RETURN edge
}
MATCH (tie:Umbra {release: $release, id: edge.tie})
RETURN
  key.index AS index,
  type(edge) AS relation,
  edge {.*} AS edge,
  tie {.*} AS tie,
  properties(startNode(edge)) AS from,
  properties(endNode(edge)) AS to,
  startNode(edge).id = key.id AS out
ORDER BY index, relation, CASE WHEN out THEN to.id ELSE from.id END, edge.startEarliest, edge.tie
