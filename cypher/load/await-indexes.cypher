// question: Are the indexes ready to answer?
// parameters: none
// columns: none
// example: {}
CALL db.awaitIndexes(300)
