// question: How many statements concern these things?
// parameters: release (text), keys (list of {id, knownAt})
// columns: id, knownAt (texts), count (integer)
// example: {"release": "r", "keys": [{"id": "group-1", "knownAt": "9999-12-31"}]}
// All that is known is as many as it has edges: the store knows how many without reading them.
UNWIND $keys AS key
MATCH (thing:Umbra {release: $release, id: key.id})
RETURN
  key.id AS id, key.knownAt AS knownAt,
  CASE
    WHEN key.knownAt = "9999-12-31" THEN COUNT { (thing)<-[:CONCERNS]-() }
    ELSE COUNT {
      MATCH (thing)<-[:CONCERNS]-(statement:Statement)
      WHERE statement.knownFrom <= key.knownAt
    }
  END AS count
