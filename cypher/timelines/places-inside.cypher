// question: By which chains do places lie inside this one?
// parameters: release, id, knownAt (texts), most (integer)
// columns: place (properties), chain (edges from the inner place up: {relation, from, to, edge})
// example: {"release": "r", "id": "place-1", "knownAt": "9999-12-31", "most": 1000}
MATCH (outer:Umbra {release: $release, id: $id})
MATCH path = (outer)<-[:INSIDE*1..]-(place:Place)
WHERE
  all(edge IN relationships(path) WHERE edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo) AND
  all(node IN nodes(path) WHERE single(other IN nodes(path) WHERE other = node))
WITH place, path
ORDER BY length(path), place.id, [edge IN relationships(path) | edge.tie]
LIMIT $most
RETURN
  place {.*} AS place,
  [edge IN reverse(relationships(path)) | {
    relation: type(edge),
    from: properties(startNode(edge)),
    to: properties(endNode(edge)),
    edge: edge {.*}
  }] AS chain
