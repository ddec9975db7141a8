/** A database to measure in: the one that is named, or a local one for as long as it is needed. */
import type { Graph } from "../../server/graph/graph.ts";
import { openGraph } from "../../server/graph/open-graph.ts";
import { openLocalNeo4j } from "../../server/local-neo4j/open.ts";

export interface Scratch {
  graph: Graph;
  close(): Promise<void>;
}

export async function openScratch(home: string): Promise<Scratch> {
  const { UMBRA_BENCH_NEO4J_URI, UMBRA_BENCH_NEO4J_USER, UMBRA_BENCH_NEO4J_PASSWORD } = process.env;
  if (UMBRA_BENCH_NEO4J_URI !== undefined) {
    const graph = openGraph({
      uri: UMBRA_BENCH_NEO4J_URI,
      user: UMBRA_BENCH_NEO4J_USER ?? "neo4j",
      password: UMBRA_BENCH_NEO4J_PASSWORD ?? "",
    });
    return { graph, close: () => graph.close() };
  }
  const neo4j = await openLocalNeo4j({ home });
  const graph = openGraph(neo4j);
  return {
    graph,
    close: async () => {
      await graph.close();
      await neo4j.stop();
    },
  };
}
