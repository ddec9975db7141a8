// question: What are the acts of these actors, summed up, and which may be the first and the last?
// parameters: release (text), most (integer), keys (list of {index, id, knownAt, hows, kinds})
// columns: index (of the key), events, sure (integers), earliest, startBySure, lastStartBy, latest, endAfterSure, firstEndAfter (days or null), firstCount, lastCount (integers), first, last (lists of {how, event, claim, sure, earliest, startBy, endAfter, latest})
// example: {"release": "r", "most": 20, "keys": [{"index": 0, "id": "group-1", "knownAt": "9999-12-31", "hows": ["CLAIMED", "ATTRIBUTED", "SUSPECTED", "SAID"], "kinds": null}]}
// Denials are looked for among the claims of the same event: somebody has thousands of claims.
UNWIND $keys AS key
MATCH (actor:Umbra {release: $release, id: key.id})
CALL (key, actor) {
  MATCH (actor)<-[:HOLDS_RESPONSIBLE]-(claim:Claim)-[:HAS_VERSION]->(version:ClaimVersion)
  WHERE
    version.knownFrom <= key.knownAt AND key.knownAt <= version.knownTo AND
    version.stance IN ["CLAIMED", "ATTRIBUTED", "REPORTED", "SUSPECTED"] AND
    version.standing = "STANDS" AND
    NOT version.occurrence IN ["PLANNED", "CANCELLED", "DENIED"] AND
    (key.kinds IS NULL OR any(kind IN version.eventKinds WHERE kind IN key.kinds))
  RETURN
    version,
    claim.id AS claim,
    CASE version.stance WHEN "REPORTED" THEN "ATTRIBUTED" ELSE version.stance END AS how,
    version.sure AND version.stance <> "SUSPECTED" AND NOT EXISTS {
      MATCH (claim)-[:OF_EVENT]->(:Event)<-[:OF_EVENT]-(denial:Claim)
      WHERE denial.stance IN ["DENIED", "EXCULPATED"]
      MATCH (denial)-[:HAS_VERSION]->(denied:ClaimVersion)
      WHERE
        denied.standing = "STANDS" AND actor.id IN denied.about AND
        denied.knownFrom <= key.knownAt AND key.knownAt <= denied.knownTo
    } AS sure
  UNION
  MATCH (actor)<-[:SPEAKER|IN_NAME_OF]-(said:Event)-[:HAS_VERSION]->(version:EventVersion)
  WHERE
    version.knownFrom <= key.knownAt AND key.knownAt <= version.knownTo AND
    "UTTERANCE" IN version.kinds AND
    NOT version.occurrence IN ["PLANNED", "CANCELLED", "DENIED"] AND
    (key.kinds IS NULL OR any(kind IN version.kinds WHERE kind IN key.kinds))
  RETURN version, null AS claim, "SAID" AS how, true AS sure
}
WITH key, version, claim, how, sure
WHERE how IN key.hows
WITH
  key,
  // Thousands are collected: what they are is read only of those that are shown.
  collect([version, claim, how, sure]) AS acts,
  count(DISTINCT version.event) AS events,
  count(CASE WHEN sure THEN 1 END) AS sure,
  min(version.earliest) AS earliest,
  min(CASE WHEN sure THEN version.startBy END) AS startBySure,
  max(version.startBy) AS lastStartBy,
  max(version.latest) AS latest,
  max(CASE WHEN sure THEN version.endAfter END) AS endAfterSure,
  min(version.endAfter) AS firstEndAfter
WITH *,
  [act IN acts WHERE act[0].earliest <= coalesce(startBySure, "9999-12-31")] AS mayBeFirst,
  [act IN acts WHERE act[0].latest >= coalesce(endAfterSure, "0000-01-01")] AS mayBeLast
RETURN
  key.index AS index,
  events, sure, earliest, startBySure, lastStartBy, latest, endAfterSure, firstEndAfter,
  size(mayBeFirst) AS firstCount,
  size(mayBeLast) AS lastCount,
  COLLECT {
    UNWIND mayBeFirst AS row
    WITH row[0] AS of, row[1] AS claim, row[2] AS how, row[3] AS isSure
    WITH {
      how: how, event: of.event, claim: claim, sure: isSure, earliest: of.earliest,
      startBy: of.startBy, endAfter: of.endAfter, latest: of.latest
    } AS act
    RETURN act ORDER BY act.earliest, act.event, act.how, act.claim LIMIT $most
  } AS first,
  COLLECT {
    UNWIND mayBeLast AS row
    WITH row[0] AS of, row[1] AS claim, row[2] AS how, row[3] AS isSure
    WITH {
      how: how, event: of.event, claim: claim, sure: isSure, earliest: of.earliest,
      startBy: of.startBy, endAfter: of.endAfter, latest: of.latest
    } AS act
    RETURN act ORDER BY act.latest DESC, act.event, act.how, act.claim LIMIT $most
  } AS last
