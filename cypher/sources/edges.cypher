// question: Who published these sources, and what do they repeat?
// parameters: release (text), keys (list of {id, knownAt})
// columns: id, knownAt (texts), publisher (properties), derivedFrom (list of properties)
// example: {"release": "r", "keys": [{"id": "source-1", "knownAt": "9999-12-31"}]}
UNWIND $keys AS key
MATCH (source:Umbra {release: $release, id: key.id})-[:PUBLISHED_BY]->(publisher)
RETURN
  key.id AS id,
  key.knownAt AS knownAt,
  publisher {.*} AS publisher,
  [(source)-[:DERIVED_FROM]->(thing) | thing {.*}] AS derivedFrom
