// question: Writes edges between nodes of one release; says how many found both their ends.
// parameters: release (text), batch (integer: 1, 2, …), rows (list of {type, from, to, properties})
// columns: written (integer; no row if another load has taken over, or this batch has been written)
// example: {"release": "1-abc", "batch": 2, "rows": [{"type": "MEMBER_OF", "from": "a", "to": "b", "properties": {}}]}
MATCH (lock:Umbra {release: "@loading", id: "@loading"})
SET lock.touched = lock.touched + 1
WITH lock
WHERE lock.loading = $release AND lock.batch = $batch - 1
SET lock.batch = $batch
WITH lock
UNWIND $rows AS row
MATCH (from:Umbra {release: $release, id: row.from})
MATCH (to:Umbra {release: $release, id: row.to})
CREATE (from)-[edge:$(row.type)]->(to)
SET edge = row.properties
WITH lock, count(edge) AS written
SET lock.aliveAt = datetime.realtime().epochMillis
RETURN written
