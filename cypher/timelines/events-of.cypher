// question: In which events that may lie in a period have these actors or places a part, and which? The earliest first.
// parameters: release, from, to, knownAt (texts), ids (list), kinds (of events: list or null), most (integer: of rows)
// columns: thing, event, extent (texts), hows (list: by which edges), stance, object (id of the claim, tie or speech act), sure (boolean or null), standing, occurrence, dateSure (boolean, null for claims), dateEdtf, earliest, latest, startBy, endAfter (texts)
// example: {"release": "r", "ids": ["group-1", "place-1"], "from": "2013-10-01", "to": "2024-03-31", "knownAt": "9999-12-31", "kinds": null, "most": 1000}
UNWIND $ids AS id
MATCH (thing:Umbra {release: $release, id: id})
CALL (thing) {
  MATCH (thing)<-[how:BY|IN_NAME_OF|HOLDS_RESPONSIBLE]-(claim:Claim)
  WITH claim, collect(DISTINCT type(how)) AS hows
  MATCH (claim)-[:HAS_VERSION]->(version:ClaimVersion)
  WHERE
    version.knownFrom <= $knownAt AND $knownAt <= version.knownTo AND
    version.earliest <= $to AND $from <= version.latest AND
    ($kinds IS NULL OR any(kind IN version.eventKinds WHERE kind IN $kinds))
  RETURN
    version, version.eventExtent AS extent, hows, claim.stance AS stance, claim.id AS object,
    version.sure AS sure, version.standing AS standing
  UNION ALL
  MATCH (thing)-[edge:TARGETED|LOCATED_IN|KILLED_IN|PARTICIPATED_IN|CONDEMNED|PRAISED]-(event:Event)
  WHERE edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo
  MATCH (event)-[:HAS_VERSION]->(version:EventVersion)
  WHERE
    version.knownFrom <= $knownAt AND $knownAt <= version.knownTo AND
    version.earliest <= $to AND $from <= version.latest AND
    ($kinds IS NULL OR any(kind IN version.kinds WHERE kind IN $kinds))
  RETURN
    version, event.extent AS extent, [type(edge)] AS hows, null AS stance, edge.tie AS object,
    edge.sure AS sure, null AS standing
  UNION ALL
  MATCH (thing)<-[how:SPEAKER|IN_NAME_OF|ADDRESSED_TO|TRANSMITTED_BY]-(event:Event)
  MATCH (event)-[:HAS_VERSION]->(version:EventVersion)
  WHERE
    version.knownFrom <= $knownAt AND $knownAt <= version.knownTo AND
    version.earliest <= $to AND $from <= version.latest AND
    ($kinds IS NULL OR any(kind IN version.kinds WHERE kind IN $kinds))
  RETURN
    version, event.extent AS extent, [type(how)] AS hows, null AS stance, null AS object,
    null AS sure, null AS standing
  UNION ALL
  MATCH (thing)<-[:ABOUT]-(act:SpeechAct)<-[:CONTAINS]-(event:Event)
  WHERE act.knownFrom <= $knownAt
  MATCH (event)-[:HAS_VERSION]->(version:EventVersion)
  WHERE
    version.knownFrom <= $knownAt AND $knownAt <= version.knownTo AND
    version.earliest <= $to AND $from <= version.latest AND
    ($kinds IS NULL OR any(kind IN version.kinds WHERE kind IN $kinds))
  RETURN
    version, event.extent AS extent, ["ABOUT"] AS hows, null AS stance, act.id AS object,
    null AS sure, null AS standing
}
WITH id, version, extent, hows, stance, object, sure, standing
ORDER BY version.earliest, version.event, id, object, hows[0]
LIMIT $most
RETURN
  id AS thing,
  version.event AS event,
  extent, hows, stance, object, sure, standing,
  version.occurrence AS occurrence,
  version.dateSure AS dateSure,
  version.dateEdtf AS dateEdtf,
  version.earliest AS earliest,
  version.latest AS latest,
  version.startBy AS startBy,
  version.endAfter AS endAfter
