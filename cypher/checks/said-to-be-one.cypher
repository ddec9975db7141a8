// question: Which pairs of things may be one, as a source or the editors say, after one of these ties?
// parameters: release, knownAt, after (texts), limit (integer)
// columns: place (text: of the pair in its list), one, other (properties), subject (id of the tie)
// example: {"release": "r", "knownAt": "9999-12-31", "after": "", "limit": 51}
MATCH (tie:Tie {release: $release, relation: "POSSIBLY_SAME_AS"})
WHERE tie.id > $after
MATCH (tie)-[:TIE_FROM]->(one)-[edge:POSSIBLY_SAME_AS {tie: tie.id}]->(other)
WHERE edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo
RETURN tie.id AS place, one {.*} AS one, other {.*} AS other, tie.id AS subject
ORDER BY place
LIMIT $limit
