// question: Which ties have these things, of some relations, in one direction or both, and in a time; and how many?
// parameters: release (text), most (integer: the largest limit), qualified (list: the relations whose ties say more than their edges), asks (list of {things (list of {index, id}), knownAt, relations, upward, strong, weak, ofEvents, out, in, startBy, endAfter, timed, limit})
// columns: index (of the thing), thing (its properties), count (integer, before the limit), list (of {relation, edge (values in the order of server/ties/ties-of-things.ts), tie (properties or null), other (properties), out})
// example: {"release": "r", "most": 50, "qualified": [], "asks": [{"things": [{"index": 0, "id": "group-1"}], "knownAt": "9999-12-31", "relations": ["MEMBER_OF"], "upward": true, "strong": false, "weak": false, "ofEvents": false, "out": true, "in": true, "startBy": "9999-12-31", "endAfter": "0000-01-01", "timed": false, "limit": 50}]}
// The types are written out, in four lots: a hub has far more edges of other types and of the lots
// that are not asked for, which are then not read; nor are members, where umbrellas are asked for.
UNWIND $asks AS ask
UNWIND ask.things AS of
MATCH (thing:Umbra {release: $release, id: of.id})
WHERE thing:Thing
CALL (ask, thing) {
  CALL (ask, thing) {
    MATCH (thing)-[edge:MEMBER_OF|ACTS_UNDER|UNIT_OF]->()
    WHERE ask.upward AND ask.out
    RETURN edge
    UNION ALL
    MATCH (thing)<-[edge:MEMBER_OF|ACTS_UNDER|UNIT_OF]-()
    WHERE ask.upward AND ask.in
    RETURN edge
    UNION ALL
    MATCH (thing)-[edge:SUBORDINATE_TO|CONTROLS|FACADE_FOR|SPLIT_FROM|MERGED_INTO|SUCCEEDS|BACKED_BY|HOLDS_ROLE|AFFILIATED_WITH|FOUNDED|PART_OF_STATE|RELATED_TO]-()
    WHERE ask.strong
    RETURN edge
    UNION ALL
    MATCH (thing)-[edge:DIFFERS_FROM|SUSPENDED_ATTACKS_ON|ALIGNED_WITH|OPPOSES|INSPIRED_BY|PLEDGED_SUPPORT_TO|DESIGNATED_BY]-()
    WHERE ask.weak
    RETURN edge
    UNION ALL
    MATCH (thing)-[edge:TARGETED|LOCATED_IN|PART_OF|AFTER|RESPONDED_TO|POSSIBLY_SAME_AS|KILLED_IN|PARTICIPATED_IN|CONDEMNED|PRAISED|INSIDE]-()
    WHERE ask.ofEvents
    RETURN edge
  }
  WITH ask, thing, edge
  WHERE
    type(edge) IN ask.relations AND
    edge.knownFrom <= ask.knownAt AND ask.knownAt <= edge.knownTo AND
    (ask.startBy = "9999-12-31" OR edge.startEarliest <= ask.startBy) AND
    (ask.endAfter = "0000-01-01" OR ask.endAfter <= edge.endLatest) AND
    CASE WHEN startNode(edge) = thing THEN ask.out ELSE ask.in END
  RETURN collect(edge) AS found
}
RETURN
  of.index AS index,
  thing {.*} AS thing,
  size(found) AS count,
  COLLECT {
    UNWIND CASE ask.limit WHEN 0 THEN [] ELSE found END AS edge
    WITH edge, startNode(edge) = thing AS out
    WITH edge, out, CASE WHEN out THEN endNode(edge) ELSE startNode(edge) END AS other
    ORDER BY type(edge), other.id, edge.startEarliest, edge.tie
    LIMIT $most
    RETURN {
      relation: type(edge),
      edge: [
        edge.tie, edge.disputed, edge.sure, edge.whole, edge.support, edge.reliability,
        edge.hypothesisSet, edge.startEarliest, edge.startLatest, edge.startEdtf, edge.endEarliest,
        edge.endLatest, edge.endEdtf, CASE WHEN ask.timed THEN edge.evidenceDays END
      ],
      tie: CASE WHEN type(edge) IN $qualified THEN COLLECT {
        MATCH (tie:Umbra {release: $release, id: edge.tie})
        RETURN tie {.*}
      }[0] END,
      other: other {.*},
      out: out
    }
    ORDER BY type(edge), other.id, edge.startEarliest, edge.tie
  }[..ask.limit] AS list
