// question: By which chains did groups stand under these umbrellas, in a period? An umbrella without members has one row.
// parameters: release, from, to, knownAt (texts), ids (list or null), umbrellaKinds (list), everything (boolean)
// columns: umbrella, member (properties), chain (edges from the member up: {relation, from, to, edge}; null without members)
// example: {"release": "r", "from": "2023-10-01", "to": "2024-03-31", "knownAt": "9999-12-31", "ids": null, "umbrellaKinds": ["OPERATIONAL"], "everything": false}
// The index of groups serves where the id is asked about too: every id comes after the empty text.
CALL () {
  UNWIND $ids AS id
  MATCH (umbrella:Umbra {release: $release, id: id})
  WHERE umbrella:Group
  RETURN umbrella
  UNION
  MATCH (fact:Fact {release: $release, field: "UMBRELLA_KIND"})<-[has:HAS_FACT]-(umbrella:Group)
  WHERE
    $ids IS NULL AND fact.value IN $umbrellaKinds AND
    has.knownFrom <= $knownAt AND $knownAt <= has.knownTo
  RETURN umbrella
  UNION
  MATCH (fact:Fact {release: $release, field: "KIND", value: "BRAND"})<-[has:HAS_FACT]-(umbrella:Group)
  WHERE $ids IS NULL AND has.knownFrom <= $knownAt AND $knownAt <= has.knownTo
  RETURN umbrella
  UNION
  MATCH (umbrella:Group {release: $release})
  WHERE
    $ids IS NULL AND $everything AND umbrella.id > "" AND
    EXISTS { (umbrella)<-[edge:MEMBER_OF|ACTS_UNDER|UNIT_OF]-(:Group)
             WHERE edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo }
  RETURN umbrella
}
WITH umbrella
WHERE umbrella.knownFrom <= $knownAt
OPTIONAL MATCH path = (umbrella)<-[:MEMBER_OF|ACTS_UNDER|UNIT_OF*1..]-(member:Group)
WHERE
  all(edge IN relationships(path) WHERE
    edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo AND
    edge.startEarliest <= $to AND $from <= edge.endLatest) AND
  all(node IN nodes(path) WHERE single(other IN nodes(path) WHERE other = node))
RETURN
  umbrella {.*} AS umbrella,
  member {.*} AS member,
  [edge IN reverse(relationships(path)) | {
    relation: type(edge),
    from: properties(startNode(edge)),
    to: properties(endNode(edge)),
    edge: edge {.*}
  }] AS chain
ORDER BY umbrella.id, member.id, size(chain), [edge IN relationships(path) | edge.tie]
