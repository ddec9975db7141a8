// How many events did one umbrella and the groups under it claim in a period, for certain and perhaps?
// From the umbrella down to its members, their chains as windows, each member's claims by its own index.
// From the claims of the period up to the umbrella it takes twice as long for most months.
// In: release, umbrella, from, to, spans (see server/model/date-spans.ts).
// Out: one row, groups with the most events first, at most 50.
MATCH (umbrella:Umbra {release: $release, id: $umbrella})
CALL (umbrella) {
  MATCH path = (umbrella)<-[:MEMBER_OF|ACTS_UNDER|UNIT_OF*0..]-(member:Group)
  WHERE
    all(edge IN relationships(path) WHERE
      edge.knownTo = "9999-12-31" AND edge.startEarliest <= $to AND $from <= edge.endLatest) AND
    all(node IN nodes(path) WHERE single(other IN nodes(path) WHERE other = node))
  WITH member, relationships(path) AS edges
  WITH DISTINCT
    member,
    reduce(day = "0000-01-01", e IN edges | CASE WHEN e.startEarliest > day THEN e.startEarliest ELSE day END) AS begins,
    reduce(day = "9999-12-31", e IN edges | CASE WHEN e.endLatest < day THEN e.endLatest ELSE day END) AS ends,
    reduce(day = $from, e IN edges |
      CASE WHEN NOT (e.sure AND e.whole) THEN "9999-12-31" WHEN e.startLatest > day THEN e.startLatest ELSE day END) AS surelyBegins,
    reduce(day = $to, e IN edges | CASE WHEN e.endEarliest < day THEN e.endEarliest ELSE day END) AS surelyEnds
  WHERE begins <= ends AND begins <= $to AND $from <= ends
  WITH
    member,
    collect([
      CASE WHEN begins <= $from THEN "0000-01-01" ELSE begins END,
      CASE WHEN ends >= $to THEN "9999-12-31" ELSE ends END,
      surelyBegins, surelyEnds
    ]) AS windows
  UNWIND $spans AS of
  WITH member, member.id AS actor, windows, of.span AS span, of.from AS first
  MATCH (key:ClaimKey {release: $release, actor: actor, stance: "CLAIMED", span: span})
  WHERE
    first <= key.earliest AND key.earliest <= $to AND key.latest >= $from AND
    key.knownFrom <= "9999-12-31" AND key.knownTo = "9999-12-31" AND
    key.startBy IS NOT NULL AND key.endAfter IS NOT NULL AND
    key.facet ENDS WITH " ATTACK" AND key.shared IS NOT NULL
  WITH
    member, key,
    CASE
      WHEN any(window IN windows WHERE window[2] <= key.earliest AND key.latest <= window[3])
        THEN key.facet CONTAINS " SURE "
      WHEN any(window IN windows WHERE window[0] <= key.startBy AND key.endAfter <= window[1])
        THEN false
    END AS definite
  WHERE definite IS NOT NULL
  WITH
    member, key, definite,
    key.shared = 2 AS shared,
    key.facet CONTAINS " SINGLE " AS single,
    key.facet STARTS WITH "STANDS SINGLE " AS counts
  WITH
    member,
    max(definite) AS definite,
    sum(CASE WHEN counts AND NOT shared THEN 1 ELSE 0 END) AS events,
    sum(CASE WHEN counts AND definite AND NOT shared THEN 1 ELSE 0 END) AS surely,
    sum(CASE WHEN single AND NOT shared THEN 1 ELSE 0 END) AS claims,
    collect(DISTINCT CASE WHEN counts AND shared THEN key.event END) AS sharedEvents,
    collect(DISTINCT CASE WHEN counts AND definite AND shared THEN key.event END) AS sharedSurely,
    collect(DISTINCT CASE WHEN single AND shared THEN key.claim END) AS sharedClaims
  RETURN collect({
    id: member.id, name: member.name, definite: definite,
    events: events, surely: surely, claims: claims,
    sharedEvents: sharedEvents, sharedSurely: sharedSurely, sharedClaims: sharedClaims
  }) AS groups
}
CALL (groups) {
  UNWIND groups AS one UNWIND one.sharedEvents AS event RETURN count(DISTINCT event) AS sharedEvents
}
CALL (groups) {
  UNWIND groups AS one UNWIND one.sharedSurely AS event RETURN count(DISTINCT event) AS sharedSurely
}
CALL (groups) {
  UNWIND groups AS one UNWIND one.sharedClaims AS claim RETURN count(DISTINCT claim) AS sharedClaims
}
RETURN
  umbrella.id AS id,
  umbrella.name AS name,
  reduce(sum = sharedEvents, one IN groups | sum + one.events) AS eventCount,
  reduce(sum = sharedSurely, one IN groups | sum + one.surely) AS definiteEventCount,
  reduce(sum = sharedClaims, one IN groups | sum + one.claims) AS claimCount,
  size(groups) AS groupCount,
  COLLECT {
    UNWIND groups AS one
    WITH umbrella, one, one.events + size(one.sharedEvents) AS ownCount
    ORDER BY one.id = umbrella.id DESC, ownCount DESC, one.name, one.id
    LIMIT 50
    RETURN {
      id: one.id, name: one.name,
      level: CASE WHEN one.id = umbrella.id THEN "UMBRELLA" ELSE "MEMBER" END,
      certainty: CASE WHEN one.definite THEN "DEFINITE" ELSE "POSSIBLE" END,
      eventCount: ownCount,
      definiteEventCount: one.surely + size(one.sharedSurely),
      claimCount: one.claims + size(one.sharedClaims)
    }
  } AS groups
