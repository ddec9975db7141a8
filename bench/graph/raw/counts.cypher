// How many attacks were there, by month and umbrella of the claimant, for certain and perhaps?
// In: release. Out: one row; the first 200 cells in the order of their months.
// Cells under no umbrella are what is left of a month's events when those under one are taken away.
CALL () {
  MATCH (fact:Fact {release: $release, field: "UMBRELLA_KIND"})<-[has:HAS_FACT]-(umbrella:Group)
  WHERE fact.value IN ["OPERATIONAL", "STATE_FORCE"] AND has.knownTo = "9999-12-31"
  RETURN umbrella
  UNION
  MATCH (fact:Fact {release: $release, field: "KIND", value: "BRAND"})<-[has:HAS_FACT]-(umbrella:Group)
  WHERE has.knownTo = "9999-12-31"
  RETURN umbrella
}
WITH collect(umbrella) AS umbrellas
CALL (umbrellas) {
  UNWIND umbrellas AS umbrella
  MATCH path = (umbrella)<-[:MEMBER_OF|ACTS_UNDER|UNIT_OF*0..]-(claimant:Group)
  WHERE all(edge IN relationships(path) WHERE edge.knownTo = "9999-12-31")
  WITH umbrella, claimant, relationships(path) AS edges
  WITH umbrella, claimant, {
    umbrella: umbrella.id,
    from: reduce(day = "0000-01-01", e IN edges | CASE WHEN e.startEarliest > day THEN e.startEarliest ELSE day END),
    surelyFrom: reduce(day = "0000-01-01", e IN edges | CASE WHEN e.startLatest > day THEN e.startLatest ELSE day END),
    surelyTo: reduce(day = "9999-12-31", e IN edges | CASE WHEN e.endEarliest < day THEN e.endEarliest ELSE day END),
    to: reduce(day = "9999-12-31", e IN edges | CASE WHEN e.endLatest < day THEN e.endLatest ELSE day END),
    sure: all(e IN edges WHERE e.sure AND e.whole)
  } AS chain
  WHERE chain.from <= chain.to
  WITH claimant, collect(chain) AS chains
  MATCH (claimant)<-[:HOLDS_RESPONSIBLE]-(claim:Claim {stance: "CLAIMED"})-[:HAS_VERSION]->(told:ClaimVersion)
  WHERE
    told.knownTo = "9999-12-31" AND told.standing = "STANDS" AND "ATTACK" IN told.eventKinds AND
    told.occurrence IN ["CORROBORATED", "REPORTED", "CLAIM_ONLY"]
  MATCH (claim)-[:OF_EVENT]->(event)-[:HAS_VERSION]->(version:EventVersion)
  WHERE version.knownTo = "9999-12-31"
  WITH event, version, told, chains,
    toInteger(left(version.earliest, 4)) * 12 + toInteger(substring(version.earliest, 5, 2)) - 1 AS first,
    toInteger(left(version.latest, 4)) * 12 + toInteger(substring(version.latest, 5, 2)) - 1 AS last
  UNWIND CASE WHEN version.earliest = "0000-01-01" OR version.latest = "9999-12-31"
    THEN [-1] ELSE range(first, last) END AS number
  WITH event, version, told, chains, first = last AS within,
    CASE WHEN number < 0 THEN null
      ELSE right("000" + toString(number / 12), 4) + "-" + right("0" + toString(number % 12 + 1), 2)
    END AS month
  WITH event, version, told, chains, within, month,
    coalesce(month + "-01", "0000-01-01") AS start, coalesce(month + "-31", "9999-12-31") AS end
  WITH event, version, told, chains, within, month,
    CASE WHEN version.startBy < start THEN start WHEN version.startBy > end THEN end ELSE version.startBy END AS begins,
    CASE WHEN version.endAfter < start THEN start WHEN version.endAfter > end THEN end ELSE version.endAfter END AS ends
  UNWIND chains AS chain
  WITH event, version, told, within, month, chain
  WHERE chain.from <= begins AND ends <= chain.to
  WITH
    month,
    chain.umbrella AS umbrella,
    event,
    (within OR month IS NULL) AND version.dateSure AS ownDefinite,
    max(
      (within OR month IS NULL) AND version.dateSure AND told.sure AND chain.sure AND
      chain.surelyFrom <= version.earliest AND version.latest <= chain.surelyTo
    ) AS definite
  WITH month, collect([umbrella, event, definite, ownDefinite]) AS found
  RETURN month, found,
    COUNT { UNWIND found AS f WITH f WHERE f[1].extent = "SINGLE" RETURN DISTINCT f[1] } AS under,
    COUNT { UNWIND found AS f RETURN DISTINCT f[1] } AS underWithSeries,
    COUNT { UNWIND found AS f WITH f WHERE f[3] AND f[1].extent = "SINGLE" RETURN DISTINCT f[1] } AS surelyUnder
}
WITH month, under, underWithSeries, surelyUnder,
  COLLECT {
    UNWIND found AS f
    WITH f[0] AS umbrella,
      count(CASE WHEN f[1].extent = "SINGLE" THEN 1 END) AS possible,
      count(CASE WHEN f[2] AND f[1].extent = "SINGLE" THEN 1 END) AS definite
    RETURN {umbrella: umbrella, possible: possible, definite: definite}
  } AS cells
