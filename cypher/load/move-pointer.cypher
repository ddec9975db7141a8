// question: Makes a release the current one, unless its load has been taken over meanwhile.
// parameters: release, hash, fingerprint (texts), sequence (integer), loadedAt (ISO instant), licence (text), counts (JSON text)
// columns: release (text; no row if another load has taken over)
// example: {"release": "1-abc", "hash": "abc", "fingerprint": "f", "sequence": 1, "loadedAt": "2026-01-01T00:00:00Z", "licence": "CC-BY-4.0", "counts": "{}"}
MATCH (lock:Umbra {release: "@loading", id: "@loading"})
SET lock.touched = lock.touched + 1
WITH lock
WHERE lock.loading = $release
MERGE (dataset:Umbra:Dataset {id: "@current"})
WITH dataset, dataset.release AS before
OPTIONAL MATCH (retired:Umbra {release: before, id: "@release"})
WHERE before <> $release
SET
  retired.retiredAt = datetime.realtime().epochMillis,
  dataset.release = $release,
  dataset.hash = $hash,
  dataset.fingerprint = $fingerprint,
  dataset.sequence = $sequence,
  dataset.loadedAt = $loadedAt,
  dataset.licence = $licence,
  dataset.counts = $counts
RETURN dataset.release AS release
