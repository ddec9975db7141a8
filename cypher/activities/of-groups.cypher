// question: Which groups may have acted before a day and not since (quiet), or not before it and since?
// parameters: release, since, knownAt (texts), hows (list), ids, kinds (lists or null), quiet (boolean)
// columns: group (properties), sure (integer), earliest, startBySure, lastStartBy, latest, endAfterSure, firstEndAfter (days), before, beforeSure, after, afterSure (integers: events)
// example: {"release": "r", "since": "2020-01-01", "knownAt": "9999-12-31", "hows": ["CLAIMED", "ATTRIBUTED"], "ids": null, "kinds": ["ATTACK"], "quiet": true}
// The index of groups serves where the id is asked about too: every id comes after the empty text.
// Denials are looked for among the claims of the same event: somebody has thousands of claims. Whom
// one sure act rules out is left out by that act, before all others are read.
CALL () {
  UNWIND $ids AS id
  MATCH (group:Umbra {release: $release, id: id})
  WHERE group:Group
  RETURN group
  UNION
  MATCH (group:Group {release: $release})
  WHERE $ids IS NULL AND group.id > ""
  RETURN group
}
WITH group
WHERE group.knownFrom <= $knownAt AND group.expression IS NULL
WITH group
WHERE NOT EXISTS {
  MATCH (group)<-[:HOLDS_RESPONSIBLE]-(claim:Claim)-[:HAS_VERSION]->(version:ClaimVersion)
  WHERE
    CASE WHEN $quiet THEN version.endAfter >= $since ELSE version.startBy < $since END AND
    version.knownFrom <= $knownAt AND $knownAt <= version.knownTo AND
    CASE version.stance WHEN "REPORTED" THEN "ATTRIBUTED" ELSE version.stance END IN $hows AND
    version.stance IN ["CLAIMED", "ATTRIBUTED", "REPORTED"] AND
    version.sure AND
    version.standing = "STANDS" AND
    NOT version.occurrence IN ["PLANNED", "CANCELLED", "DENIED"] AND
    ($kinds IS NULL OR any(kind IN version.eventKinds WHERE kind IN $kinds)) AND
    NOT EXISTS {
      MATCH (claim)-[:OF_EVENT]->(:Event)<-[:OF_EVENT]-(denial:Claim)
      WHERE denial.stance IN ["DENIED", "EXCULPATED"]
      MATCH (denial)-[:HAS_VERSION]->(denied:ClaimVersion)
      WHERE
        denied.standing = "STANDS" AND group.id IN denied.about AND
        denied.knownFrom <= $knownAt AND $knownAt <= denied.knownTo
    }
}
CALL (group) {
  MATCH (group)<-[:HOLDS_RESPONSIBLE]-(claim:Claim)-[:HAS_VERSION]->(version:ClaimVersion)
  WHERE
    version.knownFrom <= $knownAt AND $knownAt <= version.knownTo AND
    version.stance IN ["CLAIMED", "ATTRIBUTED", "REPORTED", "SUSPECTED"] AND
    version.standing = "STANDS" AND
    NOT version.occurrence IN ["PLANNED", "CANCELLED", "DENIED"] AND
    ($kinds IS NULL OR any(kind IN version.eventKinds WHERE kind IN $kinds))
  RETURN
    version,
    CASE version.stance WHEN "REPORTED" THEN "ATTRIBUTED" ELSE version.stance END AS how,
    version.sure AND version.stance <> "SUSPECTED" AND NOT EXISTS {
      MATCH (claim)-[:OF_EVENT]->(:Event)<-[:OF_EVENT]-(denial:Claim)
      WHERE denial.stance IN ["DENIED", "EXCULPATED"]
      MATCH (denial)-[:HAS_VERSION]->(denied:ClaimVersion)
      WHERE
        denied.standing = "STANDS" AND group.id IN denied.about AND
        denied.knownFrom <= $knownAt AND $knownAt <= denied.knownTo
    } AS sure
  UNION
  MATCH (group)<-[:SPEAKER|IN_NAME_OF]-(said:Event)-[:HAS_VERSION]->(version:EventVersion)
  WHERE
    version.knownFrom <= $knownAt AND $knownAt <= version.knownTo AND
    "UTTERANCE" IN version.kinds AND
    NOT version.occurrence IN ["PLANNED", "CANCELLED", "DENIED"] AND
    ($kinds IS NULL OR any(kind IN version.kinds WHERE kind IN $kinds))
  RETURN version, "SAID" AS how, true AS sure
}
WITH group, version, how, sure
WHERE how IN $hows
WITH
  group,
  count(CASE WHEN sure THEN 1 END) AS sure,
  min(version.earliest) AS earliest,
  min(CASE WHEN sure THEN version.startBy END) AS startBySure,
  max(version.startBy) AS lastStartBy,
  max(version.latest) AS latest,
  max(CASE WHEN sure THEN version.endAfter END) AS endAfterSure,
  min(version.endAfter) AS firstEndAfter,
  count(DISTINCT CASE WHEN version.endAfter < $since THEN version.event END) AS before,
  count(DISTINCT CASE WHEN sure AND version.latest < $since THEN version.event END) AS beforeSure,
  count(DISTINCT CASE WHEN version.startBy >= $since THEN version.event END) AS after,
  count(DISTINCT CASE WHEN sure AND version.earliest >= $since THEN version.event END) AS afterSure
WHERE CASE
  WHEN $quiet THEN firstEndAfter < $since AND coalesce(endAfterSure < $since, true)
  ELSE lastStartBy >= $since AND coalesce(startBySure >= $since, true)
END
RETURN
  group {.*} AS group,
  sure, earliest, startBySure, lastStartBy, latest, endAfterSure, firstEndAfter,
  before, beforeSure, after, afterSure
ORDER BY group.id