WITH collect({
  month: coalesce(month, "9999-99"), under: under, underWithSeries: underWithSeries,
  surelyUnder: surelyUnder, cells: cells
}) AS months
CALL () {
  MATCH (version:EventVersion {release: $release})
  WHERE
    version.knownTo = "9999-12-31" AND "ATTACK" IN version.kinds AND
    version.occurrence IN ["CORROBORATED", "REPORTED", "CLAIM_ONLY"]
  MATCH (event:Event)-[:HAS_VERSION]->(version)
  WITH event.extent = "SINGLE" AS single, version,
    toInteger(left(version.earliest, 4)) * 12 + toInteger(substring(version.earliest, 5, 2)) - 1 AS first,
    toInteger(left(version.latest, 4)) * 12 + toInteger(substring(version.latest, 5, 2)) - 1 AS last
  UNWIND CASE WHEN version.earliest = "0000-01-01" OR version.latest = "9999-12-31"
    THEN [-1] ELSE range(first, last) END AS number
  WITH number, single, (number = -1 OR first = last) AND version.dateSure AS definite
  WITH number, count(*) AS withSeries,
    count(CASE WHEN single THEN 1 END) AS possible,
    count(CASE WHEN single AND definite THEN 1 END) AS definite
  RETURN collect({
    month: CASE WHEN number < 0 THEN "9999-99"
      ELSE right("000" + toString(number / 12), 4) + "-" + right("0" + toString(number % 12 + 1), 2) END,
    withSeries: withSeries, possible: possible, definite: definite
  }) AS all
}
CALL (months, all) {
  UNWIND months AS month
  UNWIND month.cells AS cell
  RETURN month.month AS key, cell.umbrella AS umbrella, cell.definite AS definite, cell.possible AS possible
  UNION ALL
  UNWIND all AS month
  WITH month, head([one IN months WHERE one.month = month.month]) AS taken
  WITH month, coalesce(taken.underWithSeries, 0) AS underWithSeries,
    coalesce(taken.under, 0) AS under, coalesce(taken.surelyUnder, 0) AS surelyUnder
  WHERE month.withSeries > underWithSeries
  RETURN month.month AS key, null AS umbrella, month.definite - surelyUnder AS definite, month.possible - under AS possible
}
WITH key, umbrella, definite, possible
ORDER BY key, umbrella IS NULL, possible DESC, definite DESC, umbrella
WITH collect({
  month: CASE key WHEN "9999-99" THEN null ELSE key END, umbrella: umbrella,
  definite: definite, possible: possible
}) AS cells
RETURN
  COUNT {
    MATCH (version:EventVersion {release: $release})
    WHERE
      version.knownTo = "9999-12-31" AND "ATTACK" IN version.kinds AND
      version.occurrence IN ["CORROBORATED", "REPORTED", "CLAIM_ONLY"]
    MATCH (event:Event)-[:HAS_VERSION]->(version) WHERE event.extent = "SINGLE"
  } AS total,
  size(cells) AS cellCount,
  cells[..200] AS cells
