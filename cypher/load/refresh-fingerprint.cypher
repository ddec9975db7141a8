// question: Notes that other files hold the same dataset, so that they need not be read again.
// parameters: hash, fingerprint (texts)
// columns: none
// example: {"hash": "abc", "fingerprint": "f"}
MATCH (dataset:Umbra:Dataset {id: "@current"})
WHERE dataset.hash = $hash
SET dataset.fingerprint = $fingerprint
