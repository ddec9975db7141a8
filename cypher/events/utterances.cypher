// question: Who spoke in these events, in whose name, to whom, and what was said?
// parameters: release (text), keys (list of {id, knownAt})
// columns: id, knownAt (texts), speakers, inNameOf, addressees, transmittedBy (lists of properties), acts (list of {act, about, upTo})
// example: {"release": "r", "keys": [{"id": "event-1", "knownAt": "9999-12-31"}]}
UNWIND $keys AS key
MATCH (event:Umbra {release: $release, id: key.id})
WHERE event:Event
RETURN
  key.id AS id,
  key.knownAt AS knownAt,
  [(event)-[:SPEAKER]->(actor) | actor {.*}] AS speakers,
  [(event)-[:IN_NAME_OF]->(actor) | actor {.*}] AS inNameOf,
  [(event)-[:ADDRESSED_TO]->(actor) | actor {.*}] AS addressees,
  [(event)-[:TRANSMITTED_BY]->(actor) | actor {.*}] AS transmittedBy,
  [(event)-[:CONTAINS]->(act) WHERE act.knownFrom <= key.knownAt | {
    act: act {.*},
    about: [(act)-[:ABOUT]->(thing) | thing {.*}],
    upTo: [(act)-[:UP_TO]->(actor) | actor {.*}]
  }] AS acts
