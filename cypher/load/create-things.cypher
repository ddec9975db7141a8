// question: Makes the nodes of things, bare as yet, for others to lead to; says how many.
// parameters: release, lane (texts), batch (integer: 1, 2, …), ids (texts)
// columns: written (integer; no row if another load has taken over, or this batch has been written)
// example: {"release": "1-abc", "lane": "@loading", "batch": 1, "ids": ["a"]}
MATCH (lock:Umbra {release: "@loading", id: $lane})
SET lock.touched = lock.touched + 1
WITH lock
WHERE lock.loading = $release AND lock.batch = $batch - 1
SET lock.batch = $batch
WITH lock
UNWIND $ids AS id
CREATE (n:Umbra {release: $release, id: id})
WITH lock, count(n) AS written
SET lock.aliveAt = datetime.realtime().epochMillis
RETURN written
