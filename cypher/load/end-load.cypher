// question: Lets the next load begin.
// parameters: release (text)
// columns: none
// example: {"release": "1-abc"}
MATCH (lock:Umbra:Dataset {id: "@loading"})
WHERE lock.loading = $release
REMOVE lock.at
