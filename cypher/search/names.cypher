// question: Which names, titles and labels share words or consonants with a text?
// parameters: release, query, knownAt (texts), limit (integer)
// columns: thing (its properties), text, kind (of the name), fullText (its score)
// example: {"release": "r", "query": "group0 1", "knownAt": "9999-12-31", "limit": 200}
CALL db.index.fulltext.queryNodes("umbra_names", $query, {limit: 2000})
YIELD node, score
WHERE node.release = $release
OPTIONAL MATCH (owner:Thing)-[has:HAS_NAME]->(node)
WHERE has.knownFrom <= $knownAt AND $knownAt <= has.knownTo
WITH node, score, CASE WHEN node:Name THEN owner ELSE node END AS thing
WHERE thing IS NOT NULL AND thing.knownFrom <= $knownAt
RETURN
  thing {.*} AS thing,
  CASE WHEN node:Name THEN node.text ELSE node.name END AS text,
  node.kind AS kind,
  score AS fullText
ORDER BY score DESC, thing.id
LIMIT $limit
