// question: Which names, titles and labels share words, consonants, initials or meanings with a text?
// parameters: query (of the full-text index, which names the release), release, knownAt (texts), most (integer: hits of the index that are looked at), limit (integer), whole, dated (whether `whole` and `borne` are wanted)
// columns: thing ({id, type, expression}), whole (all its properties, or null), text, kind (of the name), words, initials, weights (of its words), borne (the edge of the name; null for a title), fullText (its score)
// example: {"release": "r", "query": "+release:\"r\" +(searchText:group searchText:1)", "knownAt": "9999-12-31", "most": 400, "limit": 200, "whole": true, "dated": true}
// The index gives more than are ranked, as some are not known by the day. Few of them are shown: of
// the others no more is read than what ranks them.
CALL db.index.fulltext.queryNodes("umbra_name_tokens", $query, {limit: $most})
YIELD node, score
WHERE node.release = $release
OPTIONAL MATCH (owner:Thing)-[has:HAS_NAME]->(node)
WHERE has.knownFrom <= $knownAt AND $knownAt <= has.knownTo
WITH node, score, has, CASE WHEN node:Name THEN owner ELSE node END AS thing
WHERE thing IS NOT NULL AND thing.knownFrom <= $knownAt
RETURN
  thing {.id, .type, .expression} AS thing,
  CASE WHEN $whole THEN thing {.*} END AS whole,
  CASE WHEN node:Name THEN node.text ELSE node.name END AS text,
  node.kind AS kind,
  node.searchText AS words,
  node.initials AS initials,
  node.weights AS weights,
  CASE WHEN $dated THEN has {.*} END AS borne,
  score AS fullText
ORDER BY score DESC, thing.id, node.id
LIMIT $limit
