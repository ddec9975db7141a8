// question: Which acts of speech may have been done in a period, and in whose name?
// parameters: release, from, to, knownAt (texts), spans (list of {span, from}), acts (list), occurrences (list or null), actors (list), most (integer)
// columns: act, event, version (of the event, as known by then), actors (those in whose name it was said, else the speakers), about, upTo (lists of properties)
// example: {"release": "r", "from": "2016-01-01", "to": "2018-12-31", "knownAt": "9999-12-31", "spans": [{"span": "DAY", "from": "2016-01-01"}, {"span": "YEAR", "from": "2014-12-31"}], "acts": ["THREAT"], "occurrences": null, "actors": ["group-1", "group-2", "group-3"], "most": 50001}
UNWIND $spans AS of
MATCH (version:EventVersion {release: $release, span: of.span})
WHERE
  of.from <= version.earliest AND version.earliest <= $to AND
  version.latest >= $from AND
  version.knownFrom <= $knownAt AND $knownAt <= version.knownTo AND
  ($occurrences IS NULL OR version.occurrence IN $occurrences) AND
  "UTTERANCE" IN version.kinds
MATCH (event:Event)-[:HAS_VERSION]->(version)
MATCH (event)-[:CONTAINS]->(act:SpeechAct)
WHERE act.act IN $acts AND act.knownFrom <= $knownAt
WITH
  event, version, act,
  [(event)-[:IN_NAME_OF]->(actor) | actor {.*}] AS named,
  [(event)-[:SPEAKER]->(actor) | actor {.*}] AS speakers
WITH event, version, act, CASE WHEN named = [] THEN speakers ELSE named END AS actors
WHERE any(actor IN actors WHERE actor.id IN $actors)
WITH event, version, act, actors
ORDER BY version.earliest, act.id
LIMIT $most
RETURN
  act {.*} AS act,
  event {.*} AS event,
  version {.*} AS version,
  actors,
  [(act)-[:ABOUT]->(thing) | thing {.*}] AS about,
  [(act)-[:UP_TO]->(actor) | actor {.*}] AS upTo
