/** Does the graph hold the dataset already? */
import type { Graph } from "../../server/graph/graph.ts";
import { statement } from "../../server/graph/statements.ts";
import { fingerprintOf } from "./fingerprint.ts";

const currentFingerprint = statement("load/current-fingerprint");

/** Whether its files, and the code that derives the graph, are those of the last load. */
export async function holdsDataset(graph: Graph, path: string): Promise<boolean> {
  const { fingerprint } = await fingerprintOf(path);
  const [current] = await graph.read<{ fingerprint: string }>(currentFingerprint);
  return current?.fingerprint === fingerprint;
}
