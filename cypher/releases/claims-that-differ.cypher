// question: Which claims of this release are missing from another one, or stand otherwise there, as known by a day?
// parameters: release, other, knownAt (texts), alsoChanged (boolean: not only those that are missing), most (integer)
// columns: id (text), mine, theirs (version (properties or null), event (properties); theirs is null where it is missing)
// example: {"release": "r", "other": "0-old", "knownAt": "9999-12-31", "alsoChanged": true, "most": 50}
MATCH (mine:Umbra {release: $release})
WHERE mine.id > "" AND mine:Claim
MATCH (mine)-[:OF_EVENT]->(event)
OPTIONAL MATCH (mine)-[:HAS_VERSION]->(version:ClaimVersion)
WHERE version.knownFrom <= $knownAt AND $knownAt <= version.knownTo
OPTIONAL MATCH (theirs:Umbra {release: $other, id: mine.id})
WHERE theirs:Claim
OPTIONAL MATCH (theirs)-[:OF_EVENT]->(eventThere)
OPTIONAL MATCH (theirs)-[:HAS_VERSION]->(versionThere:ClaimVersion)
WHERE versionThere.knownFrom <= $knownAt AND $knownAt <= versionThere.knownTo
WITH
  mine, event, version, theirs, eventThere, versionThere,
  coalesce(version {.stance, .role, about: coalesce(version.about, []), .sure, .standing, .changes, .event}, {none: true}) AS state,
  coalesce(versionThere {.stance, .role, about: coalesce(versionThere.about, []), .sure, .standing, .changes, .event}, {none: true}) AS stateThere
WHERE theirs IS NULL OR ($alsoChanged AND state <> stateThere)
RETURN
  mine.id AS id,
  {event: event {.*}, version: version {.*}} AS mine,
  CASE
    WHEN theirs IS NULL THEN null
    ELSE {event: eventThere {.*}, version: versionThere {.*}}
  END AS theirs
ORDER BY id
LIMIT $most
