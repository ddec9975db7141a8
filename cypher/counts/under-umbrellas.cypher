// question: How many events of each time were under which umbrellas, by their claimants, in a period? What may lie in several months comes as it is.
// parameters: release, from, to, knownAt (texts), spans (list of {span, from}), kinds (list or null), occurrences (list), byFacet (boolean), timeLength (integer: 7 for months, 4 for years, 0 for neither), cuts (map from claimants to the months in which days differ), ways (map from claimants to a list of [umbrella, [[from, to, definiteFrom, definiteTo], …], own])
// columns: facet (text: see seed/load/event-keys.ts), time (text), umbrella (id or null for none), definite, own, first (booleans), rest (null where it was counted, else [claimants, earliest, latest, startBy, endAfter]), count (integer)
// example: {"release": "r", "from": "2016-01-01", "to": "2016-12-31", "knownAt": "9999-12-31", "spans": [{"span": "DAY", "from": "2016-01-01"}], "kinds": null, "occurrences": ["CORROBORATED", "REPORTED", "CLAIM_ONLY"], "byFacet": false, "timeLength": 7, "cuts": {}, "ways": {}}
// An event of one day is told by its month, except where a tie of its claimants may begin or end.
UNWIND $spans AS of
WITH of.span AS span, of.from AS begin
MATCH (key:EventKey {release: $release, span: span})
WHERE
  begin <= key.earliest AND key.earliest <= $to AND
  key.latest >= $from AND
  key.knownFrom <= $knownAt AND $knownAt <= key.knownTo AND
  key.startBy IS NOT NULL AND key.endAfter IS NOT NULL AND
  key.facet IS NOT NULL AND key.claimants IS NOT NULL
WITH
  key.facet AS facet,
  key.claimants AS claimants,
  key.earliest AS earliest, key.latest AS latest, key.startBy AS startBy, key.endAfter AS endAfter
WITH *, CASE WHEN earliest = latest THEN left(earliest, 7) END AS month
WITH
  facet, claimants, earliest, latest, startBy, endAfter,
  CASE
    WHEN NOT claimants CONTAINS " " AND NOT month IN coalesce($cuts[claimants], [])
      THEN month + "-01"
  END AS day
WITH
  facet, claimants,
  coalesce(day, earliest) AS earliest, coalesce(day, latest) AS latest,
  coalesce(day, startBy) AS startBy, coalesce(day, endAfter) AS endAfter,
  day IS NOT NULL OR ($from <= earliest AND latest <= $to) AS inside,
  count(*) AS count
WITH *, split(facet, " ") AS words
WHERE
  words[1] IN $occurrences AND
  ($kinds IS NULL OR any(kind IN split(words[4], "+") WHERE kind IN $kinds))
WITH *, inside AND left(earliest, 7) = left(latest, 7) AS countable
// One claimant is the rule. The best word of several claimants under one umbrella is theirs.
WITH
  *,
  CASE
    WHEN NOT countable THEN []
    WHEN NOT claimants CONTAINS " " THEN
      [way IN coalesce($ways[claimants], [])
        WHERE any(window IN way[1] WHERE window[0] <= startBy AND endAfter <= window[1]) |
        [
          way[0],
          NOT claimants STARTS WITH "?" AND
            any(window IN way[1] WHERE window[2] <= earliest AND latest <= window[3]),
          way[2]
        ]]
    ELSE
      reduce(all = [], claimant IN split(claimants, " ") |
        all + [way IN coalesce($ways[claimant], [])
          WHERE any(window IN way[1] WHERE window[0] <= startBy AND endAfter <= window[1]) |
          [
            way[0],
            NOT claimant STARTS WITH "?" AND
              any(window IN way[1] WHERE window[2] <= earliest AND latest <= window[3]),
            way[2]
          ]])
  END AS held
WITH
  *,
  CASE
    WHEN size(held) = 0 THEN [[null, true, true]]
    WHEN NOT claimants CONTAINS " " THEN held
    ELSE
      [at IN range(0, size(held) - 1)
        WHERE NOT held[at][0] IN [before IN held[..at] | before[0]] |
        [
          held[at][0],
          any(way IN held WHERE way[0] = held[at][0] AND way[1]),
          any(way IN held WHERE way[0] = held[at][0] AND way[1] AND way[2])
        ]]
  END AS held
UNWIND range(0, size(held) - 1) AS at
WITH *, held[at] AS way
RETURN
  CASE WHEN $byFacet OR NOT countable OR words[0] = "SERIES"
    THEN facet
    ELSE "SINGLE   " + words[3] + " "
  END AS facet,
  left(earliest, $timeLength) AS time,
  way[0] AS umbrella,
  way[1] AS definite,
  way[2] AS own,
  at = 0 AS first,
  CASE WHEN NOT countable THEN [claimants, earliest, latest, startBy, endAfter] END AS rest,
  sum(count) AS count
