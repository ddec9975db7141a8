// question: Which events of some days share a target, a place or an actor with these, and are said by nobody to follow or to be part of one another?
// parameters: release (text), keys (list of {index, id, knownAt, spans (list of {span, from}), from, to, kinds, sharing, limit})
// columns: index (of the key), total (integer), found (list of {event, version, shared})
// example: {"release": "r", "keys": [{"index": 0, "id": "event-1", "knownAt": "9999-12-31", "spans": [{"span": "DAY", "from": "0000-01-01"}], "from": "0000-01-01", "to": "9999-12-31", "kinds": ["ATTACK"], "sharing": ["TARGET", "PLACE", "ACTOR"], "limit": 10}]}
// What the event itself has is looked up once: from an actor or a place the way leads to all of its events.
UNWIND $keys AS key
MATCH (event:Umbra {release: $release, id: key.id})
CALL (key, event) {
  WITH
    key, event,
    [(event)-[at:TARGETED]->(thing) WHERE
      "TARGET" IN key.sharing AND
      at.knownFrom <= key.knownAt AND key.knownAt <= at.knownTo | thing] AS targets,
    [(event)-[at:LOCATED_IN]->(thing) WHERE
      "PLACE" IN key.sharing AND
      at.knownFrom <= key.knownAt AND key.knownAt <= at.knownTo | thing] AS places,
    [(event)<-[:OF_EVENT]-(claim:Claim)-[:HOLDS_RESPONSIBLE]->(actor) WHERE
      "ACTOR" IN key.sharing AND NOT claim.stance IN ["DENIED", "EXCULPATED"] AND
      EXISTS { (claim)-[:HAS_VERSION]->(known:ClaimVersion)
               WHERE known.knownFrom <= key.knownAt AND key.knownAt <= known.knownTo } |
      actor] AS actors
  UNWIND key.spans AS of
  MATCH (version:EventVersion {release: $release, span: of.span})
  WHERE
    version.earliest >= of.from AND version.earliest <= key.to AND
    version.startBy >= key.from AND
    version.knownFrom <= key.knownAt AND key.knownAt <= version.knownTo AND
    version.event <> key.id AND
    NOT version.occurrence IN ["PLANNED", "CANCELLED", "DENIED"] AND
    any(kind IN version.kinds WHERE kind IN key.kinds)
  MATCH (other:Event {extent: "SINGLE"})-[:HAS_VERSION]->(version)
  WITH event, key, other, version,
    [(other)-[at:TARGETED]->(thing) WHERE
      thing IN targets AND at.knownFrom <= key.knownAt AND key.knownAt <= at.knownTo |
      thing {.*}] +
    [(other)-[at:LOCATED_IN]->(thing) WHERE
      thing IN places AND at.knownFrom <= key.knownAt AND key.knownAt <= at.knownTo |
      thing {.*}] +
    CASE WHEN actors = [] THEN [] ELSE
      [(other)<-[:OF_EVENT]-(claim:Claim)-[:HOLDS_RESPONSIBLE]->(actor) WHERE
        actor IN actors AND NOT claim.stance IN ["DENIED", "EXCULPATED"] AND
        EXISTS { (claim)-[:HAS_VERSION]->(known:ClaimVersion)
                 WHERE known.knownFrom <= key.knownAt AND key.knownAt <= known.knownTo } |
        actor {.*}]
    END AS shared
  WHERE
    size(shared) > 0 AND NOT EXISTS {
      MATCH (event)-[told:RESPONDED_TO|AFTER|PART_OF|POSSIBLY_SAME_AS]-(other)
      WHERE told.knownFrom <= key.knownAt AND key.knownAt <= told.knownTo
    }
  WITH other, version, shared
  ORDER BY version.earliest, other.id
  RETURN collect({event: other {.*}, version: version {.*}, shared: shared}) AS near
}
RETURN key.index AS index, size(near) AS total, near[..key.limit] AS found
