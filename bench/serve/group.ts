/** The question of the throughput figures, in GraphQL and by hand: a group and what it stands under. */
export const GROUP_QUESTION = `query Group($id: ID!) {
  actor(id: $id) {
    id
    name
    ties(type: [MEMBER_OF, ACTS_UNDER, UNIT_OF], direction: OUT) {
      type
      support
      start { edtf earliest latest }
      end { edtf earliest latest }
      other { id name }
    }
  }
}`;

/** In one statement, for one known release, with what the answer shows and nothing besides. */
export const GROUP_CYPHER = `MATCH (group:Umbra {release: $release, id: $id})
OPTIONAL MATCH (group)-[tie:MEMBER_OF|ACTS_UNDER|UNIT_OF]->(umbrella:Thing)
WHERE tie.knownFrom <= "9999-12-31" <= tie.knownTo
WITH group, tie, umbrella
ORDER BY type(tie), umbrella.id, tie.startEarliest, tie.tie
RETURN
  group.id AS id,
  group.name AS name,
  collect(CASE WHEN tie IS NOT NULL THEN {
    type: type(tie), support: tie.support,
    start: {edtf: tie.startEdtf, earliest: tie.startEarliest, latest: tie.startLatest},
    end: {edtf: tie.endEdtf, earliest: tie.endEarliest, latest: tie.endLatest},
    other: {id: umbrella.id, name: umbrella.name}
  } END) AS ties`;

/** A group of the made-up dataset (bench/graph). */
export const groupId = (number: number) => `group-${61 + (number % 1_900)}`;
