// question: By which standing claims do these things have to do with others that may be steps?
// parameters: release, knownAt, startBy, endAfter (texts), events, unnamed (booleans), ids, ends, stances (lists), only (list or null), most (integer)
// columns: id (of the claim), from, to (ids), earliest, startBy, endAfter, latest (days of the event), sure (boolean), event (id), stance (text)
// example: {"release": "r", "knownAt": "9999-12-31", "startBy": "9999-12-31", "endAfter": "0000-01-01", "events": true, "unnamed": false, "ids": ["group-1"], "ends": [], "stances": ["CLAIMED"], "only": null, "most": 1000}
// Two things of one part in it are joined by no claim: two of the accused have only that in common.
// Whoever publishes what it does not claim itself is no part of the matter.
UNWIND $ids AS id
MATCH (thing:Umbra {release: $release, id: id})
MATCH (thing)<-[part:BY|IN_NAME_OF|HOLDS_RESPONSIBLE|OF_EVENT]-(claim:Claim)
WHERE claim.stance IN $stances
MATCH (claim)-[:HAS_VERSION]->(version:ClaimVersion)
WHERE
  version.knownFrom <= $knownAt AND $knownAt <= version.knownTo AND
  version.standing = "STANDS" AND
  version.earliest <= $startBy AND $endAfter <= version.latest
MATCH (claim)-[otherPart:BY|IN_NAME_OF|HOLDS_RESPONSIBLE|OF_EVENT]->(other:Thing)
WHERE
  other <> thing AND
  other.knownFrom <= $knownAt AND
  ($only IS NULL OR other.id IN $only) AND
  (other.id IN $ends OR
    CASE other.type WHEN "Event" THEN $events ELSE $unnamed OR other.expression IS NULL END) AND
  (claim.stance <> "REPORTED" OR NOT "BY" IN [type(part), type(otherPart)]) AND
  CASE type(part) WHEN "IN_NAME_OF" THEN "BY" ELSE type(part) END <>
    CASE type(otherPart) WHEN "IN_NAME_OF" THEN "BY" ELSE type(otherPart) END
WITH DISTINCT claim, version, thing, other
ORDER BY version.sure DESC, claim.id, thing.id, other.id
LIMIT $most
RETURN
  claim.id AS id,
  thing.id AS from,
  other.id AS to,
  version.earliest AS earliest,
  version.startBy AS startBy,
  version.endAfter AS endAfter,
  version.latest AS latest,
  version.sure AS sure,
  claim.event AS event,
  claim.stance AS stance
