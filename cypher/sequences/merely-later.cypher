// question: Which events of some days share a target, a place or an actor with these, and are said by nobody to follow or to be part of one another?
// parameters: release (text), keys (list of {index, id, knownAt, notBefore, from, to, kinds, sharing, limit})
// columns: index (of the key), total (integer), found (list of {event, version, shared})
// example: {"release": "r", "keys": [{"index": 0, "id": "event-1", "knownAt": "9999-12-31", "notBefore": "0000-01-01", "from": "0000-01-01", "to": "9999-12-31", "kinds": ["ATTACK"], "sharing": ["TARGET", "PLACE", "ACTOR"], "limit": 10}]}
UNWIND $keys AS key
MATCH (event:Umbra {release: $release, id: key.id})
CALL (key, event) {
  MATCH (version:EventVersion {release: $release})
  WHERE
    version.earliest >= key.notBefore AND version.earliest <= key.to AND
    version.startBy >= key.from AND
    version.knownFrom <= key.knownAt AND key.knownAt <= version.knownTo AND
    version.event <> key.id AND
    NOT version.occurrence IN ["PLANNED", "CANCELLED", "DENIED"] AND
    any(kind IN version.kinds WHERE kind IN key.kinds)
  MATCH (other:Event {extent: "SINGLE"})-[:HAS_VERSION]->(version)
  WITH event, key, other, version,
    [(event)-[mine:TARGETED|LOCATED_IN]->(thing)<-[its:TARGETED|LOCATED_IN]-(other) WHERE
      type(mine) = type(its) AND
      (CASE type(mine) WHEN "TARGETED" THEN "TARGET" ELSE "PLACE" END) IN key.sharing AND
      mine.knownFrom <= key.knownAt AND key.knownAt <= mine.knownTo AND
      its.knownFrom <= key.knownAt AND key.knownAt <= its.knownTo |
      thing {.*}] +
    CASE WHEN "ACTOR" IN key.sharing THEN
      [(event)<-[:OF_EVENT]-(mine:Claim)-[:HOLDS_RESPONSIBLE]->(actor)<-[:HOLDS_RESPONSIBLE]-(its:Claim)-[:OF_EVENT]->(other) WHERE
        NOT mine.stance IN ["DENIED", "EXCULPATED"] AND
        NOT its.stance IN ["DENIED", "EXCULPATED"] AND
        EXISTS { (mine)-[:HAS_VERSION]->(known:ClaimVersion)
                 WHERE known.knownFrom <= key.knownAt AND key.knownAt <= known.knownTo } AND
        EXISTS { (its)-[:HAS_VERSION]->(known:ClaimVersion)
                 WHERE known.knownFrom <= key.knownAt AND key.knownAt <= known.knownTo } |
        actor {.*}]
    ELSE [] END AS shared
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
