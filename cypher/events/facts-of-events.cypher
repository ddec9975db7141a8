// question: Where were these events, on whom, with what, and who was harmed by whose count?
// parameters: release (text), keys (list of {id, knownAt})
// columns: id, knownAt (texts), places, targets (lists of {thing, sure}), weapons (list of {value, sure}), casualties (list of {id, measure, min, max, of, sure, told})
// example: {"release": "r", "keys": [{"id": "event-1", "knownAt": "9999-12-31"}]}
UNWIND $keys AS key
MATCH (event:Umbra {release: $release, id: key.id})
WHERE event:Event
RETURN
  key.id AS id,
  key.knownAt AS knownAt,
  [(event)-[at:LOCATED_IN]->(place)
    WHERE at.knownFrom <= key.knownAt AND key.knownAt <= at.knownTo
    | {thing: place {.*}, sure: at.sure}] AS places,
  [(event)-[at:TARGETED]->(target)
    WHERE at.knownFrom <= key.knownAt AND key.knownAt <= at.knownTo
    | {thing: target {.*}, sure: at.sure}] AS targets,
  [(event)-[has:HAS_FACT]->(fact:Fact {field: "WEAPON"})
    WHERE has.knownFrom <= key.knownAt AND key.knownAt <= has.knownTo
    | {value: fact.value, sure: has.sure}] AS weapons,
  [(event)-[has:HAS_FACT]->(fact:Fact {field: "CASUALTIES"})
    WHERE has.knownFrom <= key.knownAt AND key.knownAt <= has.knownTo
    | {
      id: fact.id, measure: fact.value, min: fact.min, max: fact.max, of: fact.of, sure: has.sure,
      told: [(fact)<-[:ABOUT]-(said:Statement)-[:FROM_SOURCE]->(source)-[:PUBLISHED_BY]->(publisher)
        WHERE said.knownFrom <= key.knownAt
        | {
          modality: said.modality, rank: said.rank, rankFrom: said.rankFrom,
          locator: said.locator, saidBy: said.saidBy, publisher: publisher.id
        }]
    }] AS casualties
