// One group with all its umbrellas, as known today.
MATCH (group:Umbra {release: $release, id: $id})
RETURN
  group.id AS id,
  group.name AS name,
  COLLECT {
    MATCH (group)-[edge:MEMBER_OF|ACTS_UNDER|UNIT_OF]->(umbrella)
    WHERE edge.knownTo = "9999-12-31"
    RETURN {
      type: type(edge),
      start: [edge.startEarliest, edge.startLatest],
      end: [edge.endEarliest, edge.endLatest],
      id: umbrella.id,
      name: umbrella.name
    }
    ORDER BY type(edge), umbrella.id, edge.startEarliest, edge.tie
  } AS ties
