// question: Which statements concern these things, in the order in which they became known?
// parameters: release (text), most (integer: the largest limit), keys (list of {index, id, knownAt, limit})
// columns: index (of the key), statement, source, publisher (properties)
// example: {"release": "r", "most": 50, "keys": [{"index": 0, "id": "group-1", "knownAt": "9999-12-31", "limit": 50}]}
UNWIND $keys AS key
CALL (key) {
  MATCH (thing:Umbra {release: $release, id: key.id})<-[:CONCERNS]-(statement:Statement)
  WHERE statement.knownFrom <= key.knownAt
  WITH statement
  ORDER BY statement.knownFrom, statement.id
  LIMIT $most
  WITH collect(statement) AS found
  UNWIND found[..key.limit] AS statement
  RETURN statement
}
MATCH (statement)-[:FROM_SOURCE]->(source)-[:PUBLISHED_BY]->(publisher)
RETURN
  key.index AS index,
  statement {.*} AS statement,
  source {.*} AS source,
  publisher {.*} AS publisher
ORDER BY statement.knownFrom, statement.id
