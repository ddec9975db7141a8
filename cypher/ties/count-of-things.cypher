// question: How many ties have these things, under the conditions of ties/of-things?
// parameters: release (text), keys (list of {index, id, knownAt, relations, out, in, startBy, endAfter})
// columns: index (of the key), count (integer)
// example: {"release": "r", "keys": [{"index": 0, "id": "group-1", "knownAt": "9999-12-31", "relations": ["MEMBER_OF"], "out": true, "in": true, "startBy": "9999-12-31", "endAfter": "0000-01-01"}]}
UNWIND $keys AS key
MATCH (thing:Umbra {release: $release, id: key.id})-[edge]-(:Thing)
WHERE
  type(edge) IN key.relations AND
  edge.knownFrom <= key.knownAt AND key.knownAt <= edge.knownTo AND
  edge.startEarliest <= key.startBy AND key.endAfter <= edge.endLatest AND
  CASE WHEN startNode(edge) = thing THEN key.out ELSE key.in END
RETURN key.index AS index, count(edge) AS count
