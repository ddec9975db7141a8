/** What would a hypothesis change in the counts of the main question: a pure function. */
import type { ClaimRow } from "../claims/claims.ts";
import type { During } from "../model/certainty.ts";
import type { Day } from "../model/days.ts";
import type { ActorProperties, ActorRow } from "../things/thing-rows.ts";
import type { UmbrellaChain } from "../umbrellas/chain-queries.ts";
import type { Step } from "../umbrellas/chains.ts";
import {
  type ClaimsOfUmbrellaRow,
  type ClaimUnderUmbrellaRow,
  definiteEventCount,
  eventCount,
  rollUp,
} from "../umbrellas/roll-up.ts";

export interface Counted {
  definite: number;
  possible: number;
}

export interface HypothesisEffectRow {
  umbrella: ActorRow;
  before: Counted;
  after: Counted;
  claims: ClaimUnderUmbrellaRow[];
  eventsGained: number;
}

interface Scope {
  knownAt: Day;
  during: During;
}

/**
 * For each umbrella that the group behind was under, or is: its events with and without the tie
 * taken as true. Each hypothesis is taken alone, so rivals are never added together.
 */
export function effectsOf(
  hypothesis: Step,
  chains: readonly UmbrellaChain[],
  claims: readonly ClaimRow[],
  { knownAt, during }: Scope,
): HypothesisEffectRow[] {
  const step: Step = { ...hypothesis, edge: { ...hypothesis.edge, sure: true } };
  const opened = openedBy(step, chains);
  const affected = new Set(opened.map(({ umbrella }) => umbrella.id));
  const own = chains.filter(({ umbrella }) => affected.has(umbrella.id));
  const options = { knownAt, during, floor: "POSSIBLE", maxGapDays: null } as const;
  const before = new Map(rollUp(own, claims, options).map((row) => [row.umbrella.id, row]));
  return rollUp([...own, ...opened], claims, options).map((after) => {
    const was = before.get(after.umbrella.id);
    const counts = { before: countedIn(was), after: countedIn(after) };
    return {
      umbrella: after.umbrella,
      ...counts,
      claims: after.groups.flatMap((group) =>
        group.claims.filter(
          ({ chain, claim }) =>
            chain[0]?.id === step.edge.tie && claim.version.standing === "STANDS",
        ),
      ),
      eventsGained: counts.after.possible - counts.before.possible,
    };
  });
}

/** The chains that begin with the hypothesis, up to each umbrella of the group behind. */
function openedBy(step: Step, chains: readonly UmbrellaChain[]): UmbrellaChain[] {
  const umbrellas = new Map<string, ActorProperties>();
  for (const { umbrella } of chains) umbrellas.set(umbrella.id, umbrella);
  const behind = umbrellas.get(step.to.id);
  const itself = behind === undefined ? [] : [{ umbrella: behind, member: behind, chain: [] }];
  return [...itself, ...chains].flatMap((of): UmbrellaChain[] => {
    if (of.member === null || of.member.id !== step.to.id) return [];
    const visited = [of.umbrella.id, ...of.chain.flatMap(({ from, to }) => [from.id, to.id])];
    if (visited.includes(step.from.id)) return [];
    return [{ umbrella: of.umbrella, member: step.from, chain: [step, ...of.chain] }];
  });
}

function countedIn(row: ClaimsOfUmbrellaRow | undefined): Counted {
  if (row === undefined) return { definite: 0, possible: 0 };
  return { definite: definiteEventCount(row.groups), possible: eventCount(row.groups) };
}
