// question: Which ties of events and places lead from these things to others that may be steps?
// parameters: release, knownAt, startBy, endAfter (texts), events, places, unnamed (booleans), ids, ends, relations (lists), only (list or null), strength (map from support to rank), most (integer)
// columns: id (of the tie), relation, from, to (ids), startEarliest, startLatest, endEarliest, endLatest (days), sure (boolean), support (text)
// example: {"release": "r", "knownAt": "9999-12-31", "startBy": "9999-12-31", "endAfter": "0000-01-01", "unnamed": false, "ends": [], "only": null, "strength": {"MUTUAL": 0, "DECLARED": 1, "AVOWED": 2, "ATTRIBUTED": 3, "CONTESTED": 4}, "most": 1000, "events": true, "places": true, "ids": ["event-1"], "relations": ["TARGETED"]}
UNWIND $ids AS id
MATCH (thing:Umbra {release: $release, id: id})
MATCH (thing)-[edge:DIFFERS_FROM|TARGETED|LOCATED_IN|PART_OF|AFTER|RESPONDED_TO|POSSIBLY_SAME_AS|KILLED_IN|PARTICIPATED_IN|CONDEMNED|PRAISED|INSIDE]-(other:Thing)
WHERE
  type(edge) IN $relations AND
  edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo AND
  edge.startEarliest <= $startBy AND $endAfter <= edge.endLatest AND
  other.knownFrom <= $knownAt AND
  ($only IS NULL OR other.id IN $only) AND
  (other.id IN $ends OR
    CASE other.type
      WHEN "Event" THEN $events
      WHEN "Place" THEN $places
      ELSE $unnamed OR other.expression IS NULL
    END)
WITH DISTINCT edge
WITH edge
ORDER BY edge.sure DESC, $strength[edge.support], edge.tie
LIMIT $most
RETURN
  edge.tie AS id,
  type(edge) AS relation,
  startNode(edge).id AS from,
  endNode(edge).id AS to,
  edge.startEarliest AS startEarliest,
  edge.startLatest AS startLatest,
  edge.endEarliest AS endEarliest,
  edge.endLatest AS endLatest,
  edge.sure AS sure,
  edge.support AS support
