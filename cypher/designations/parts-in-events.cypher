// question: Which actors have a part in these events, and which?
// parameters: release (text), keys (list of {id, knownAt})
// columns: id, knownAt (texts), part (text), actor (properties), sure (boolean)
// example: {"release": "r", "keys": [{"id": "event-1", "knownAt": "9999-12-31"}]}
UNWIND $keys AS key
MATCH (event:Umbra {release: $release, id: key.id})
CALL (key, event) {
  MATCH (event)<-[:OF_EVENT]-(claim:Claim)-[:HAS_VERSION]->(version:ClaimVersion)
  WHERE version.knownFrom <= key.knownAt AND key.knownAt <= version.knownTo
  MATCH (claim)-[as:BY|IN_NAME_OF|HOLDS_RESPONSIBLE]->(actor:Actor)
  WHERE
    CASE version.stance
      WHEN "CLAIMED" THEN true
      WHEN "DENIED" THEN false
      WHEN "EXCULPATED" THEN false
      ELSE type(as) = "HOLDS_RESPONSIBLE"
    END
  RETURN
    actor,
    CASE
      WHEN version.stance <> "CLAIMED" THEN "HELD_RESPONSIBLE"
      WHEN type(as) = "BY" THEN "CLAIMANT"
      WHEN type(as) = "IN_NAME_OF" THEN "NAME_USED"
      ELSE "HELD_RESPONSIBLE"
    END AS part,
    version.sure AND version.standing = "STANDS" AND version.stance <> "SUSPECTED" AS sure
  UNION
  MATCH (event)-[at:TARGETED]->(actor:Actor)
  WHERE at.knownFrom <= key.knownAt AND key.knownAt <= at.knownTo
  RETURN actor, "TARGET" AS part, at.sure AS sure
  UNION
  MATCH (event)<-[in:PARTICIPATED_IN|KILLED_IN]-(actor:Actor)
  WHERE in.knownFrom <= key.knownAt AND key.knownAt <= in.knownTo
  RETURN
    actor,
    CASE type(in) WHEN "KILLED_IN" THEN "KILLED" ELSE "PARTICIPANT" END AS part,
    in.sure AS sure
  UNION
  MATCH (event)-[as:SPEAKER|IN_NAME_OF|ADDRESSED_TO]->(actor:Actor)
  RETURN
    actor,
    CASE type(as) WHEN "SPEAKER" THEN "SPEAKER" WHEN "IN_NAME_OF" THEN "NAME_USED" ELSE "ADDRESSEE" END AS part,
    true AS sure
}
WITH key, actor, part, max(toInteger(sure)) = 1 AS sure
WHERE actor.knownFrom <= key.knownAt
RETURN key.id AS id, key.knownAt AS knownAt, part, actor {.*} AS actor, sure
ORDER BY actor.id, part
