// question: By which chains did these groups stand under others, in a period?
// parameters: release, from, to, knownAt (texts), ids (list)
// columns: umbrella, member (properties), chain (edges from the member up: {relation, from, to, edge})
// example: {"release": "r", "from": "2023-10-01", "to": "2024-03-31", "knownAt": "9999-12-31", "ids": ["group-1"]}
UNWIND $ids AS id
MATCH (member:Umbra {release: $release, id: id})
MATCH path = (member)-[:MEMBER_OF|ACTS_UNDER|UNIT_OF*1..]->(umbrella:Group)
WHERE
  all(edge IN relationships(path) WHERE
    edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo AND
    edge.startEarliest <= $to AND $from <= edge.endLatest) AND
  all(node IN nodes(path) WHERE single(other IN nodes(path) WHERE other = node))
RETURN
  umbrella {.*} AS umbrella,
  member {.*} AS member,
  [edge IN relationships(path) | {
    relation: type(edge),
    from: properties(startNode(edge)),
    to: properties(endNode(edge)),
    edge: edge {.*}
  }] AS chain
ORDER BY umbrella.id, member.id, size(chain), [edge IN relationships(path) | edge.tie]
