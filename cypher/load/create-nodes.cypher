// question: Writes nodes of a release that no reader sees yet.
// parameters: release (text), rows (list of {id, labels, properties})
// columns: none
// example: {"release": "1-abc", "rows": [{"id": "a", "labels": ["Thing"], "properties": {"name": "A"}}]}
UNWIND $rows AS row
CREATE (n:Umbra:$(row.labels))
SET n = row.properties, n.id = row.id, n.release = $release
