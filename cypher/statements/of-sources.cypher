// question: What do these sources say, in the order of their paragraphs?
// parameters: release (text), keys (list of {index, id, limit})
// columns: index (of the key), statement, source, publisher (properties)
// example: {"release": "r", "keys": [{"index": 0, "id": "source-1", "limit": 50}]}
UNWIND $keys AS key
MATCH (source:Umbra {release: $release, id: key.id})-[:PUBLISHED_BY]->(publisher)
CALL (key, source) {
  MATCH (source)<-[:FROM_SOURCE]-(statement:Statement)
  RETURN statement
  ORDER BY toIntegerOrNull(replace(split(statement.locator, "-")[0], "p", "")), statement.locator, statement.id
  LIMIT toInteger(key.limit)
}
RETURN
  key.index AS index,
  statement {.*} AS statement,
  source {.*} AS source,
  publisher {.*} AS publisher
ORDER BY toIntegerOrNull(replace(split(statement.locator, "-")[0], "p", "")), statement.locator, statement.id
