// question: Which actors are there, in the order of their ids, after one of them?
// parameters: release, after, knownAt (texts), limit (integer), types, kinds (lists or null), nameContains (folded text or null)
// columns: thing (its properties)
// example: {"release": "r", "after": "", "knownAt": "9999-12-31", "limit": 51, "types": ["Group"], "kinds": ["MILITIA"], "nameContains": null}
MATCH (actor:Actor {release: $release})
WHERE
  actor.id > $after AND
  actor.knownFrom <= $knownAt AND
  ($types IS NULL OR actor.type IN $types) AND
  ($kinds IS NULL OR EXISTS {
    MATCH (actor)-[has:HAS_FACT]->(fact:Fact)
    WHERE
      fact.field = "KIND" AND fact.value IN $kinds AND
      has.knownFrom <= $knownAt AND $knownAt <= has.knownTo
  }) AND
  ($nameContains IS NULL OR EXISTS {
    MATCH (actor)-[has:HAS_NAME]->(name:Name)
    WHERE
      name.searchText CONTAINS $nameContains AND
      has.knownFrom <= $knownAt AND $knownAt <= has.knownTo
  })
RETURN actor {.*} AS thing
ORDER BY actor.id
LIMIT $limit
