/** How many members had an umbrella on each of several days? */
import type { PinnedGraph } from "../graph/graph.ts";
import type { Day } from "../model/days.ts";
import type { Bin } from "../timelines/bins.ts";
import { chainsUpTo } from "./chain-queries.ts";
import { bestChain, wordOf } from "./chains.ts";
import { byGroup } from "./members-then.ts";

export interface MemberCountRow {
  label: string;
  day: Day;
  definite: number;
  possible: number;
}

/** On the first day of each bin; one statement for all of them. */
export async function memberCounts(
  graph: PinnedGraph,
  id: string,
  bins: readonly Bin[],
  knownAt: Day,
): Promise<MemberCountRow[]> {
  const [first, last] = [bins[0], bins.at(-1)];
  if (first === undefined || last === undefined) return [];
  const choice = { ids: [id], umbrellaKinds: [], everything: false };
  const during = { from: first.from, to: last.from };
  const chains = await chainsUpTo(graph, choice, { knownAt, during });
  const groups = [
    ...byGroup(chains.map(({ member, chain }) => ({ group: member, chain }))).values(),
  ].filter(({ group }) => group.knownFrom <= knownAt);
  return bins.map(({ label, from: day }) => {
    const when = { earliest: day, latest: day, startBy: day, endAfter: day };
    const words = groups.flatMap(
      ({ chains: of }) => bestChain(of, (chain) => wordOf(chain, when))?.certainty ?? [],
    );
    return {
      label,
      day,
      definite: words.filter((word) => word === "DEFINITE").length,
      possible: words.length,
    };
  });
}
