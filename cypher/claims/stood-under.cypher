// question: By which chains did one actor stand under another, in a time?
// parameters: release (text), pairs (list of {index, lower, upper, knownAt, from, to})
// columns: index, lower, upper (of the pair), chain (list of edges, from the lower one up)
// example: {"release": "r", "pairs": [{"index": 0, "lower": "group-1", "upper": "group-2", "knownAt": "9999-12-31", "from": "2021-01-01", "to": "2021-12-31"}]}
UNWIND $pairs AS pair
MATCH (lower:Umbra {release: $release, id: pair.lower})
MATCH (upper:Umbra {release: $release, id: pair.upper})
MATCH path = (lower)-[:MEMBER_OF|ACTS_UNDER|UNIT_OF*1..]->(upper)
WHERE
  all(edge IN relationships(path) WHERE
    edge.knownFrom <= pair.knownAt AND pair.knownAt <= edge.knownTo AND
    edge.startEarliest <= pair.to AND pair.from <= edge.endLatest) AND
  all(node IN nodes(path) WHERE single(other IN nodes(path) WHERE other = node))
RETURN
  pair.index AS index, pair.lower AS lower, pair.upper AS upper,
  [edge IN relationships(path) | edge {.*}] AS chain
