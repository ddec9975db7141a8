// question: Which release of the dataset is the current one, and what does it hold?
// parameters: none
// columns: release (text), hash (text), loadedAt (ISO instant), licence (text), counts (JSON text: thing to number)
// example: {}
MATCH (dataset:Umbra:Dataset {id: "@current"})
RETURN
  dataset.release AS release,
  dataset.hash AS hash,
  dataset.loadedAt AS loadedAt,
  dataset.licence AS licence,
  dataset.counts AS counts
