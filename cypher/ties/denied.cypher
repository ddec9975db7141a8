// question: Which ties of these things are denied by a source, and affirmed by none, as known by a day?
// parameters: release (text), keys (list of {index, id, knownAt, relations, out, in, limit})
// columns: index (of the key), count (integer, before the limit), ties (list of {tie, from, to}: properties)
// example: {"release": "r", "keys": [{"index": 0, "id": "group-1", "knownAt": "9999-12-31", "relations": ["MEMBER_OF"], "out": true, "in": true, "limit": 50}]}
UNWIND $keys AS key
CALL (key) {
  MATCH (thing:Umbra {release: $release, id: key.id})<-[:TIE_FROM|TIE_TO]-(tie:Tie)
  WHERE
    tie.relation IN key.relations AND
    CASE WHEN tie.from = key.id THEN key.out ELSE key.in END AND
    EXISTS {
      MATCH (tie)<-[:ABOUT]-(denial:Statement)
      WHERE
        denial.modality = "NEGATED" AND denial.knownFrom <= key.knownAt AND
        NOT (denial.rank = "DEPRECATED" AND coalesce(denial.rankFrom, "") <= key.knownAt)
    } AND
    NOT EXISTS {
      MATCH (tie)<-[:ABOUT]-(told:Statement)
      WHERE
        told.modality IN ["ASSERTED", "SUSPECTED"] AND told.knownFrom <= key.knownAt AND
        NOT (told.rank = "DEPRECATED" AND coalesce(told.rankFrom, "") <= key.knownAt)
    }
  WITH DISTINCT tie
  ORDER BY tie.relation, tie.id
  RETURN collect(tie) AS found
}
RETURN
  key.index AS index,
  size(found) AS count,
  COLLECT {
    UNWIND found[..key.limit] AS tie
    MATCH (tie)-[:TIE_FROM]->(from)
    MATCH (tie)-[:TIE_TO]->(to)
    RETURN {tie: tie {.*}, from: from {.*}, to: to {.*}}
    ORDER BY tie.relation, tie.id
  } AS ties
