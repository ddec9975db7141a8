// question: Which are the first claims that count for these groups under their umbrellas, by their events' earliest days?
// parameters: release, from, to, knownAt (texts), stances, kinds (lists), occurrences (list or null), spans (list of {span, from}), definiteOnly (boolean), most (integer), keys (list of {index, actor, windows})
// columns: index (of the key), claim, version, event (properties), about (list of properties)
// example: {"release": "r", "from": "2016-01-01", "to": "2024-12-31", "knownAt": "9999-12-31", "stances": ["CLAIMED"], "kinds": ["ATTACK"], "occurrences": null, "spans": [{"span": "DAY", "from": "2016-01-01"}], "definiteOnly": false, "most": 10, "keys": [{"index": 0, "actor": "group-1", "windows": [["0000-01-01", "9999-12-31", "2016-01-01", "2024-12-31"]]}]}
// Ordered by all that is equal too, the rows come as they stand in the index, and few are read.
UNWIND $keys AS asked
CALL (asked) {
  UNWIND $stances AS stance
  UNWIND $spans AS of
  WITH asked, stance, of.span AS span, of.from AS first
  CALL (asked, stance, span, first) {
    MATCH (key:ClaimKey {
      release: $release, actor: asked.actor, stance: stance, span: span
    })
    WHERE
      first <= key.earliest AND key.earliest <= $to AND
      key.latest >= $from AND
      key.knownFrom <= $knownAt AND $knownAt <= key.knownTo AND
      key.startBy IS NOT NULL AND key.endAfter IS NOT NULL AND
      key.facet IS NOT NULL AND key.shared IS NOT NULL
    WITH key, split(key.facet, " ") AS facet
    WITH
      key, facet,
      facet[3] = "SURE" AND
        any(window IN asked.windows WHERE window[2] <= key.earliest AND key.latest <= window[3])
        AS definite
    WHERE
      (definite OR NOT $definiteOnly AND
        any(window IN asked.windows WHERE window[0] <= key.startBy AND key.endAfter <= window[1])) AND
      ($occurrences IS NULL OR facet[2] IN $occurrences) AND
      any(kind IN split(facet[4], "+") WHERE kind IN $kinds)
    RETURN key
    ORDER BY key.release, key.actor, key.stance, key.span, key.earliest, key.claim
    LIMIT $most
  }
  RETURN key
  ORDER BY key.earliest, key.claim
  LIMIT $most
}
MATCH (claim:Umbra {release: $release, id: key.claim})-[:HAS_VERSION]->(version)
WHERE version.knownFrom <= $knownAt AND $knownAt <= version.knownTo
MATCH (claim)-[:OF_EVENT]->(event)
RETURN
  asked.index AS index,
  claim {.*} AS claim,
  version {.*} AS version,
  event {.*} AS event,
  [(claim)-[:HOLDS_RESPONSIBLE]->(actor) | actor {.*}] AS about
ORDER BY index, version.earliest, claim.id
