// question: Of claims in a period, how many count for which groups under which umbrellas, told by the windows of their chains? Read by time.
// parameters: release, from, to, knownAt (texts), stances (list), spans (list of {span, from}), sharedFrom (integer), windows (map from an actor's id to a list of [at, [[from, to, definiteFrom, definiteTo], …]])
// columns: group (properties), counts (list of [at (integer: the group under its umbrella), facet (text: see seed/load/event-keys.ts), definite (boolean), count (integer: of claims that are alone in their event), events, claims (ids of the other ones)])
// example: {"release": "r", "from": "2016-01-01", "to": "2024-12-31", "knownAt": "9999-12-31", "stances": ["CLAIMED"], "spans": [{"span": "DAY", "from": "2016-01-01"}], "sharedFrom": 2, "windows": {"group-1": [[0, [["0000-01-01", "9999-12-31", "2016-01-01", "2024-12-31"]]]]}}
UNWIND $stances AS stance
UNWIND $spans AS of
WITH stance, of.span AS span, of.from AS first
MATCH (key:ClaimKey {release: $release, stance: stance, span: span})
WHERE
  first <= key.earliest AND key.earliest <= $to AND
  key.latest >= $from AND
  key.knownFrom <= $knownAt AND $knownAt <= key.knownTo AND
  key.startBy IS NOT NULL AND key.endAfter IS NOT NULL AND
  key.facet IS NOT NULL AND key.shared IS NOT NULL AND key.actor IS NOT NULL
WITH key, key.actor AS actor
UNWIND $windows[actor] AS own
WITH
  key, actor,
  own[0] AS at,
  CASE
    WHEN any(window IN own[1] WHERE window[2] <= key.earliest AND key.latest <= window[3])
      THEN true
    WHEN any(window IN own[1] WHERE window[0] <= key.startBy AND key.endAfter <= window[1])
      THEN false
  END AS definite
WHERE definite IS NOT NULL
WITH
  actor, at, definite,
  key.facet AS facet,
  CASE WHEN key.shared >= $sharedFrom THEN key.event END AS event,
  CASE WHEN key.shared >= $sharedFrom THEN key.claim END AS claim
WITH actor, at, definite, facet, count(*) AS count, collect(event) AS events, collect(claim) AS claims
WITH actor, collect([at, facet, definite, count - size(events), events, claims]) AS counts
MATCH (group:Umbra {release: $release, id: actor})
RETURN group {.*} AS group, counts
