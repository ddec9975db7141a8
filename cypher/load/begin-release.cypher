// question: Who may load? Marks a release as being loaded, unless another load is at work, or has used the name.
// parameters: release (text), staleAfter (integer, milliseconds: a load not seen for so long has died)
// columns: taken (boolean: this load may begin), release (text, of the load that is at work)
// example: {"release": "1-abc", "staleAfter": 10000}
// The database's own clock is used throughout: loaders on two machines may have two clocks. The
// first SET locks the node, so that what is read after it stays so to the end of the transaction.
// There is a lock for each of the two batches that are written side by side.
UNWIND ["@loading", "@loading/2"] AS lane
MERGE (lock:Umbra:Dataset {id: lane, release: "@loading"})
SET lock.touched = coalesce(lock.touched, 0) + 1
WITH collect(lock) AS locks, max(lock.aliveAt) AS aliveAt
WITH locks, aliveAt, datetime.realtime().epochMillis AS now
WITH
  locks,
  now,
  (aliveAt IS NULL OR aliveAt < now - $staleAfter) AND
  NOT EXISTS { MATCH (:Umbra {release: $release, id: "@release"}) } AS free
FOREACH (lock IN CASE WHEN free THEN locks ELSE [] END |
  SET lock.loading = $release, lock.batch = 0, lock.aliveAt = now)
FOREACH (release IN CASE WHEN free THEN [$release] ELSE [] END |
  MERGE (mark:Umbra:Release {release: release, id: "@release"})
  SET mark.startedAt = now)
RETURN free AS taken, locks[0].loading AS release
