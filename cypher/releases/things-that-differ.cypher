// question: Which things of this release are missing from another one, or named or known otherwise there?
// parameters: release, other (texts), alsoChanged (boolean: not only those that are missing), most (integer)
// columns: id (text), mine, theirs (properties; theirs is null where it is missing)
// example: {"release": "r", "other": "0-old", "alsoChanged": true, "most": 50}
MATCH (mine:Umbra {release: $release})
WHERE mine.id > "" AND mine:Thing
OPTIONAL MATCH (theirs:Umbra {release: $other, id: mine.id})
WHERE theirs:Thing
WITH mine, theirs
WHERE
  theirs IS NULL OR
  ($alsoChanged AND
    mine {.type, .name, .knownFrom, .labels, .labelsKnownFrom, release: ""} <>
    theirs {.type, .name, .knownFrom, .labels, .labelsKnownFrom, release: ""})
RETURN
  mine.id AS id,
  mine {.type, .name, .knownFrom, .labels, .labelsKnownFrom} AS mine,
  theirs {.type, .name, .knownFrom, .labels, .labelsKnownFrom} AS theirs
ORDER BY mine.id
LIMIT $most
