/** Umbrellas, chains and claims for the tests of the roll-up, with what matters alone. */
import type { ClaimRow } from "../../server/claims/claims.ts";
import { ALWAYS } from "../../server/model/certainty.ts";
import { LAST_DAY } from "../../server/model/days.ts";
import { readEdtf } from "../../server/model/edtf.ts";
import type { RelationName } from "../../server/model/relations.ts";
import type { Extent, Standing, Support } from "../../server/model/vocabulary.ts";
import type { ActorProperties } from "../../server/things/thing-rows.ts";
import type { UmbrellaChain } from "../../server/umbrellas/chain-queries.ts";
import type { Step } from "../../server/umbrellas/chains.ts";
import {
  type ClaimsOfUmbrellaRow,
  claimCount,
  definiteEventCount,
  eventCount,
  type RollUpOptions,
  rollUp,
  seriesCount,
  standingCount,
} from "../../server/umbrellas/roll-up.ts";

export const actor = (id: string): ActorProperties => ({
  type: "Group",
  id,
  name: id,
  labels: [id],
  labelsKnownFrom: ["2000-01-01"],
  knownFrom: "2000-01-01",
});

export interface StepCase {
  relation?: RelationName;
  start?: string;
  end?: string;
  sure?: boolean;
  whole?: boolean;
  support?: Support;
  evidenceDays?: string[];
}

/** A tie from one group to another, from 2000 to 2030 unless given. */
export function step(from: string, to: string, of: StepCase = {}): Step {
  const [start, end] = [readEdtf(of.start ?? "2000-01-01"), readEdtf(of.end ?? "2030-01-01")];
  return {
    relation: of.relation ?? "MEMBER_OF",
    from: actor(from),
    to: actor(to),
    edge: {
      tie: `${from}.${to}`,
      startEarliest: start.earliest,
      startLatest: start.latest,
      endEarliest: end.earliest,
      endLatest: end.latest,
      disputed: false,
      sure: of.sure ?? true,
      whole: of.whole ?? true,
      support: of.support ?? "ATTRIBUTED",
      reliability: "C",
      evidenceDays: of.evidenceDays ?? [],
    },
  };
}

/** The chain that these steps make, from the first group up to the last. */
export function chain(...steps: Step[]): UmbrellaChain {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) throw new Error("expected a step, and got none");
  return { umbrella: last.to, member: first.from, chain: steps };
}

export const without = (umbrella: string): UmbrellaChain => ({
  umbrella: actor(umbrella),
  member: null,
  chain: [],
});

export interface ClaimCase {
  id?: string;
  event?: string;
  about: string[];
  date?: string | null;
  standing?: Standing;
  sure?: boolean;
  extent?: Extent;
}

export function claim({
  about,
  event = "attack",
  date = "2020-06-10",
  ...of
}: ClaimCase): ClaimRow {
  const when = date === null ? null : readEdtf(date);
  const knownAt = LAST_DAY;
  return {
    id: of.id ?? `${event}-claimed-by-${about.join("-and-")}`,
    stance: "CLAIMED",
    role: "CARRIED_OUT",
    asWorded: null,
    changes: [],
    by: null,
    inNameOf: null,
    about: about.map((id) => ({ ...actor(id), knownAt })),
    utterance: null,
    knownAt,
    version: {
      ...(when === null ? {} : { dateEdtf: when.edtf }),
      earliest: when?.earliest ?? "0000-01-01",
      latest: when?.latest ?? LAST_DAY,
      startBy: when?.startBy ?? LAST_DAY,
      endAfter: when?.endAfter ?? "0000-01-01",
      occurrence: "CLAIM_ONLY",
      sure: of.sure ?? true,
      dayEarliest: "2020-06-11",
      dayLatest: "2020-06-11",
      standing: of.standing ?? "STANDS",
      changes: "[]",
    },
    event: {
      type: "Event",
      id: event,
      name: event,
      kinds: ["ATTACK"],
      extent: of.extent ?? "SINGLE",
      knownFrom: "2000-01-01",
      knownAt,
    },
  };
}

export const rolledUp = (
  chains: readonly UmbrellaChain[],
  claims: readonly ClaimRow[],
  options: Partial<RollUpOptions> = {},
): ClaimsOfUmbrellaRow[] =>
  rollUp(chains, claims, {
    knownAt: LAST_DAY,
    during: ALWAYS,
    floor: "POSSIBLE",
    maxGapDays: null,
    ...options,
  });

/** The numbers of a row, and of each group in it. */
export const counted = ({ umbrella, groups }: ClaimsOfUmbrellaRow) => ({
  umbrella: umbrella.id,
  events: eventCount(groups),
  definite: definiteEventCount(groups),
  claims: claimCount(groups),
  standing: standingCount(groups),
  series: seriesCount(groups),
  groups: groups.map((row) => [row.group.id, row.level, row.certainty, eventCount([row])]),
});

/** The row of an umbrella; its absence fails the test. */
export function rowOf(rows: readonly ClaimsOfUmbrellaRow[], id: string): ClaimsOfUmbrellaRow {
  const row = rows.find(({ umbrella }) => umbrella.id === id);
  if (row === undefined) throw new Error(`expected a row of ${id}, and got none`);
  return row;
}
