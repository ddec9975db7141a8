// question: From which files was the current release loaded?
// parameters: none
// columns: hash, fingerprint, release (texts)
// example: {}
MATCH (dataset:Umbra:Dataset {id: "@current"})
RETURN
  dataset.hash AS hash,
  dataset.fingerprint AS fingerprint,
  dataset.release AS release
