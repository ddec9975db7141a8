// question: Which ties of this release are missing from another one, or differ there, as known by a day?
// parameters: release, other, knownAt (texts), alsoChanged (boolean: not only those that are missing), most (integer)
// columns: id (text), mine, theirs (of the tie: tie, from, to (properties), edge (its version or null); theirs is null where it is missing)
// example: {"release": "r", "other": "0-old", "knownAt": "9999-12-31", "alsoChanged": true, "most": 50}
MATCH (mine:Umbra {release: $release})
WHERE mine.id > "" AND mine:Tie
MATCH (mine)-[:TIE_FROM]->(from)
MATCH (mine)-[:TIE_TO]->(to)
OPTIONAL MATCH (from)-[edge]->(to)
WHERE edge.tie = mine.id AND edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo
OPTIONAL MATCH (theirs:Umbra {release: $other, id: mine.id})
WHERE theirs:Tie
OPTIONAL MATCH (theirs)-[:TIE_FROM]->(fromThere)
OPTIONAL MATCH (theirs)-[:TIE_TO]->(toThere)
OPTIONAL MATCH (fromThere)-[edgeThere]->(toThere)
WHERE
  edgeThere.tie = theirs.id AND
  edgeThere.knownFrom <= $knownAt AND $knownAt <= edgeThere.knownTo
WITH
  mine, from, to, edge, theirs, fromThere, toThere, edgeThere,
  coalesce(edge {.*, knownFrom: "", knownTo: "", evidenceDays: []}, {none: true}) AS version,
  coalesce(edgeThere {.*, knownFrom: "", knownTo: "", evidenceDays: []}, {none: true}) AS versionThere
WHERE
  theirs IS NULL OR
  ($alsoChanged AND
    (version <> versionThere OR
      mine {.*, release: "", evidenceDays: []} <> theirs {.*, release: "", evidenceDays: []}))
RETURN
  mine.id AS id,
  {tie: mine {.*}, from: from {.*}, to: to {.*}, edge: edge {.*}} AS mine,
  CASE
    WHEN theirs IS NULL THEN null
    ELSE {tie: theirs {.*}, from: fromThere {.*}, to: toThere {.*}, edge: edgeThere {.*}}
  END AS theirs
ORDER BY id
LIMIT $most
