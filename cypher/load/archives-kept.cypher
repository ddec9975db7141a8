// question: Which archived releases are in the database, and is any of them no longer asked about?
// parameters: grace (integer, milliseconds: for so long one that was let go may still be read)
// columns: archive (text: the dataset's hash and the deriving code's), readable, unread (booleans)
// example: {"grace": 60000}
// exception: NodeByLabelScan: there is one mark for each release, a handful in all
MATCH (mark:Umbra:Release {id: "@release"})
WHERE mark.archive IS NOT NULL
WITH mark, datetime.realtime().epochMillis AS now
RETURN
  mark.archive AS archive,
  mark.readUntil > now AS readable,
  mark.readUntil <= now - $grace AS unread
