// question: Which ties led up to these umbrellas, on any level, in a period? Each once, with what its days and its word hang on.
// parameters: release, from, to, knownAt (texts), ids (list or null), umbrellaKinds (list), everything (boolean), supports (list)
// columns: umbrellas (properties), ties (list of [from, to, startEarliest, startLatest, endEarliest, endLatest, sure, whole]), unseen (ids of members not yet known), ofMembers, ofAll (integers: about so many claims of members, and of all)
// example: {"release": "r", "from": "2023-10-01", "to": "2024-03-31", "knownAt": "9999-12-31", "ids": null, "umbrellaKinds": ["OPERATIONAL"], "everything": false, "supports": ["MUTUAL", "DECLARED", "AVOWED", "ATTRIBUTED", "CONTESTED"]}
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
  UNWIND CASE WHEN $ids IS NULL AND $everything THEN [""] ELSE [] END AS first
  MATCH (umbrella:Group {release: $release})
  WHERE
    umbrella.id > first AND
    EXISTS { (umbrella)<-[edge:MEMBER_OF|ACTS_UNDER|UNIT_OF]-(:Group)
             WHERE edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo }
  RETURN umbrella
}
WITH umbrella
WHERE umbrella.knownFrom <= $knownAt
WITH collect(umbrella) AS umbrellas
CALL (umbrellas) {
  UNWIND umbrellas AS umbrella
  MATCH (umbrella)<-[steps:MEMBER_OF|ACTS_UNDER|UNIT_OF*0..]-(upper:Group)
  WHERE all(step IN steps WHERE
    step.knownFrom <= $knownAt AND $knownAt <= step.knownTo AND
    step.startEarliest <= $to AND $from <= step.endLatest AND
    step.support IN $supports)
  WITH DISTINCT upper
  MATCH (upper)<-[edge:MEMBER_OF|ACTS_UNDER|UNIT_OF]-(member:Group)
  WHERE
    edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo AND
    edge.startEarliest <= $to AND $from <= edge.endLatest AND
    edge.support IN $supports
  RETURN
    collect([
      member.id, upper.id, edge.startEarliest, edge.startLatest, edge.endEarliest, edge.endLatest,
      edge.sure, edge.whole
    ]) AS ties,
    collect(DISTINCT member) AS members
}
RETURN
  [umbrella IN umbrellas | umbrella {.*}] AS umbrellas,
  ties,
  [member IN members WHERE member.knownFrom > $knownAt | member.id] AS unseen,
  reduce(sum = 0, member IN members | sum + COUNT { (member)<-[:HOLDS_RESPONSIBLE]-() }) AS ofMembers,
  COUNT { (:ClaimKey) } AS ofAll
