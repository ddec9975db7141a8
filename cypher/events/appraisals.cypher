// question: Who praised or condemned these events: by ties of their own, and in which speech acts?
// parameters: release (text), keys (list of {id, knownAt})
// columns: id, knownAt (texts), subject (id of the tie or speech act), praise (boolean), by, utterance, summary
// example: {"release": "r", "keys": [{"id": "event-1", "knownAt": "9999-12-31"}]}
UNWIND $keys AS key
MATCH (event:Umbra {release: $release, id: key.id})
CALL (key, event) {
  MATCH (event)<-[edge:PRAISED|CONDEMNED]-(actor:Actor)
  WHERE edge.knownFrom <= key.knownAt AND key.knownAt <= edge.knownTo
  RETURN
    edge.tie AS subject, type(edge) = "PRAISED" AS praise,
    [actor {.*}] AS by, null AS utterance, null AS summary
  UNION ALL
  MATCH (event)<-[:ABOUT]-(act:SpeechAct)<-[:CONTAINS]-(utterance:Event)
  WHERE act.act IN ["PRAISE", "CONDEMNATION"] AND act.knownFrom <= key.knownAt
  RETURN
    act.id AS subject, act.act = "PRAISE" AS praise,
    [(utterance)-[:SPEAKER]->(actor) | actor {.*}] AS by,
    utterance {.*} AS utterance, act.summary AS summary
}
RETURN key.id AS id, key.knownAt AS knownAt, subject, praise, by, utterance, summary
ORDER BY subject
