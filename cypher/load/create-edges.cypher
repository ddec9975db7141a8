// question: Writes edges between nodes of one release; says how many found both their ends.
// parameters: release (text), rows (list of {type, from, to, properties})
// columns: written (integer)
// example: {"release": "1-abc", "rows": [{"type": "MEMBER_OF", "from": "a", "to": "b", "properties": {}}]}
UNWIND $rows AS row
MATCH (from:Umbra {release: $release, id: row.from})
MATCH (to:Umbra {release: $release, id: row.to})
CREATE (from)-[edge:$(row.type)]->(to)
SET edge = row.properties
RETURN count(edge) AS written
