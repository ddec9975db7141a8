// question: Which pauses of attacks may have been in a period, on somebody, by somebody, or all?
// parameters: release, from, to, knownAt (texts), on, by (ids or null)
// columns: edge (its version), tie, group, target (properties)
// example: {"release": "r", "from": "0000-01-01", "to": "9999-12-31", "knownAt": "9999-12-31", "on": null, "by": null}
// The index of groups serves where the id is asked about too: every id comes after the empty text.
CALL () {
  UNWIND $on AS id
  MATCH (target:Umbra {release: $release, id: id})<-[edge:SUSPENDED_ATTACKS_ON]-(:Group)
  RETURN edge
  UNION
  UNWIND CASE WHEN $on IS NULL THEN $by END AS id
  MATCH (group:Umbra {release: $release, id: id})-[edge:SUSPENDED_ATTACKS_ON]->(:Actor)
  RETURN edge
  UNION
  MATCH (group:Group {release: $release})-[edge:SUSPENDED_ATTACKS_ON]->(:Actor)
  WHERE $on IS NULL AND $by IS NULL AND group.id > ""
  RETURN edge
}
WITH edge
WHERE
  edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo AND
  edge.startEarliest <= $to AND $from <= edge.endLatest AND
  ($by IS NULL OR startNode(edge).id = $by)
MATCH (tie:Umbra {release: $release, id: edge.tie})
RETURN
  edge {.*} AS edge,
  tie {.*} AS tie,
  properties(startNode(edge)) AS group,
  properties(endNode(edge)) AS target
ORDER BY edge.startEarliest, edge.tie
