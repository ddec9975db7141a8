// question: On which day did the newest source become known, of those known by a day?
// parameters: release, knownAt (texts)
// columns: day (text)
// example: {"release": "r", "knownAt": "9999-12-31"}
MATCH (source:Source {release: $release})
WHERE source.knownFrom <= $knownAt
RETURN source.knownFrom AS day
ORDER BY day DESC
LIMIT 1
