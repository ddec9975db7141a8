// question: Which statements of this release are missing from another one, or say something else there?
// parameters: release, other (texts), alsoChanged (boolean: not only those that are missing), most (integer)
// columns: id (text), mine, theirs (properties with about; theirs is null where it is missing)
// example: {"release": "r", "other": "0-old", "alsoChanged": true, "most": 50}
// One pass over the release by its own index, with a seek in the other: no more than the
// differences leaves the database.
MATCH (mine:Umbra {release: $release})
WHERE mine.id > "" AND mine:Statement
OPTIONAL MATCH (theirs:Umbra {release: $other, id: mine.id})
WHERE theirs:Statement
WITH
  mine,
  theirs,
  head([(mine)-[:ABOUT]->(subject) | subject.id]) AS about,
  head([(theirs)-[:ABOUT]->(subject) | subject.id]) AS aboutThere
WHERE
  theirs IS NULL OR
  ($alsoChanged AND
    (about <> aboutThere OR mine {.*, release: ""} <> theirs {.*, release: ""}))
RETURN
  mine.id AS id,
  mine {.*, about: about} AS mine,
  theirs {.*, about: aboutThere} AS theirs
ORDER BY mine.id
LIMIT $most
