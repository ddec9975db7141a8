// question: Which statements have these ids?
// parameters: release (text), keys (list of {id, knownAt})
// columns: id, knownAt (texts), statement, source, publisher (properties)
// example: {"release": "r", "keys": [{"id": "statement-1", "knownAt": "9999-12-31"}]}
UNWIND $keys AS key
MATCH (statement:Umbra {release: $release, id: key.id})-[:FROM_SOURCE]->(source)-[:PUBLISHED_BY]->(publisher)
RETURN
  key.id AS id, key.knownAt AS knownAt,
  statement {.*} AS statement,
  source {.*} AS source,
  publisher {.*} AS publisher
