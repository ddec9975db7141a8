/** What was an umbrella on a day: its members, and what it belonged to? */
import type { PinnedGraph } from "../graph/graph.ts";
import { ALWAYS } from "../model/certainty.ts";
import type { Day } from "../model/days.ts";
import type { DatedText } from "../model/edtf.ts";
import type { ActorRow } from "../things/thing-rows.ts";
import { chainsUpFrom, chainsUpTo } from "./chain-queries.ts";
import { byGroup, type MemberThenRow, membersThen } from "./members-then.ts";

export interface UmbrellaThenRow {
  umbrella: ActorRow;
  validAt: string | null;
  members(): Promise<MemberThenRow[]>;
}

export async function membersOf(
  graph: PinnedGraph,
  id: string,
  when: DatedText | null,
  knownAt: Day,
): Promise<MemberThenRow[]> {
  const choice = { ids: [id], umbrellaKinds: [], everything: false };
  const chains = await chainsUpTo(graph, choice, { knownAt, during: periodOf(when) });
  return membersThen(
    byGroup(chains.map(({ member, chain }) => ({ group: member, chain }))),
    when,
    knownAt,
  );
}

export async function parentsOf(
  graph: PinnedGraph,
  id: string,
  when: DatedText | null,
  knownAt: Day,
): Promise<MemberThenRow[]> {
  const chains = await chainsUpFrom(graph, [id], { knownAt, during: periodOf(when) });
  return membersThen(
    byGroup(chains.map(({ umbrella, chain }) => ({ group: umbrella, chain }))),
    when,
    knownAt,
  );
}

function periodOf(when: DatedText | null) {
  return when === null ? ALWAYS : { from: when.earliest, to: when.latest };
}
