// question: What do these sources say, in the order of their paragraphs?
// parameters: release (text), most (integer: the largest limit), keys (list of {index, id, limit})
// columns: index (of the key), statement, source, publisher (properties)
// example: {"release": "r", "most": 50, "keys": [{"index": 0, "id": "source-1", "limit": 50}]}
UNWIND $keys AS key
MATCH (source:Umbra {release: $release, id: key.id})-[:PUBLISHED_BY]->(publisher)
CALL (key, source) {
  MATCH (source)<-[:FROM_SOURCE]-(statement:Statement)
  WITH statement
  ORDER BY coalesce(toIntegerOrNull(replace(split(statement.locator, "-")[0], "p", "")), CASE statement.locator WHEN "TITLE" THEN -2 WHEN "SUBTITLE" THEN -1 ELSE 1000000 END), statement.locator, statement.id
  LIMIT $most
  WITH collect(statement) AS found
  UNWIND found[..key.limit] AS statement
  RETURN statement
}
RETURN
  key.index AS index,
  statement {.*} AS statement,
  source {.*} AS source,
  publisher {.*} AS publisher
ORDER BY coalesce(toIntegerOrNull(replace(split(statement.locator, "-")[0], "p", "")), CASE statement.locator WHEN "TITLE" THEN -2 WHEN "SUBTITLE" THEN -1 ELSE 1000000 END), statement.locator, statement.id
