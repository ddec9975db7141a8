// question: Writes nodes of a release that no reader sees yet; says how many.
// parameters: release (text), batch (integer: 1, 2, …), rows (list of {labels, properties}, with id and release)
// columns: written (integer; no row if another load has taken over, or this batch has been written)
// example: {"release": "1-abc", "batch": 1, "rows": [{"labels": ["Thing"], "properties": {"release": "1-abc", "id": "a"}}]}
// The lock is held to the end of the transaction, so that a load that takes over finds all that
// this one has written, and is told last that this one lives, however long the batch has taken. A
// batch that the driver sends again, not knowing of its success, is late.
MATCH (lock:Umbra {release: "@loading", id: "@loading"})
SET lock.touched = lock.touched + 1
WITH lock
WHERE lock.loading = $release AND lock.batch = $batch - 1
SET lock.batch = $batch
WITH lock
UNWIND $rows AS row
CREATE (n:Umbra:$(row.labels))
SET n = row.properties
WITH lock, count(n) AS written
SET lock.aliveAt = datetime.realtime().epochMillis
RETURN written
