// The first 100 attacks that may lie in a period, with their claims, claimants and whom these were under.
// Dates of one class of spans are read in the order of the index, and no further than the limit.
// In: release, from, to, spans (list of {span, from}). Out: a row for each event.
UNWIND $spans AS class
CALL (class) {
  MATCH (version:EventVersion {release: $release, span: class.span})
  WHERE
    version.earliest >= class.from AND version.earliest <= $to AND version.latest >= $from AND
    version.knownTo = "9999-12-31" AND "ATTACK" IN version.kinds
  RETURN version
  ORDER BY version.release, version.span, version.earliest, version.event LIMIT 100
}
WITH version ORDER BY version.earliest, version.event LIMIT 100
MATCH (event:Event)-[:HAS_VERSION]->(version)
RETURN
  event.id AS id, event.name AS name, version.earliest AS earliest, version.latest AS latest,
  [(event)<-[:OF_EVENT]-(claim:Claim) | {
    id: claim.id,
    stance: claim.stance,
    by: [(claim)-[:BY]->(actor) | {
      id: actor.id,
      name: actor.name,
      ties: [(actor)-[edge:MEMBER_OF|ACTS_UNDER|UNIT_OF]->(umbrella)
        WHERE edge.knownTo = "9999-12-31"
        | {
          type: type(edge),
          start: [edge.startEarliest, edge.startLatest],
          end: [edge.endEarliest, edge.endLatest],
          id: umbrella.id,
          name: umbrella.name
        }]
    }]
  }] AS claims
ORDER BY version.earliest, version.event
