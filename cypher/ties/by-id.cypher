// question: Which ties have these ids, as known by a day?
// parameters: release (text), keys (list of {id, knownAt})
// columns: id, knownAt (texts), relation (text), edge (its version), tie, from, to (properties)
// example: {"release": "r", "keys": [{"id": "group-1.member-of.group-2", "knownAt": "9999-12-31"}]}
UNWIND $keys AS key
MATCH (tie:Umbra {release: $release, id: key.id})
MATCH (from:Umbra {release: $release, id: tie.from})
MATCH (to:Umbra {release: $release, id: tie.to})
// Both ends are found first: of a hub and another, the other's edges are then gone through.
WITH key, tie, from, to
MATCH (from)-[edge]->(to)
WHERE edge.tie = key.id AND edge.knownFrom <= key.knownAt AND key.knownAt <= edge.knownTo
RETURN
  key.id AS id,
  key.knownAt AS knownAt,
  type(edge) AS relation,
  edge {.*} AS edge,
  tie {.*} AS tie,
  from {.*} AS from,
  to {.*} AS to
