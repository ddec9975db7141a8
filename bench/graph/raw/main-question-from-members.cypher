// The main question for one umbrella, as an expert would write it by hand: from the umbrella down to
// its members, their chains as windows, and each member's claims by its own index. Best for long
// periods. It gives the umbrella's own numbers alone; the API gives those of every group beside them.
// parameters: release, umbrella, from, to, knownAt (texts), spans (list of {span, from}: server/model/date-spans.ts)
MATCH (umbrella:Umbra {release: $release, id: $umbrella})
CALL (umbrella) {
  MATCH path = (umbrella)<-[:MEMBER_OF|ACTS_UNDER|UNIT_OF*0..]-(member:Group)
  WHERE
    all(edge IN relationships(path) WHERE
      edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo AND
      edge.startEarliest <= $to AND $from <= edge.endLatest) AND
    all(node IN nodes(path) WHERE single(other IN nodes(path) WHERE other = node))
  WITH member.id AS actor, relationships(path) AS edges
  WITH DISTINCT
    actor,
    reduce(day = "0000-01-01", edge IN edges |
      CASE WHEN edge.startEarliest > day THEN edge.startEarliest ELSE day END) AS begins,
    reduce(day = "9999-12-31", edge IN edges |
      CASE WHEN edge.endLatest < day THEN edge.endLatest ELSE day END) AS ends,
    reduce(day = $from, edge IN edges |
      CASE WHEN NOT edge.sure OR NOT edge.whole THEN "9999-12-31"
           WHEN edge.startLatest > day THEN edge.startLatest ELSE day END) AS surelyBegins,
    reduce(day = $to, edge IN edges |
      CASE WHEN edge.endEarliest < day THEN edge.endEarliest ELSE day END) AS surelyEnds
  WHERE begins <= ends AND begins <= $to AND $from <= ends
  RETURN
    actor,
    collect([
      CASE WHEN begins <= $from THEN "0000-01-01" ELSE begins END,
      CASE WHEN ends >= $to THEN "9999-12-31" ELSE ends END,
      surelyBegins,
      surelyEnds
    ]) AS windows
}
UNWIND $spans AS of
WITH actor, windows, of.span AS span, of.from AS first
MATCH (key:ClaimKey {release: $release, actor: actor, stance: "CLAIMED", span: span})
WHERE
  first <= key.earliest AND key.earliest <= $to AND key.latest >= $from AND
  key.knownFrom <= $knownAt AND $knownAt <= key.knownTo AND
  key.startBy IS NOT NULL AND key.endAfter IS NOT NULL AND
  key.facet STARTS WITH "STANDS SINGLE" AND key.facet ENDS WITH " ATTACK" AND
  key.shared IS NOT NULL
WITH
  key,
  CASE
    WHEN any(window IN windows WHERE window[2] <= key.earliest AND key.latest <= window[3])
      THEN key.facet CONTAINS " SURE "
    WHEN any(window IN windows WHERE window[0] <= key.startBy AND key.endAfter <= window[1])
      THEN false
  END AS definite
WHERE definite IS NOT NULL
RETURN
  count(DISTINCT key.event) AS eventCount,
  count(DISTINCT CASE WHEN definite THEN key.event END) AS definiteEventCount,
  count(DISTINCT key.claim) AS standingCount,
  count(DISTINCT key.actor) AS groupCount
