// How many events did one umbrella and the groups under it claim in a period, for certain and perhaps?
// In: release, umbrella, from, to. Out: one row, groups with the most events first, at most 50.
MATCH (umbrella:Umbra {release: $release, id: $umbrella})
CALL (umbrella) {
  CALL (umbrella) {
    RETURN
      umbrella AS member, "0000-01-01" AS from, "0000-01-01" AS surelyFrom,
      "9999-12-31" AS surelyTo, "9999-12-31" AS to, true AS sure
    UNION ALL
    MATCH path = (umbrella)<-[:MEMBER_OF|ACTS_UNDER|UNIT_OF*1..]-(member:Group)
    WHERE
      all(edge IN relationships(path) WHERE
        edge.knownTo = "9999-12-31" AND edge.startEarliest <= $to AND $from <= edge.endLatest) AND
      all(node IN nodes(path) WHERE single(other IN nodes(path) WHERE other = node))
    WITH member, relationships(path) AS edges
    RETURN
      member,
      reduce(day = "0000-01-01", e IN edges | CASE WHEN e.startEarliest > day THEN e.startEarliest ELSE day END) AS from,
      reduce(day = "0000-01-01", e IN edges | CASE WHEN e.startLatest > day THEN e.startLatest ELSE day END) AS surelyFrom,
      reduce(day = "9999-12-31", e IN edges | CASE WHEN e.endEarliest < day THEN e.endEarliest ELSE day END) AS surelyTo,
      reduce(day = "9999-12-31", e IN edges | CASE WHEN e.endLatest < day THEN e.endLatest ELSE day END) AS to,
      all(e IN edges WHERE e.sure AND e.whole) AS sure
  }
  WITH umbrella, member, from, surelyFrom, surelyTo, to, sure
  WHERE from <= to
  WITH umbrella, member,
    collect({from: from, surelyFrom: surelyFrom, surelyTo: surelyTo, to: to, sure: sure}) AS chains
  MATCH (member)<-[:HOLDS_RESPONSIBLE]-(claim:Claim {stance: "CLAIMED"})-[:HAS_VERSION]->(version:ClaimVersion)
  WHERE
    version.earliest <= $to AND version.latest >= $from AND
    version.knownTo = "9999-12-31" AND "ATTACK" IN version.eventKinds
  WITH umbrella, member, chains, claim, version,
    CASE
      WHEN version.startBy < $from THEN $from WHEN version.startBy > $to THEN $to ELSE version.startBy
    END AS begins,
    CASE
      WHEN version.endAfter < $from THEN $from WHEN version.endAfter > $to THEN $to ELSE version.endAfter
    END AS ends
  WHERE any(chain IN chains WHERE chain.from <= begins AND ends <= chain.to)
  WITH
    member,
    version.event AS event,
    version.claim AS claim,
    version.eventExtent = "SINGLE" AS single,
    version.eventExtent = "SINGLE" AND version.standing = "STANDS" AS counts,
    version.sure AND $from <= version.earliest AND version.latest <= $to AND
    any(chain IN chains WHERE
      chain.sure AND chain.from <= begins AND ends <= chain.to AND
      chain.surelyFrom <= version.earliest AND version.latest <= chain.surelyTo) AS definite
  // Ids and no nodes: of these a list of many thousands takes little memory.
  WITH
    member,
    max(definite) AS definite,
    collect(DISTINCT CASE WHEN counts THEN event END) AS events,
    collect(DISTINCT CASE WHEN counts AND definite THEN event END) AS surely,
    collect(DISTINCT CASE WHEN single THEN claim END) AS claims
  RETURN collect({
    id: member.id, name: member.name, definite: definite,
    events: events, surely: surely, claims: claims
  }) AS groups
}
CALL (groups) {
  UNWIND groups AS one UNWIND one.events AS event RETURN count(DISTINCT event) AS eventCount
}
CALL (groups) {
  UNWIND groups AS one UNWIND one.surely AS event RETURN count(DISTINCT event) AS definiteEventCount
}
CALL (groups) {
  UNWIND groups AS one UNWIND one.claims AS claim RETURN count(DISTINCT claim) AS claimCount
}
RETURN
  umbrella.id AS id,
  umbrella.name AS name,
  eventCount,
  definiteEventCount,
  claimCount,
  size(groups) AS groupCount,
  COLLECT {
    UNWIND groups AS one
    WITH umbrella, one, size(one.events) AS ownCount
    ORDER BY one.id = umbrella.id DESC, ownCount DESC, one.name, one.id
    LIMIT 50
    RETURN {
      id: one.id, name: one.name,
      level: CASE WHEN one.id = umbrella.id THEN "UMBRELLA" ELSE "MEMBER" END,
      certainty: CASE WHEN one.definite THEN "DEFINITE" ELSE "POSSIBLE" END,
      eventCount: ownCount,
      definiteEventCount: size(one.surely),
      claimCount: size(one.claims)
    }
  } AS groups
