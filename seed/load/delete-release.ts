/** Deletes a release in batches: one great transaction would not fit in memory. */
import type { Graph } from "../../server/graph/graph.ts";
import { statement } from "../../server/graph/statements.ts";

const deleteSome = statement("load/delete-some");
const forgetRelease = statement("load/forget-release");

const MOST_AT_ONCE = 5_000;

/**
 * What is left for later each time. Hubs go last: with a node all of its edges are deleted at once,
 * and by then most of theirs have gone with the other ends.
 */
const ROUNDS = [["Thing"], ["Actor", "Place", "Source"], []];

/** No request lasts longer than this: after it nobody reads a release that was replaced. */
export const GRACE_MS = 60_000;

/** Deletes everything of a release, and then its mark; `most` nodes at once. The current one is left. */
export async function deleteRelease(
  graph: Graph,
  release: string,
  most = MOST_AT_ONCE,
): Promise<void> {
  for (const spared of ROUNDS) {
    // From id to id: from the beginning, each batch would read again what is spared.
    for (let after: string | null = ""; after !== null; ) {
      const rows: { last: string | null }[] = await graph.write(deleteSome, {
        release,
        after,
        most,
        spared,
      });
      after = rows[0]?.last ?? null;
    }
  }
  await graph.write(forgetRelease, { release });
}
