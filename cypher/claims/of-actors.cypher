// question: Which claims did these actors make, or hold them responsible, latest events first; and how many?
// parameters: release (text), most (integer: the largest limit), keys (list of {index, id, knownAt, limit})
// columns: index (of the key), count (integer, before the limit), list (of {claim, version, event, by, inNameOf, about, utterance}: properties, or lists of them)
// example: {"release": "r", "most": 50, "keys": [{"index": 0, "id": "group-1", "knownAt": "9999-12-31", "limit": 50}]}
UNWIND $keys AS key
MATCH (actor:Umbra {release: $release, id: key.id})
CALL (key, actor) {
  MATCH (actor)<-[:BY|IN_NAME_OF|HOLDS_RESPONSIBLE]-(claim:Claim)
  WITH DISTINCT claim
  MATCH (claim)-[:HAS_VERSION]->(version:ClaimVersion)
  WHERE version.knownFrom <= key.knownAt AND key.knownAt <= version.knownTo
  RETURN collect(version) AS found
}
RETURN
  key.index AS index,
  size(found) AS count,
  COLLECT {
    UNWIND CASE key.limit WHEN 0 THEN [] ELSE found END AS version
    WITH version
    ORDER BY version.latest DESC, version.claim
    LIMIT $most
    MATCH (claim:Claim)-[:HAS_VERSION]->(version)
    MATCH (claim)-[:OF_EVENT]->(event)
    RETURN {
      claim: claim {.id, .stance, .role, .asWorded},
      version: version {
        .sure, .dayEdtf, .dayEarliest, .dayLatest, .standing, .changes, .dateEdtf, .earliest, .latest,
        .startBy, .endAfter, .outcome, .occurrence
      },
      event: event {
        .type, .id, .name, .kinds, .extent, .countMin, .countMax, .rate, .medium, .channel, .note, .knownFrom
      },
      by: [(claim)-[:BY]->(who) | who {.*}],
      inNameOf: [(claim)-[:IN_NAME_OF]->(who) | who {.*}],
      about: [(claim)-[:HOLDS_RESPONSIBLE]->(who) | who {.*}],
      utterance: head([(claim)-[:MADE_IN]->(utterance) | utterance {.*}])
    }
    ORDER BY version.latest DESC, version.claim
  }[..key.limit] AS list
