// question: Which statements concern these things, in the order in which they became known; and how many?
// parameters: release (text), most (integer: the largest limit), keys (list of {index, id, knownAt, limit})
// columns: index (of the key), count (integer, before the limit), list (of {statement, source, publisher}: properties)
// example: {"release": "r", "most": 50, "keys": [{"index": 0, "id": "group-1", "knownAt": "9999-12-31", "limit": 50}]}
// All that is known is as many as it has edges: the store knows how many without reading them.
UNWIND $keys AS key
MATCH (thing:Umbra {release: $release, id: key.id})
RETURN
  key.index AS index,
  CASE
    WHEN key.knownAt = "9999-12-31" THEN COUNT { (thing)<-[:CONCERNS]-() }
    ELSE COUNT {
      MATCH (thing)<-[:CONCERNS]-(statement:Statement)
      WHERE statement.knownFrom <= key.knownAt
    }
  END AS count,
  CASE WHEN key.limit > 0 THEN COLLECT {
    MATCH (thing)<-[:CONCERNS]-(statement:Statement)
    WHERE statement.knownFrom <= key.knownAt
    WITH statement
    ORDER BY statement.knownFrom, statement.id
    LIMIT $most
    MATCH (statement)-[:FROM_SOURCE]->(source)-[:PUBLISHED_BY]->(publisher)
    RETURN {
      statement: statement {.*},
      source: source {
        .type, .id, .name, .title, .authors, .language, .url, .published, .publishedBasis,
        .publishedNote, .retrieved, .reliability, .reliabilityReason, .note, .knownFrom
      },
      publisher: publisher {.*}
    }
    ORDER BY statement.knownFrom, statement.id
  }[..key.limit] ELSE [] END AS list
