// question: Which claims did these actors make, or hold them responsible, latest events first; and how many?
// parameters: release (text), most (integer: the largest limit), keys (list of {index, id, knownAt, limit})
// columns: index (of the key), count (integer, before the limit), list (of {ofClaim, ofVersion, ofEvent, by, inNameOf, about, actors, utterance}: as of-events)
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
      ofClaim: [claim.id, claim.stance, claim.role, claim.asWorded],
      ofVersion: [
        version.sure, version.dayEdtf, version.dayEarliest, version.dayLatest, version.standing,
        version.changes, version.dateEdtf, version.earliest, version.latest, version.startBy,
        version.endAfter, version.outcome, version.occurrence
      ],
      ofEvent: [
        event.type, event.id, event.name, event.kinds, event.extent, event.countMin, event.countMax,
        event.rate, event.medium, event.channel, event.note, event.knownFrom
      ],
      by: [(claim)-[:BY]->(who) | who.id],
      inNameOf: [(claim)-[:IN_NAME_OF]->(who) | who.id],
      about: [(claim)-[:HOLDS_RESPONSIBLE]->(who) | who.id],
      actors: COLLECT {
        MATCH (claim)-[:BY|IN_NAME_OF|HOLDS_RESPONSIBLE]->(who)
        RETURN DISTINCT [
          who.type, who.id, who.name, who.labels, who.labelsKnownFrom, who.note, who.expression,
          who.knownFrom
        ]
      },
      utterance: head([(claim)-[:MADE_IN]->(utterance) | utterance {.*}])
    }
    ORDER BY version.latest DESC, version.claim
  }[..key.limit] AS list
