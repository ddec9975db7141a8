// question: Which pairs of things have names that are alike, and are not said to differ, after one of them?
// parameters: release, knownAt, after (texts), limit (integer)
// columns: place (text: of the pair in its list), one, other (properties), names (the alike ones, of the one and of the other)
// example: {"release": "r", "knownAt": "9999-12-31", "after": "", "limit": 51}
// A pair with several names alike stands under the first of them. Sorts of things that cannot be
// one are not compared: persons, places, and all other actors, apart; nor what is not named.
MATCH (name:Name {release: $release})
WHERE name.sameness >= split($after, "|")[0]
WITH name.sameness AS sameness, collect(name) AS names
WHERE size(names) > 1
UNWIND names AS oneName
MATCH (one:Thing)-[oneHas:HAS_NAME]->(oneName)
WHERE oneHas.knownFrom <= $knownAt AND $knownAt <= oneHas.knownTo AND one.expression IS NULL
UNWIND names AS otherName
MATCH (other:Thing)-[otherHas:HAS_NAME]->(otherName)
WHERE
  otherHas.knownFrom <= $knownAt AND $knownAt <= otherHas.knownTo AND other.expression IS NULL AND
  one.id < other.id AND
  (one:Person) = (other:Person) AND (one:Place) = (other:Place) AND
  NOT EXISTS {
    MATCH (one)-[differs:DIFFERS_FROM]-(other)
    WHERE differs.knownFrom <= $knownAt AND $knownAt <= differs.knownTo
  } AND
  NOT EXISTS {
    MATCH (one)-[oneToo:HAS_NAME]->(first:Name)
    MATCH (other)-[otherToo:HAS_NAME]->(second:Name)
    WHERE
      first.sameness = second.sameness AND first.sameness < sameness AND
      oneToo.knownFrom <= $knownAt AND $knownAt <= oneToo.knownTo AND
      otherToo.knownFrom <= $knownAt AND $knownAt <= otherToo.knownTo
  }
WITH DISTINCT sameness + "|" + one.id + " " + other.id AS place, one, other
WHERE place > $after
WITH place, one, other
ORDER BY place
LIMIT $limit
RETURN
  place, one {.*} AS one, other {.*} AS other,
  COLLECT {
    MATCH (one)-[oneHas:HAS_NAME]->(oneName:Name)
    MATCH (other)-[otherHas:HAS_NAME]->(otherName:Name)
    WHERE
      oneName.sameness = otherName.sameness AND
      oneHas.knownFrom <= $knownAt AND $knownAt <= oneHas.knownTo AND
      otherHas.knownFrom <= $knownAt AND $knownAt <= otherHas.knownTo
    RETURN [oneName.text, otherName.text]
    ORDER BY oneName.position, oneName.id, otherName.position, otherName.id
  } AS names
ORDER BY place
