// question: Which umbrellas and brands are chosen, and since when have they been against somebody?
// parameters: release, knownAt (texts), selections (list of {index, ids, umbrellaKinds, groupKinds, opposing})
// columns: index (of the selection), umbrella (properties), opposes (list of edges), earliest, latestSure (days of the first attack or null), firstAttack (id of an event or null)
// example: {"release": "r", "knownAt": "9999-12-31", "selections": [{"index": 0, "ids": ["group-2"], "umbrellaKinds": ["OPERATIONAL"], "groupKinds": ["BRAND"], "opposing": ["state-1"]}]}
UNWIND $selections AS selection
CALL (selection) {
  UNWIND selection.ids AS id
  MATCH (umbrella:Umbra {release: $release, id: id})
  WHERE umbrella:Group
  RETURN umbrella
  UNION
  UNWIND selection.umbrellaKinds AS kind
  MATCH (fact:Fact {release: $release, field: "UMBRELLA_KIND", value: kind})<-[has:HAS_FACT]-(umbrella:Group)
  WHERE has.knownFrom <= $knownAt AND $knownAt <= has.knownTo
  RETURN umbrella
  UNION
  UNWIND selection.groupKinds AS kind
  MATCH (fact:Fact {release: $release, field: "KIND", value: kind})<-[has:HAS_FACT]-(umbrella:Group)
  WHERE has.knownFrom <= $knownAt AND $knownAt <= has.knownTo
  RETURN umbrella
}
WITH selection, umbrella
WHERE umbrella.knownFrom <= $knownAt
CALL (selection, umbrella) {
  UNWIND selection.opposing AS id
  MATCH (enemy:Umbra {release: $release, id: id})
  MATCH (umbrella)<-[:HOLDS_RESPONSIBLE]-(claim:Claim {stance: "CLAIMED"})-[:OF_EVENT]->(event:Event)-[at:TARGETED]->(enemy)
  WHERE at.knownFrom <= $knownAt AND $knownAt <= at.knownTo
  MATCH (claim)-[:HAS_VERSION]->(version:ClaimVersion)
  WHERE
    version.knownFrom <= $knownAt AND $knownAt <= version.knownTo AND
    version.standing = "STANDS" AND "ATTACK" IN version.eventKinds AND
    NOT version.occurrence IN ["PLANNED", "CANCELLED", "DENIED"]
  WITH version, at
  ORDER BY version.latest, version.event
  RETURN
    min(version.earliest) AS earliest,
    min(CASE WHEN version.sure AND at.sure THEN version.latest END) AS latestSure,
    head(collect(version.event)) AS firstAttack
}
RETURN
  selection.index AS index,
  umbrella {.*} AS umbrella,
  COLLECT {
    MATCH (umbrella)-[edge:OPPOSES]->(enemy)
    WHERE
      enemy.id IN selection.opposing AND
      edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo
    RETURN {relation: type(edge), from: umbrella {.*}, to: properties(enemy), edge: edge {.*}}
    ORDER BY edge.tie
  } AS opposes,
  earliest,
  latestSure,
  firstAttack
ORDER BY index, umbrella.id
