/** The API over the loaded dataset, on a port of its own, for clients in another process. */
import { pino } from "pino";
import { loadIfChanged } from "../../seed/load/load-if-changed.ts";
import { readConfig } from "../../server/config.ts";
import { startApi } from "../../server/main.ts";
import { emptyTestGraph, openTestGraph } from "../database/graph.ts";

export interface Served {
  /** Where to send GraphQL: `http://127.0.0.1:<port>/graphql`. */
  url: string;
  close(): Promise<void>;
}

export async function serveDataset(): Promise<Served> {
  await emptyTestGraph();
  const graph = openTestGraph();
  const { result } = await loadIfChanged(graph, "seed/data");
  if (result !== "loaded")
    throw new Error(`expected the dataset to be loaded, and it is ${result}`);
  const config = { ...readConfig({}), port: 0 };
  const listening = await startApi(config, graph, pino({ level: "silent" }));
  return {
    url: `${listening.url}/graphql`,
    async close() {
      await listening.close();
      await graph.close();
    },
  };
}
