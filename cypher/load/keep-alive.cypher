// question: Is this load still the one at work? Tells the others that it lives.
// parameters: release (text)
// columns: release (text; no row if another load has taken over)
// example: {"release": "1-abc"}
MATCH (lock:Umbra {release: "@loading", id: "@loading"})
SET lock.touched = lock.touched + 1
WITH lock
WHERE lock.loading = $release
SET lock.aliveAt = datetime.realtime().epochMillis
RETURN lock.loading AS release
