// question: Which statements about these things, ties, claims or facts were known by a day?
// parameters: release (text), keys (list of {id, knownAt})
// columns: id, knownAt (texts), statement, source, publisher (properties)
// example: {"release": "r", "keys": [{"id": "claim-1", "knownAt": "9999-12-31"}]}
UNWIND $keys AS key
MATCH (subject:Umbra {release: $release, id: key.id})<-[:ABOUT]-(statement:Statement)
WHERE statement.knownFrom <= key.knownAt
MATCH (statement)-[:FROM_SOURCE]->(source)-[:PUBLISHED_BY]->(publisher)
RETURN
  key.id AS id, key.knownAt AS knownAt,
  statement {.*} AS statement,
  source {.*} AS source,
  publisher {.*} AS publisher
ORDER BY statement.knownFrom, statement.id
