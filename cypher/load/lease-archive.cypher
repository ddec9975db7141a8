// question: Has this dataset been loaded beside the current one? Keeps it for a while, if it is still kept.
// parameters: archive (text: the dataset's hash and the deriving code's), lease (integer, milliseconds)
// columns: release, loadedAt, licence, counts (texts; no row if it has to be loaded)
// example: {"archive": "abc", "lease": 600000}
// exception: NodeByLabelScan: there is one mark for each release, a handful in all
// What may be deleted is never leased again: so whoever found it unread may delete it, even later.
MATCH (lock:Umbra {release: "@loading", id: "@loading"})
SET lock.touched = lock.touched + 1
WITH lock, datetime.realtime().epochMillis AS now
MATCH (mark:Umbra:Release {id: "@release"})
WHERE mark.archive = $archive AND mark.readUntil > now
WITH mark, now
ORDER BY mark.readUntil DESC
LIMIT 1
SET mark.readUntil =
  CASE WHEN mark.readUntil > now + $lease THEN mark.readUntil ELSE now + $lease END
RETURN
  mark.release AS release,
  mark.loadedAt AS loadedAt,
  mark.licence AS licence,
  mark.counts AS counts
