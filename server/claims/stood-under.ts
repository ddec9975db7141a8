/** By which chains did one actor stand under another? */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { Day } from "../model/days.ts";
import type { EdgeProperties } from "../ties/ties-of-things.ts";

const stoodUnder = statement("claims/stood-under");

export interface Pair {
  lower: string;
  upper: string;
}

/** Pairs of actors, and the time in which it is asked about. */
export interface PairsKey {
  pairs: readonly Pair[];
  knownAt: Day;
  from: Day;
  to: Day;
}

export type ChainBetween = Pair & { chain: EdgeProperties[] };

/** All chains whose ties may have held in that time. No statement is sent where nobody asks. */
export async function chainsBetween(
  graph: PinnedGraph,
  keys: readonly (PairsKey & { index: number })[],
): Promise<(ChainBetween & { index: number })[]> {
  const pairs = keys.flatMap(({ pairs: of, ...when }) => of.map((pair) => ({ ...pair, ...when })));
  return pairs.length === 0 ? [] : graph.read(stoodUnder, { pairs });
}
