// Events by month and umbrella over everything, as an expert would write it by hand: each umbrella's
// chains as windows, each member's claims that stand, and the months in which their events may lie.
// It leaves out the events that are under no umbrella, which the API counts too.
// In: release, knownAt, umbrellaKinds, months (list of {value, from, to}). Out: the first 200 cells, by month.
CALL () {
  MATCH (fact:Fact {release: $release, field: "UMBRELLA_KIND"})<-[has:HAS_FACT]-(umbrella:Group)
  WHERE fact.value IN $umbrellaKinds AND has.knownFrom <= $knownAt AND $knownAt <= has.knownTo
  RETURN umbrella
  UNION
  MATCH (fact:Fact {release: $release, field: "KIND", value: "BRAND"})<-[has:HAS_FACT]-(umbrella:Group)
  WHERE has.knownFrom <= $knownAt AND $knownAt <= has.knownTo
  RETURN umbrella
}
MATCH path = (umbrella)<-[:MEMBER_OF|ACTS_UNDER|UNIT_OF*0..]-(member:Group)
WHERE
  all(edge IN relationships(path) WHERE edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo) AND
  all(node IN nodes(path) WHERE single(other IN nodes(path) WHERE other = node))
WITH umbrella.id AS umbrella, member.id AS actor, relationships(path) AS edges
WITH DISTINCT
  umbrella, actor,
  reduce(day = "0000-01-01", edge IN edges |
    CASE WHEN edge.startEarliest > day THEN edge.startEarliest ELSE day END) AS begins,
  reduce(day = "9999-12-31", edge IN edges |
    CASE WHEN edge.endLatest < day THEN edge.endLatest ELSE day END) AS ends,
  reduce(day = "0000-01-01", edge IN edges |
    CASE WHEN NOT edge.sure OR NOT edge.whole THEN "9999-12-31"
         WHEN edge.startLatest > day THEN edge.startLatest ELSE day END) AS surelyBegins,
  reduce(day = "9999-12-31", edge IN edges |
    CASE WHEN edge.endEarliest < day THEN edge.endEarliest ELSE day END) AS surelyEnds
WHERE begins <= ends
WITH umbrella, actor, collect([begins, ends, surelyBegins, surelyEnds]) AS windows
WITH actor, collect([umbrella, windows]) AS ways
UNWIND ["DAY", "MONTH", "YEAR", "LONG"] AS span
MATCH (key:ClaimKey {release: $release, actor: actor, stance: "CLAIMED", span: span})
WHERE
  key.earliest > "0000-01-01" AND key.latest < "9999-12-31" AND
  key.knownFrom <= $knownAt AND $knownAt <= key.knownTo AND
  key.startBy IS NOT NULL AND key.endAfter IS NOT NULL AND
  key.facet STARTS WITH "STANDS SINGLE" AND key.facet ENDS WITH " ATTACK" AND key.shared IS NOT NULL AND
  NOT split(key.facet, " ")[2] IN ["DENIED", "PLANNED", "CANCELLED"]
UNWIND ways AS way
UNWIND CASE
  WHEN left(key.earliest, 7) = left(key.latest, 7) THEN [{value: left(key.earliest, 7)}]
  ELSE [month IN $months WHERE month.from <= key.latest AND key.earliest <= month.to]
END AS month
WITH
  key, way[0] AS umbrella, month.value AS month,
  CASE
    WHEN month.from IS NULL AND
      any(window IN way[1] WHERE window[2] <= key.earliest AND key.latest <= window[3])
      THEN key.facet CONTAINS " SURE "
    WHEN month.from IS NULL AND
      any(window IN way[1] WHERE window[0] <= key.startBy AND key.endAfter <= window[1])
      THEN false
    WHEN month.from IS NOT NULL AND
      any(window IN way[1] WHERE
        window[0] <= month.to AND window[1] >= month.from AND
        (window[0] <= month.from OR window[0] <= key.startBy) AND
        (window[1] >= month.to OR key.endAfter <= window[1]))
      THEN false
  END AS definite
WHERE definite IS NOT NULL
RETURN
  umbrella, month,
  count(DISTINCT CASE WHEN definite THEN key.event END) AS definite,
  count(DISTINCT key.event) AS possible
ORDER BY month, umbrella
LIMIT 200
