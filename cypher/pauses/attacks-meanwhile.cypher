// question: Which events of some kinds were aimed at these targets in these times, and who is said to have done them?
// parameters: release, knownAt (texts), kinds (list), most (integer), keys (list of {index, target, from, to})
// columns: index (of the key), total (integer), attacks (list of {event, version, sure, claims: list of {claim, version, about}})
// example: {"release": "r", "knownAt": "9999-12-31", "kinds": ["ATTACK"], "most": 100, "keys": [{"index": 0, "target": "state-1", "from": "2020-01-01", "to": "2020-06-30"}]}
UNWIND $keys AS key
MATCH (target:Umbra {release: $release, id: key.target})
CALL (key, target) {
  MATCH (target)<-[at:TARGETED]-(event:Event)-[:HAS_VERSION]->(version:EventVersion)
  WHERE
    at.knownFrom <= $knownAt AND $knownAt <= at.knownTo AND
    at.startEarliest <= key.to AND key.from <= at.endLatest AND
    version.knownFrom <= $knownAt AND $knownAt <= version.knownTo AND
    NOT version.occurrence IN ["PLANNED", "CANCELLED", "DENIED"] AND
    any(kind IN version.kinds WHERE kind IN $kinds)
  WITH event, version, max(toInteger(at.sure)) = 1 AS sure
  ORDER BY version.earliest, event.id
  RETURN collect({event: event, version: version, sure: sure}) AS found
}
RETURN
  key.index AS index,
  size(found) AS total,
  [one IN found[..$most] | {
    event: properties(one.event),
    version: properties(one.version),
    sure: one.sure,
    claims: COLLECT {
      WITH one.event AS event
      MATCH (event)<-[:OF_EVENT]-(claim:Claim)-[:HAS_VERSION]->(version:ClaimVersion)
      WHERE version.knownFrom <= $knownAt AND $knownAt <= version.knownTo
      RETURN {
        claim: claim {.*},
        version: version {.*},
        about: [(claim)-[:HOLDS_RESPONSIBLE]->(actor) | actor {.*}]
      } ORDER BY claim.id
    }
  }] AS attacks
