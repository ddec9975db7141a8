// question: Of which kinds of events were there how many in a period: alike in all that counts are made by?
// parameters: release, from, to, knownAt (texts), spans (list of {span, from}), byClaimants, byBlamed, byStances (booleans), cuts (map from claimants to the months in which days differ)
// columns: facet, claimants, blamed, stances (texts: see seed/load/event-keys.ts), month (text; null where the days are given), earliest, latest, startBy, endAfter (texts or null), count (integer)
// example: {"release": "r", "from": "2016-01-01", "to": "2016-12-31", "knownAt": "9999-12-31", "spans": [{"span": "DAY", "from": "2016-01-01"}], "byClaimants": true, "byBlamed": false, "byStances": false, "cuts": {}}
// An event of one day is told by its month, except where a tie of its claimants may begin or end.
UNWIND $spans AS of
WITH of.span AS span, of.from AS first
MATCH (key:EventKey {release: $release, span: span})
WHERE
  first <= key.earliest AND key.earliest <= $to AND
  key.latest >= $from AND
  key.knownFrom <= $knownAt AND $knownAt <= key.knownTo AND
  key.startBy IS NOT NULL AND key.endAfter IS NOT NULL AND
  key.facet IS NOT NULL AND key.claimants IS NOT NULL
WITH
  key,
  key.facet AS facet, key.claimants AS own,
  key.earliest AS earliest, key.latest AS latest, key.startBy AS startBy, key.endAfter AS endAfter
WITH
  *,
  CASE WHEN $byClaimants THEN own ELSE "" END AS claimants,
  CASE WHEN earliest = latest THEN left(earliest, 7) END AS month
WITH
  key, facet, earliest, latest, startBy, endAfter, claimants,
  CASE
    WHEN NOT claimants CONTAINS " " AND NOT month IN coalesce($cuts[claimants], []) THEN month
  END AS month
RETURN
  facet,
  claimants,
  CASE WHEN $byBlamed THEN key.blamed ELSE "" END AS blamed,
  CASE WHEN $byStances THEN key.stances ELSE "" END AS stances,
  month,
  CASE WHEN month IS NULL THEN earliest END AS earliest,
  CASE WHEN month IS NULL THEN latest END AS latest,
  CASE WHEN month IS NULL THEN startBy END AS startBy,
  CASE WHEN month IS NULL THEN endAfter END AS endAfter,
  count(*) AS count
