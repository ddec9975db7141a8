/** Which groups stood in one umbrella and in another at the same time? */
import type { PinnedGraph } from "../graph/graph.ts";
import { certaintyOf, type During, type Span, type When } from "../model/certainty.ts";
import { commonDay } from "../model/common-day.ts";
import type { Bounds, Day } from "../model/days.ts";
import type { Certainty, Support } from "../model/vocabulary.ts";
import { type ActorRow, shownName } from "../things/thing-rows.ts";
import { type NearestEvidence, nearestOfChain } from "../ties/nearest-evidence.ts";
import type { TieRow } from "../ties/ties-of-things.ts";
import { chainsUpTo } from "../umbrellas/chain-queries.ts";
import { type Chain, chainTies, supportOf } from "../umbrellas/chains.ts";
import { compare } from "../umbrellas/members-then.ts";
import {
  type ChosenUmbrella,
  chosenUmbrellas,
  type Opposition,
  type Selection,
} from "./chosen-umbrellas.ts";

export interface BothQuestion {
  one: Selection;
  other: Selection;
  /** All of this time; null: some day of the period. */
  when: When | null;
  during: During;
  knownAt: Day;
  floor: Certainty;
}

export interface UnderOneRow {
  umbrella: ActorRow;
  support: Support;
  chain: TieRow[];
  opposes: TieRow | null;
  attackingSince: Bounds | null;
  firstAttack: string | null;
  knownAt: Day;
}

export interface UnderBothRow {
  certainty: Certainty;
  one: UnderOneRow;
  other: UnderOneRow;
  nearestEvidence: NearestEvidence | null;
}

export interface GroupUnderBothRow {
  group: ActorRow;
  certainty: Certainty;
  pairs: UnderBothRow[];
}

/** A chain up to an umbrella chosen, and one of the reasons for which it is opposed. */
interface Way {
  umbrella: ChosenUmbrella["umbrella"];
  chain: Chain;
  opposition: Opposition | null;
}

/** Two statements: the umbrellas of both selections, and the chains up to all of them. */
export async function groupsUnderBoth(
  graph: PinnedGraph,
  question: BothQuestion,
): Promise<GroupUnderBothRow[]> {
  const { knownAt, when } = question;
  const selections = [question.one, question.other];
  const [one = [], other = []] = await chosenUmbrellas(graph, selections, knownAt);
  const ids = [...new Set([...one, ...other].map(({ umbrella }) => umbrella.id))];
  const during = when === null ? question.during : { from: when.earliest, to: when.latest };
  const chains = await chainsUpTo(
    graph,
    { ids, umbrellaKinds: [], everything: false },
    { knownAt, during },
  );
  const groups = new Map(chains.flatMap(({ member }) => (member ? [[member.id, member]] : [])));
  const ways = (of: readonly ChosenUmbrella[]) => {
    const found = new Map<string, Way[]>();
    const byId = new Map(of.map((umbrella) => [umbrella.umbrella.id, umbrella]));
    for (const { umbrella, member, chain } of chains) {
      const chosen = byId.get(umbrella.id);
      if (member === null || chosen === undefined) continue;
      const its = (chosen.oppositions ?? [null]).map((opposition) => ({
        umbrella,
        chain,
        opposition,
      }));
      found.set(member.id, [...(found.get(member.id) ?? []), ...its]);
    }
    return found;
  };
  const [first, second] = [ways(one), ways(other)];
  const rows = [...groups.values()].flatMap((group): GroupUnderBothRow[] => {
    const pairs = bestPairs(first.get(group.id) ?? [], second.get(group.id) ?? [], question);
    const [best] = pairs;
    if (best === undefined || group.knownFrom > knownAt) return [];
    return [{ group: { ...group, knownAt }, certainty: best.certainty, pairs }];
  });
  return rows.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      compare(shownName(a.group), shownName(b.group)) ||
      compare(a.group.id, b.group.id),
  );
}

const rank = ({ certainty }: { certainty: Certainty }) => (certainty === "DEFINITE" ? 0 : 1);

/** Of every two umbrellas the best two chains: the better word, then the shorter chains. */
function bestPairs(
  one: readonly Way[],
  other: readonly Way[],
  question: BothQuestion,
): UnderBothRow[] {
  const best = new Map<string, { ways: [Way, Way]; certainty: Certainty; length: number }>();
  for (const a of one) {
    for (const b of other) {
      if (a.umbrella.id === b.umbrella.id) continue;
      const certainty = wordOf([a, b], question);
      if (certainty === null || (question.floor === "DEFINITE" && certainty !== "DEFINITE")) {
        continue;
      }
      const key = `${a.umbrella.id} ${b.umbrella.id}`;
      const known = best.get(key);
      const length = a.chain.length + b.chain.length;
      const better =
        known === undefined ||
        rank({ certainty }) < rank(known) ||
        (certainty === known.certainty && length < known.length);
      if (better) best.set(key, { ways: [a, b], certainty, length });
    }
  }
  return [...best.values()]
    .map(({ ways, certainty }) => pairRow(ways, certainty, question))
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        compare(shownName(a.one.umbrella), shownName(b.one.umbrella)) ||
        compare(shownName(a.other.umbrella), shownName(b.other.umbrella)) ||
        compare(a.one.umbrella.id + a.other.umbrella.id, b.one.umbrella.id + b.other.umbrella.id),
    );
}

/** All ties of both ways, each once: a tie that both go over is one. */
function tiesOf(ways: readonly Way[]) {
  const ties = new Map<string, Span & { evidenceDays?: readonly string[] | null }>();
  for (const { chain } of ways) for (const { edge } of chain) ties.set(edge.tie, edge);
  return ties;
}

function wordOf(ways: readonly Way[], { when, during }: BothQuestion): Certainty | null {
  const ties = new Map<string, Span>(tiesOf(ways));
  for (const { umbrella, opposition } of ways) {
    if (opposition !== null) {
      ties.set(opposition.tie?.edge.tie ?? `attacks of ${umbrella.id}`, opposition.span);
    }
  }
  const spans = [...ties.values()];
  return when === null ? commonDay(spans, during) : certaintyOf(spans, when);
}

function pairRow(
  ways: [Way, Way],
  certainty: Certainty,
  { when, during, knownAt }: BothQuestion,
): UnderBothRow {
  const side = ({ umbrella, chain, opposition }: Way): UnderOneRow => {
    const [opposes = null] =
      opposition?.tie == null ? [] : chainTies([opposition.tie], when, knownAt);
    return {
      umbrella: { ...umbrella, knownAt },
      support: supportOf(chain),
      chain: chainTies(chain, when, knownAt),
      opposes,
      attackingSince: opposition?.attackingSince ?? null,
      firstAttack: opposition?.firstAttack ?? null,
      knownAt,
    };
  };
  const asked = when ?? { earliest: during.from, latest: during.to };
  const ties = [...tiesOf(ways).values()];
  return {
    certainty,
    one: side(ways[0]),
    other: side(ways[1]),
    nearestEvidence: certainty === "POSSIBLE" ? nearestOfChain(ties, asked, knownAt) : null,
  };
}
