// question: Writes edges between nodes of one release; says how many, which is none if an end is not there.
// parameters: release (text), batch (integer: 1, 2, …), ends (list of ids, each once), rows (list of [place of the one end in ends, of the other, type, properties])
// columns: written (integer; no row if another load has taken over, or this batch has been written)
// example: {"release": "1-abc", "batch": 2, "ends": ["a", "b"], "rows": [[0, 1, "MEMBER_OF", {}]]}
// Each end is looked up once, however many edges it has: that is what takes the time.
MATCH (lock:Umbra {release: "@loading", id: "@loading"})
SET lock.touched = lock.touched + 1
WITH lock
WHERE lock.loading = $release AND lock.batch = $batch - 1
SET lock.batch = $batch
WITH lock
UNWIND range(0, size($ends) - 1) AS place
MATCH (end:Umbra {release: $release, id: $ends[place]})
WITH lock, place, end
ORDER BY place
WITH lock, collect(end) AS ends
WITH lock, ends, CASE WHEN size(ends) = size($ends) THEN $rows ELSE [] END AS rows
CALL (ends, rows) {
  UNWIND rows AS row
  WITH ends[row[0]] AS from, ends[row[1]] AS to, row
  CREATE (from)-[edge:$(row[2])]->(to)
  SET edge = row[3]
  RETURN count(edge) AS written
}
SET lock.aliveAt = datetime.realtime().epochMillis
RETURN written
