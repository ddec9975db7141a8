// question: Who may load? Marks a release as being loaded, unless another load is at work, or has used the name.
// parameters: release (text), staleAfter (integer, milliseconds: a load not seen for so long has died)
// columns: taken (boolean: this load may begin), release (text, of the load that is at work)
// example: {"release": "1-abc", "staleAfter": 10000}
// The database's own clock is used throughout: loaders on two machines may have two clocks. The
// first SET locks the node, so that what is read after it stays so to the end of the transaction.
MERGE (lock:Umbra:Dataset {id: "@loading", release: "@loading"})
SET lock.touched = coalesce(lock.touched, 0) + 1
WITH lock, datetime.realtime().epochMillis AS now
WITH
  lock,
  now,
  (lock.aliveAt IS NULL OR lock.aliveAt < now - $staleAfter) AND
  NOT EXISTS { MATCH (:Umbra {release: $release, id: "@release"}) } AS free
SET
  lock.loading = CASE WHEN free THEN $release ELSE lock.loading END,
  lock.batch = CASE WHEN free THEN 0 ELSE lock.batch END,
  lock.aliveAt = CASE WHEN free THEN now ELSE lock.aliveAt END
FOREACH (release IN CASE WHEN free THEN [$release] ELSE [] END |
  MERGE (mark:Umbra:Release {release: release, id: "@release"})
  SET mark.startedAt = now)
RETURN free AS taken, lock.loading AS release
