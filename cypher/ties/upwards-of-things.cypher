// question: The same as ties/of-things, where only relations by which a group stands under another are asked for: whatever else the things are tied to is not read.
// parameters: release (text), most (integer: the largest limit), keys (list of {index, id, knownAt, relations, out, in, startBy, endAfter, limit})
// columns: index (of the key), relation (text), edge (its version), tie, from, to (properties), out (boolean)
// example: {"release": "r", "most": 50, "keys": [{"index": 0, "id": "group-1", "knownAt": "9999-12-31", "relations": ["MEMBER_OF"], "out": true, "in": true, "startBy": "9999-12-31", "endAfter": "0000-01-01", "limit": 50}]}
UNWIND $keys AS key
CALL (key) {
  MATCH (thing:Umbra {release: $release, id: key.id})-[edge:MEMBER_OF|ACTS_UNDER|UNIT_OF]-(other:Thing)
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
