/** Deletes a release in batches: one great transaction would not fit in memory. */
import type { Graph } from "../../server/graph/graph.ts";
import { statement } from "../../server/graph/statements.ts";

const deleteSome = statement("load/delete-some");
const forgetRelease = statement("load/forget-release");

const MOST_AT_ONCE = 5_000;

/** No request lasts longer than this: after it nobody reads a release that was replaced. */
export const GRACE_MS = 60_000;

/** Deletes everything of a release, and then its mark; `most` nodes at once. The current one is left. */
export async function deleteRelease(
  graph: Graph,
  release: string,
  most = MOST_AT_ONCE,
): Promise<void> {
  for (;;) {
    const [row] = await graph.write<{ deleted: number }>(deleteSome, {
      release,
      most,
    });
    if ((row?.deleted ?? 0) === 0) break;
  }
  await graph.write(forgetRelease, { release });
}
