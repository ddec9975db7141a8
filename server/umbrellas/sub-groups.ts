/** Which of an umbrella's members had members or units themselves? */
import type { PinnedGraph } from "../graph/graph.ts";
import { ALWAYS } from "../model/certainty.ts";
import type { Day } from "../model/days.ts";
import { chainsUpTo } from "./chain-queries.ts";
import { byGroup, type MemberThenRow, membersThen, type Time } from "./members-then.ts";

export interface SubGroupRow {
  member: MemberThenRow;
  members: MemberThenRow[];
}

/** In the order of the members; one statement, and none where there is no member. */
export async function subGroups(
  graph: PinnedGraph,
  members: readonly MemberThenRow[],
  when: Time | null,
  knownAt: Day,
): Promise<SubGroupRow[]> {
  if (members.length === 0) return [];
  const choice = {
    ids: members.map(({ group }) => group.id),
    umbrellaKinds: [],
    everything: false,
  };
  const during = when === null ? ALWAYS : { from: when.earliest, to: when.latest };
  const chains = await chainsUpTo(graph, choice, { knownAt, during });
  const under = new Map<string, typeof chains>();
  for (const of of chains) under.set(of.umbrella.id, [...(under.get(of.umbrella.id) ?? []), of]);
  return members.flatMap((member): SubGroupRow[] => {
    const own = (under.get(member.group.id) ?? []).map((of) => ({
      group: of.member,
      chain: of.chain,
    }));
    const found = membersThen(byGroup(own), when, knownAt);
    return found.length === 0 ? [] : [{ member, members: found }];
  });
}
