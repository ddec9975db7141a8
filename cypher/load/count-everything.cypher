// question: How many nodes and edges does the database hold, whoever wrote them?
// parameters: none
// columns: nodes, edges (integers)
// example: {}
// Two questions of their own: the database knows the answer to each without counting.
CALL () {
  MATCH (n)
  RETURN count(n) AS nodes
}
CALL () {
  MATCH ()-[edge]->()
  RETURN count(edge) AS edges
}
RETURN nodes, edges
