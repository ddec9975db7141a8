// question: Who held an office of rank HEAD in these organisations, in a time?
// parameters: release (text), keys (list of {index, id, knownAt, startBy, endAfter})
// columns: index (of the key), edge (its version), tie, person, organisation (properties)
// example: {"release": "r", "keys": [{"index": 0, "id": "group-1", "knownAt": "9999-12-31", "startBy": "9999-12-31", "endAfter": "0000-01-01"}]}
UNWIND $keys AS key
MATCH (organisation:Umbra {release: $release, id: key.id})<-[edge:HOLDS_ROLE]-(person:Person)
WHERE
  edge.knownFrom <= key.knownAt AND key.knownAt <= edge.knownTo AND
  edge.startEarliest <= key.startBy AND key.endAfter <= edge.endLatest
MATCH (tie:Umbra {release: $release, id: edge.tie})
WHERE tie.roleRank = "HEAD"
RETURN
  key.index AS index,
  edge {.*} AS edge,
  tie {.*} AS tie,
  person {.*} AS person,
  organisation {.*} AS organisation
ORDER BY person.id, edge.startEarliest, edge.tie
