// question: Which groups are said to be a façade for one of these, in a period?
// parameters: release, from, to, knownAt (texts), ids (list)
// columns: facade, group (properties), step ({relation, from, to, edge})
// example: {"release": "r", "from": "2023-10-01", "to": "2024-03-31", "knownAt": "9999-12-31", "ids": ["group-1"]}
UNWIND $ids AS id
MATCH (group:Umbra {release: $release, id: id})<-[edge:FACADE_FOR]-(facade:Group)
WHERE
  edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo AND
  edge.startEarliest <= $to AND $from <= edge.endLatest
RETURN
  facade {.*} AS facade,
  group {.*} AS group,
  {relation: type(edge), from: facade {.*}, to: group {.*}, edge: edge {.*}} AS step
ORDER BY facade.id, group.id, edge.tie
