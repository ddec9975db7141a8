// The main question for one umbrella, as an expert would write it by hand: from the claims of the
// period up to the umbrella, once for each claimant. Best for short periods. It gives the umbrella's
// own numbers alone; the API gives those of every group beside them.
// parameters: release, umbrella, from, to, knownAt (texts), spans (list of {span, from}: server/model/date-spans.ts)
UNWIND $spans AS of
WITH of.span AS span, of.from AS first
MATCH (key:ClaimKey {release: $release, stance: "CLAIMED", span: span})
WHERE
  first <= key.earliest AND key.earliest <= $to AND key.latest >= $from AND
  key.knownFrom <= $knownAt AND $knownAt <= key.knownTo AND
  key.startBy IS NOT NULL AND key.endAfter IS NOT NULL AND
  key.facet STARTS WITH "STANDS SINGLE" AND key.facet ENDS WITH " ATTACK" AND
  key.shared IS NOT NULL AND key.actor IS NOT NULL
WITH key.actor AS actor, collect(key) AS keys
MATCH (member:Umbra {release: $release, id: actor})
MATCH path = (member)-[:MEMBER_OF|ACTS_UNDER|UNIT_OF*0..]->(umbrella:Umbra {release: $release, id: $umbrella})
WHERE
  all(edge IN relationships(path) WHERE
    edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo AND
    edge.startEarliest <= $to AND $from <= edge.endLatest) AND
  all(node IN nodes(path) WHERE single(other IN nodes(path) WHERE other = node))
WITH keys, relationships(path) AS edges
WITH
  keys,
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
UNWIND keys AS key
WITH
  key,
  CASE
    WHEN surelyBegins <= key.earliest AND key.latest <= surelyEnds
      THEN key.facet CONTAINS " SURE "
    WHEN (begins <= $from OR begins <= key.startBy) AND (ends >= $to OR key.endAfter <= ends)
      THEN false
  END AS definite
WHERE definite IS NOT NULL
RETURN
  count(DISTINCT key.event) AS eventCount,
  count(DISTINCT CASE WHEN definite THEN key.event END) AS definiteEventCount,
  count(DISTINCT key.claim) AS standingCount,
  count(DISTINCT key.actor) AS groupCount
