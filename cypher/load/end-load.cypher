// question: Lets the next load begin.
// parameters: release (text)
// columns: none
// example: {"release": "1-abc"}
UNWIND ["@loading", "@loading/2"] AS lane
MATCH (lock:Umbra {release: "@loading", id: lane})
SET lock.touched = lock.touched + 1
WITH lock
WHERE lock.loading = $release
REMOVE lock.aliveAt
