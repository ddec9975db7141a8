// question: Which indexes are not ready to answer, and how far have they come?
// parameters: none
// columns: name, state (texts: POPULATING or FAILED), percent (number)
// example: {}
SHOW INDEXES
YIELD name, state, populationPercent
WHERE state <> "ONLINE"
RETURN name, state, populationPercent AS percent
