// question: Which brands and name-only groups are there (or these groups), and behind whom are they said to hide?
// parameters: release, from, to, knownAt (texts), ids (list or null)
// columns: name (properties), hypotheses (list of {edge, tie, group})
// example: {"release": "r", "from": "2012-01-01", "to": "2024-03-31", "knownAt": "9999-12-31", "ids": null}
CALL () {
  UNWIND $ids AS id
  MATCH (name:Umbra {release: $release, id: id})
  WHERE name:Group
  RETURN name
  UNION
  UNWIND CASE WHEN $ids IS NULL THEN ["BRAND", "NAME_ONLY"] ELSE [] END AS kind
  MATCH (fact:Fact {release: $release, field: "KIND", value: kind})<-[has:HAS_FACT]-(name:Group)
  WHERE has.knownFrom <= $knownAt AND $knownAt <= has.knownTo
  RETURN name
}
WITH name
WHERE name.knownFrom <= $knownAt
RETURN
  name {.*} AS name,
  COLLECT {
    MATCH (name)-[edge:FACADE_FOR]->(group:Group)
    WHERE
      edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo AND
      edge.startEarliest <= $to AND $from <= edge.endLatest
    MATCH (tie:Umbra {release: $release, id: edge.tie})
    RETURN {edge: edge {.*}, tie: tie {.*}, group: group {.*}}
    ORDER BY edge.hypothesisSet, group.id, edge.startEarliest, edge.tie
  } AS hypotheses
ORDER BY name.id
