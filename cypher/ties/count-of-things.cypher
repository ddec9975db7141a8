// question: How many ties have these things, under the conditions of ties/of-things?
// parameters: release (text), keys (list of {index, id, knownAt, relations, upward, strong, weak, ofEvents, out, in, startBy, endAfter})
// columns: index (of the key), count (integer)
// example: {"release": "r", "keys": [{"index": 0, "id": "group-1", "knownAt": "9999-12-31", "relations": ["MEMBER_OF"], "upward": true, "strong": false, "weak": false, "ofEvents": false, "out": true, "in": true, "startBy": "9999-12-31", "endAfter": "0000-01-01"}]}
UNWIND $keys AS key
MATCH (thing:Umbra {release: $release, id: key.id})
CALL (key, thing) {
  MATCH (thing)-[edge:MEMBER_OF|ACTS_UNDER|UNIT_OF]-()
  WHERE key.upward
  RETURN edge
  UNION ALL
  MATCH (thing)-[edge:SUBORDINATE_TO|CONTROLS|FACADE_FOR|SPLIT_FROM|MERGED_INTO|SUCCEEDS|BACKED_BY|HOLDS_ROLE|AFFILIATED_WITH|FOUNDED|PART_OF_STATE|RELATED_TO]-()
  WHERE key.strong
  RETURN edge
  UNION ALL
  MATCH (thing)-[edge:DIFFERS_FROM|SUSPENDED_ATTACKS_ON|ALIGNED_WITH|OPPOSES|INSPIRED_BY|PLEDGED_SUPPORT_TO|DESIGNATED_BY]-()
  WHERE key.weak
  RETURN edge
  UNION ALL
  MATCH (thing)-[edge:TARGETED|LOCATED_IN|PART_OF|AFTER|RESPONDED_TO|POSSIBLY_SAME_AS|KILLED_IN|PARTICIPATED_IN|CONDEMNED|PRAISED|INSIDE]-()
  WHERE key.ofEvents
  RETURN edge
}
WITH key, thing, edge
WHERE
  type(edge) IN key.relations AND
  edge.knownFrom <= key.knownAt AND key.knownAt <= edge.knownTo AND
  (key.startBy = "9999-12-31" OR edge.startEarliest <= key.startBy) AND
  (key.endAfter = "0000-01-01" OR key.endAfter <= edge.endLatest) AND
  CASE WHEN startNode(edge) = thing THEN key.out ELSE key.in END
RETURN key.index AS index, count(edge) AS count
