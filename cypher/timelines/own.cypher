// question: What is this thing, when did it come to be and end, what was it called, and which ties of its own began or ended in a period?
// parameters: release, id, from, to, knownAt (texts), most (integer: of ties)
// columns: thing (properties), facts, names (lists of {fact, version}), ties (list of {relation, out, edge, tie, other})
// example: {"release": "r", "id": "group-1", "from": "2013-10-01", "to": "2024-03-31", "knownAt": "9999-12-31", "most": 1000}
MATCH (thing:Umbra {release: $release, id: $id})
WHERE thing:Thing AND thing.knownFrom <= $knownAt
CALL (thing) {
  MATCH (thing)-[edge:MEMBER_OF|ACTS_UNDER|UNIT_OF|SUBORDINATE_TO|CONTROLS|FACADE_FOR|SPLIT_FROM|MERGED_INTO|SUCCEEDS|SUSPENDED_ATTACKS_ON|BACKED_BY|ALIGNED_WITH|OPPOSES|PLEDGED_SUPPORT_TO|DESIGNATED_BY|HOLDS_ROLE|AFFILIATED_WITH|FOUNDED|PART_OF_STATE]-(other:Thing)
  WHERE
    edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo AND
    ((edge.startEarliest <= $to AND $from <= edge.startLatest) OR
     (edge.endEarliest <= $to AND $from <= edge.endLatest))
  WITH edge, other
  ORDER BY edge.startEarliest, edge.tie
  LIMIT $most
  MATCH (tie:Umbra {release: $release, id: edge.tie})
  WITH edge, other, tie
  ORDER BY edge.startEarliest, edge.tie
  RETURN collect({
    relation: type(edge),
    out: startNode(edge).id = $id,
    edge: edge {.*},
    tie: tie {.*},
    other: other {.*}
  }) AS ties
}
RETURN
  thing {.*} AS thing,
  [(thing)-[has:HAS_FACT]->(fact:Fact)
    WHERE
      fact.field IN ["FOUNDED", "ENDED"] AND
      has.knownFrom <= $knownAt AND $knownAt <= has.knownTo |
    {fact: fact {.*}, version: has {.*}}] AS facts,
  [(thing)-[has:HAS_NAME]->(name:Name)
    WHERE has.knownFrom <= $knownAt AND $knownAt <= has.knownTo |
    {fact: name {.*}, version: has {.*}}] AS names,
  ties
