// question: Deletes some nodes of a release with their edges, in the order of their ids, save those with a label that is spared.
// parameters: release, after (texts: goes on after this id), most (integer: nodes to look at), spared (list of labels)
// columns: deleted (integer), last (text: the last id that was looked at; null if there is none, or in the current release, which is left as it is)
// example: {"release": "0-old", "after": "", "most": 10, "spared": ["Thing"]}
OPTIONAL MATCH (dataset:Umbra:Dataset {id: "@current"})
WITH coalesce(dataset.release, "") AS current
WHERE current <> $release
CALL () {
  MATCH (n:Umbra {release: $release})
  WHERE n.id > $after AND NOT n.id IN ["@release", "@loading"]
  WITH n
  ORDER BY n.id
  LIMIT $most
  RETURN collect(n) AS nodes, max(n.id) AS last
}
CALL (nodes) {
  UNWIND nodes AS n
  WITH n
  WHERE none(label IN labels(n) WHERE label IN $spared)
  DETACH DELETE n
  RETURN count(*) AS deleted
}
RETURN deleted, last
