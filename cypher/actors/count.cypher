// question: How many actors are there, under the conditions of actors/list?
// parameters: release, knownAt (texts), types, kinds (lists or null), nameContains (folded text or null)
// columns: count (integer)
// example: {"release": "r", "knownAt": "9999-12-31", "types": ["Group"], "kinds": ["MILITIA"], "nameContains": null}
// The index of actors serves where the id is asked about too: every id comes after the empty text.
MATCH (actor:Actor {release: $release})
WHERE
  actor.id > "" AND
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
RETURN count(actor) AS count
