/** Rows of two releases that are not the same in both, read from both sides. */
import { LimitExceeded } from "../errors.ts";
import type { Parameters, PinnedGraph } from "../graph/graph.ts";
import type { Statement } from "../graph/statements.ts";
import type { Pair } from "./row-changes.ts";

/** Two releases that are held side by side. */
export interface Sides {
  from: PinnedGraph;
  to: PinnedGraph;
}

/** More differences than these are not for one answer, nor for a reader. */
const MOST = 20_000;

interface Row<Found> {
  id: string;
  mine: Found;
  theirs: Found | null;
}

/**
 * What a statement `releases/…-that-differ` finds: what is gone or otherwise in `to`, and what is
 * only there. A row that is not `seen` on its side counts as not there.
 * @throws LimitExceeded where there is more than one answer can hold
 */
export async function differingRows<Found, Seen>(
  { from, to }: Sides,
  {
    what,
    statement,
    parameters = {},
  }: { what: string; statement: Statement; parameters?: Parameters },
  seen: (found: Found) => Seen | null,
): Promise<Pair<Seen>[]> {
  // A release has no difference from itself.
  if (from.release === to.release) return [];
  const ask = (graph: PinnedGraph, other: PinnedGraph, alsoChanged: boolean) =>
    graph.read<Row<Found>>(statement, {
      ...parameters,
      other: other.release,
      alsoChanged,
      most: MOST + 1,
    });
  const [old, added] = await Promise.all([ask(from, to, true), ask(to, from, false)]);
  if (old.length > MOST || added.length > MOST) {
    throw new LimitExceeded(
      `The two releases differ in more than ${MOST} ${what}: compare their files instead.`,
    );
  }
  const side = (found: Found | null) => (found === null ? null : seen(found));
  return [
    ...old.map(({ id, mine, theirs }) => ({ id, before: side(mine), after: side(theirs) })),
    ...added.map(({ id, mine }) => ({ id, before: null, after: side(mine) })),
  ];
}
