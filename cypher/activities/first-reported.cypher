// question: Which names of groups were first reported on or after a day, the earliest reported first?
// parameters: release, since, knownAt (texts), limit (integer)
// columns: total (integer), knownFrom (day), group (properties), fact (the name's properties), version (of the name)
// example: {"release": "r", "since": "2015-01-01", "knownAt": "9999-12-31", "limit": 50}
// The index of groups serves where the id is asked about too: every id comes after the empty text.
MATCH (group:Group {release: $release})
WHERE group.id > "" AND group.knownFrom <= $knownAt AND group.expression IS NULL
MATCH (group)-[has:HAS_NAME]->(name:Name)
WHERE
  has.knownFrom <= $knownAt AND $knownAt <= has.knownTo AND
  NOT EXISTS { MATCH (group)-[before:HAS_NAME]->(name) WHERE before.knownFrom < $since }
WITH
  group, name, has,
  reduce(day = has.knownFrom, other IN [(group)-[any:HAS_NAME]->(name) | any.knownFrom] |
    CASE WHEN other < day THEN other ELSE day END) AS knownFrom
ORDER BY knownFrom, group.id, name.position
WITH collect({knownFrom: knownFrom, group: group, name: name, has: has}) AS found
UNWIND found[..$limit] AS row
WITH size(found) AS total, row.knownFrom AS knownFrom, row.group AS group, row.name AS name, row.has AS has
RETURN total, knownFrom, group {.*} AS group, name {.*} AS fact, has {.*} AS version
