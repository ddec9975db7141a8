// question: Which actors may be meant by which source's expression for a group that it does not name?
// parameters: release, knownAt, after (texts), limit (integer)
// columns: place (text: of the pair in its list), one, other (properties), subject (id of the fact)
// example: {"release": "r", "knownAt": "9999-12-31", "after": "", "limit": 51}
MATCH (fact:Fact {release: $release, field: "CANDIDATE"})
WHERE fact.value > ""
WITH fact
WHERE fact.id > $after
MATCH (one:Actor)-[has:HAS_FACT]->(fact)
WHERE has.knownFrom <= $knownAt AND $knownAt <= has.knownTo
MATCH (other:Umbra {release: $release, id: fact.value})
RETURN fact.id AS place, one {.*} AS one, other {.*} AS other, fact.id AS subject
ORDER BY place
LIMIT $limit
