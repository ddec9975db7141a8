// question: Makes a release that has been written whole one to be read beside the current one.
// parameters: release, archive (texts), lease, most (integers: milliseconds; how many are kept), loadedAt (ISO instant), licence (text), counts (JSON text)
// columns: release (text; no row if another load has taken over)
// example: {"release": "1-abc", "archive": "abc", "lease": 600000, "most": 3, "loadedAt": "2026-01-01T00:00:00Z", "licence": "CC-BY-4.0", "counts": "{}"}
// exception: NodeByLabelScan: there is one mark for each release, a handful in all
// Of too many those that were asked about longest ago are let go: a reader has the time of grace.
MATCH (lock:Umbra {release: "@loading", id: "@loading"})
SET lock.touched = lock.touched + 1
WITH lock
WHERE lock.loading = $release
WITH datetime.realtime().epochMillis AS now
MATCH (mark:Umbra {release: $release, id: "@release"})
SET
  mark.archive = $archive,
  mark.readUntil = now + $lease,
  mark.loadedAt = $loadedAt,
  mark.licence = $licence,
  mark.counts = $counts
WITH now
MATCH (kept:Umbra:Release {id: "@release"})
WHERE kept.readUntil > now
WITH now, kept
ORDER BY kept.readUntil DESC, kept.release
WITH now, collect(kept) AS kept
FOREACH (old IN kept[$most..] | SET old.readUntil = now)
RETURN $release AS release
