/** The database that a command works on: the one that is set, or a local one. */
import type { ImportedRelease } from "../seed/load/finish-import.ts";
import type { Config } from "../server/config.ts";
import type { Graph } from "../server/graph/graph.ts";
import type { Address } from "../server/graph/neo4j.ts";
import { openGraph } from "../server/graph/open-graph.ts";
import { forgetImport, leftOfImport } from "../server/local-neo4j/import-note.ts";
import { openLocalNeo4j } from "../server/local-neo4j/open.ts";

export interface Database {
  /** For other processes of this command. */
  address: Address;
  graph: Graph;
  /** Closes the connection, and stops the database if this command has started it. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Leave a local database running for the next command. */
  keepRunning?: boolean;
  onProgress: (message: string) => void;
}

export async function openDatabase(
  { neo4j, home }: Pick<Config, "neo4j" | "home">,
  options: DatabaseOptions,
): Promise<Database> {
  if (neo4j !== null) {
    const graph = openGraph(neo4j);
    return { address: neo4j, graph, close: () => graph.close() };
  }
  const local = await openLocalNeo4j({ home, ...options });
  const graph = openGraph(local);
  const close = async () => {
    await graph.close();
    await local.stop();
  };
  try {
    await finishLeftImport(home, graph, options.onProgress);
  } catch (error) {
    await close();
    throw error;
  }
  return { address: local, graph, close };
}

/** An import is finished by whoever opens its store next, should it have been cut off. */
async function finishLeftImport(
  home: string,
  graph: Graph,
  onProgress: DatabaseOptions["onProgress"],
): Promise<void> {
  const left = leftOfImport({ home });
  if (left === undefined) return;
  const { finishImport } = await import("../seed/load/finish-import.ts");
  const start = performance.now();
  await finishImport(graph, left as ImportedRelease, onProgress);
  onProgress(`indexes made (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  forgetImport({ home });
}
