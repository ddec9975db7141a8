/** The last part of an import: what its tool does not make, and the pointer to the release. */
import type { Graph } from "../../server/graph/graph.ts";
import { statement } from "../../server/graph/statements.ts";
import { awaitIndexes } from "./await-indexes.ts";
import type { Counts } from "./counts.ts";
import { LICENCE } from "./licence.ts";
import { makeSchema } from "./make-schema.ts";
import { TakenOver } from "./release-lock.ts";

const countEverything = statement("load/count-everything");
const movePointer = statement("load/move-pointer");

/** What has been imported, and is not read yet. */
export interface ImportedRelease {
  release: string;
  hash: string;
  fingerprint: string;
  counts: Counts;
  nodes: number;
  edges: number;
}

/** The tool reads rows by its own rules: what it made of them is not what was written. */
export class ImportIncomplete extends Error {
  override name = "ImportIncomplete";
}

/**
 * Makes the imported release the current one. May be done again, should it have been cut off.
 * @throws TakenOver if another load has been at work in the database since
 */
export async function finishImport(
  graph: Graph,
  { release, hash, fingerprint, counts, nodes, edges }: ImportedRelease,
  onProgress: (message: string) => void,
): Promise<void> {
  const [found] = await graph.write<{ nodes: number; edges: number }>(countEverything);
  // The pointer is a node as well, where this is done again.
  const more = (found?.nodes ?? 0) - nodes;
  if (more < 0 || more > 1 || found?.edges !== edges) {
    throw new ImportIncomplete(
      `expected ${nodes} nodes and ${edges} edges to have been imported, and found ${found?.nodes} and ${found?.edges}. Run \`umbra db reset\`, and load again without --offline`,
    );
  }
  await makeSchema(graph);
  await awaitIndexes(graph, onProgress);
  const moved = await graph.write(movePointer, {
    release,
    hash,
    fingerprint,
    sequence: 1,
    loadedAt: new Date().toISOString(),
    licence: LICENCE,
    counts: JSON.stringify(counts),
  });
  if (moved.length === 0) throw new TakenOver();
}
