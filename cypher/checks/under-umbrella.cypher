// question: Which groups stood under an umbrella at any time, as known by a day, and the umbrella itself?
// parameters: release, umbrella, knownAt (texts)
// columns: id (text)
// example: {"release": "r", "umbrella": "group-2", "knownAt": "9999-12-31"}
MATCH (umbrella:Umbra {release: $release, id: $umbrella})
MATCH path = (umbrella)<-[:MEMBER_OF|ACTS_UNDER|UNIT_OF*0..]-(group:Group)
WHERE
  all(edge IN relationships(path) WHERE
    edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo) AND
  all(node IN nodes(path) WHERE single(other IN nodes(path) WHERE other = node))
RETURN DISTINCT group.id AS id
