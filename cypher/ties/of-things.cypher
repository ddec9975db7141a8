// question: Which ties have these things, of some relations, in one direction or both, and in a time; and how many?
// parameters: release (text), most (integer: the largest limit), keys (list of {index, id, knownAt, relations, upward, strong, weak, ofEvents, out, in, startBy, endAfter, limit})
// columns: index (of the key), thing (its properties), count (integer, before the limit), list (of {relation, edge, tie, other, out}: properties)
// example: {"release": "r", "most": 50, "keys": [{"index": 0, "id": "group-1", "knownAt": "9999-12-31", "relations": ["MEMBER_OF"], "upward": true, "strong": false, "weak": false, "ofEvents": false, "out": true, "in": true, "startBy": "9999-12-31", "endAfter": "0000-01-01", "limit": 50}]}
// The types are written out, in four lots: a hub has far more edges of other types and of the lots
// that are not asked for, which are then not read; nor are members, where umbrellas are asked for.
UNWIND $keys AS key
MATCH (thing:Umbra {release: $release, id: key.id})
WHERE thing:Thing
CALL (key, thing) {
  CALL (key, thing) {
    MATCH (thing)-[edge:MEMBER_OF|ACTS_UNDER|UNIT_OF]->()
    WHERE key.upward AND key.out
    RETURN edge
    UNION ALL
    MATCH (thing)<-[edge:MEMBER_OF|ACTS_UNDER|UNIT_OF]-()
    WHERE key.upward AND key.in
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
  RETURN collect(edge) AS found
}
RETURN
  key.index AS index,
  thing {.*} AS thing,
  size(found) AS count,
  COLLECT {
    UNWIND CASE key.limit WHEN 0 THEN [] ELSE found END AS edge
    WITH edge, startNode(edge) = thing AS out
    WITH edge, out, CASE WHEN out THEN endNode(edge) ELSE startNode(edge) END AS other
    ORDER BY type(edge), other.id, edge.startEarliest, edge.tie
    LIMIT $most
    MATCH (tie:Umbra {release: $release, id: edge.tie})
    RETURN {
      relation: type(edge),
      edge: edge {
        .tie, .disputed, .sure, .whole, .support, .reliability, .hypothesisSet, .evidenceDays,
        .startEarliest, .startLatest, .startEdtf, .endEarliest, .endLatest, .endEdtf
      },
      tie: tie {.*},
      other: other {.*},
      out: out
    }
    ORDER BY type(edge), other.id, edge.startEarliest, edge.tie
  }[..key.limit] AS list
