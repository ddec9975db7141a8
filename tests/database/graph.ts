/** The graph that the tests have to themselves, one suite after the other. */

import type { Graph } from "../../server/graph/graph.ts";
import { type Address, connect } from "../../server/graph/neo4j.ts";
import { type GraphOptions, openGraph } from "../../server/graph/open-graph.ts";

export function testAddress(): Address {
  const { UMBRA_TEST_BOLT_URI, UMBRA_TEST_BOLT_USER, UMBRA_TEST_BOLT_PASSWORD } = process.env;
  if (UMBRA_TEST_BOLT_URI === undefined) {
    throw new Error("expected the tests' database to have been started by tests/database/start.ts");
  }
  return {
    uri: UMBRA_TEST_BOLT_URI,
    user: UMBRA_TEST_BOLT_USER ?? "neo4j",
    password: UMBRA_TEST_BOLT_PASSWORD ?? "",
  };
}

export function openTestGraph(options: GraphOptions = {}): Graph {
  return openGraph(testAddress(), options);
}

/** Deletes everything in the tests' database. */
export async function emptyTestGraph(): Promise<void> {
  const connection = connect(testAddress());
  for (;;) {
    const [row] = await connection.write(
      "MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS deleted",
      {},
    );
    if (row === undefined || row.deleted === 0) break;
  }
  await connection.close();
}
