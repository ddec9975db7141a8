// question: Writes what is known of things, other nodes, and edges; says how many, without the edges if an end is not there.
// parameters: release, lane (texts), batch (integer: 1, 2, …), ends (list of ids of things, each once), things (list of [place in ends, labels, properties]), nodes (list of [labels, properties with release and id]), edges (list of [place of the one end, of the other, type, properties if it has any]: nodes come first, then ends)
// columns: written (integer; no row if another load has taken over, or this batch has been written)
// example: {"release": "1-abc", "lane": "@loading", "batch": 2, "ends": ["a"], "things": [[0, ["Thing"], {}]], "nodes": [[["Claim"], {"release": "1-abc", "id": "b"}]], "edges": [[0, 1, "BY"]]}
// The lock is held to the end of the transaction, so that a load that takes over finds all that
// this one has written, and is told last that this one lives, however long the batch has taken. A
// batch that the driver sends again, not knowing of its success, is late. Each end is looked up
// once, however many edges it has, and none that was made here.
MATCH (lock:Umbra {release: "@loading", id: $lane})
SET lock.touched = lock.touched + 1
WITH lock
WHERE lock.loading = $release AND lock.batch = $batch - 1
SET lock.batch = $batch
WITH lock
CALL () {
  UNWIND range(0, size($ends) - 1) AS place
  MATCH (end:Umbra {release: $release, id: $ends[place]})
  WITH place, end
  ORDER BY place
  RETURN collect(end) AS ends
}
WITH lock, ends, size(ends) = size($ends) AS whole
CALL (ends, whole) {
  UNWIND CASE WHEN whole THEN $things ELSE [] END AS row
  WITH ends[row[0]] AS thing, row
  SET thing:$(row[1]), thing += row[2]
  RETURN count(thing) AS things
}
CALL () {
  UNWIND $nodes AS row
  CREATE (n:Umbra:$(row[0]))
  SET n = row[1]
  RETURN collect(n) AS nodes
}
WITH lock, whole, things, size(nodes) AS others, nodes + ends AS ends
CALL (ends, whole) {
  UNWIND CASE WHEN whole THEN $edges ELSE [] END AS row
  WITH ends[row[0]] AS from, ends[row[1]] AS to, row
  CREATE (from)-[edge:$(row[2])]->(to)
  SET edge = coalesce(row[3], {})
  RETURN count(edge) AS edges
}
SET lock.aliveAt = datetime.realtime().epochMillis
RETURN things + others + edges AS written
