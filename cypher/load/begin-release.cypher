// question: Who may load? Marks a release as being loaded, unless another load is at work.
// parameters: release (text), now (ISO instant), stale (ISO instant: a load not seen since then has died)
// columns: release (text), of the load that is at work: this one, or the other
// example: {"release": "1-abc", "now": "2026-01-01T00:00:10Z", "stale": "2026-01-01T00:00:00Z"}
MERGE (lock:Umbra:Dataset {id: "@loading", release: "@loading"})
SET lock.touched = coalesce(lock.touched, 0) + 1
WITH lock, lock.at IS NULL OR lock.at < $stale OR lock.loading = $release AS free
SET
  lock.loading = CASE WHEN free THEN $release ELSE lock.loading END,
  lock.at = CASE WHEN free THEN $now ELSE lock.at END
FOREACH (release IN CASE WHEN free THEN [$release] ELSE [] END |
  MERGE (mark:Umbra:Release {release: release, id: "@release"})
  SET mark.startedAt = coalesce(mark.startedAt, $now))
RETURN lock.loading AS release
