/** What is counted of events and their claims, and what each has in every dimension. */
import type { EventFactsRow } from "../events/event-facts.ts";
import { ALWAYS, type During, type When } from "../model/certainty.ts";
import type { Day } from "../model/days.ts";
import { type StandingChange, standingAt } from "../model/standing.ts";
import type { CasualtyMeasure, Stance, Support } from "../model/vocabulary.ts";
import type { EventRow, EventVersionProperties } from "../things/thing-rows.ts";
import { bestWord, isSupported, type Judged } from "../umbrellas/chains.ts";
import type { CellDimension, Counted } from "./cells.ts";
import type { Value } from "./time-values.ts";

/** A claim, as far as counting goes. */
export interface ClaimOfEvent {
  id: string;
  stance: Stance;
  about: readonly string[];
  sure: boolean;
  changes: readonly StandingChange[];
}

export interface EventToCount {
  /** So many that are alike. */
  weight?: number;
  event: EventRow & { version: EventVersionProperties };
  claims: readonly ClaimOfEvent[];
}

export interface CountOptions {
  /** What is counted once: events, or claims of them. */
  unit: "EVENT" | "CLAIM";
  /** What COUNTED_BY is about; null for any casualties. */
  measure: CasualtyMeasure | null;
  /** The day as of which claims stand; null for the end of what is known. */
  standingAt: Day | null;
  /** The weakest support that is accepted for a chain; null for any. */
  support: Support | null;
  /** The dimensions that are asked for, in cells or conditions. */
  dimensions: readonly CellDimension[];
}

/** A chain up to an umbrella; an umbrella without members has one row without chain. */
export interface JudgedChain {
  umbrella: { id: string };
  member: { id: string } | null;
  chain: Judged;
}

/** Chains from each actor up to each umbrella; an umbrella is itself without one. */
type Above = ReadonlyMap<string, ReadonlyMap<string, readonly Judged[]>>;

/** What others say of who did it. */
const BY_OTHERS: readonly Stance[] = ["ATTRIBUTED", "REPORTED", "SUSPECTED"];

/**
 * Ways of counting: one for every event or claim, or, where umbrellas are asked for, one for each
 * of its claimants under each umbrella, whose chain is judged with the event and the period.
 */
export function* countedOf(
  events: Iterable<EventToCount>,
  facts: ReadonlyMap<string, EventFactsRow>,
  chains: readonly JudgedChain[],
  options: CountOptions,
): Generator<Counted> {
  const umbrellas = new Set(chains.map(({ umbrella }) => umbrella.id));
  const above = chainsAbove(chains, options.support);
  for (const { event, claims, weight = 1 } of events) {
    const { standingAt: day } = options;
    const standing = claims.flatMap((claim): ClaimOfEvent[] => {
      const { standing: word, certainty } = standingAt(claim.changes, day);
      if (word !== "STANDS") return [];
      return [{ ...claim, sure: claim.sure && certainty === "DEFINITE" }];
    });
    const units =
      options.unit === "EVENT"
        ? [{ id: event.id, claims: standing, sure: true }]
        : standing.map((claim) => ({ id: claim.id, claims: [claim], sure: claim.sure }));
    for (const unit of units) {
      const one = { event, when: event.version, weight, facts: facts.get(event.id), ...unit };
      if (options.dimensions.includes("UMBRELLA"))
        yield* underUmbrellas(one, umbrellas, above, options);
      else yield way(one, options, [[]], {});
    }
  }
}

interface Unit {
  id: string;
  weight: number;
  event: EventToCount["event"];
  when: When;
  claims: readonly ClaimOfEvent[];
  facts: EventFactsRow | undefined;
  sure: boolean;
}

/** The unit under every umbrella of every claimant, and under none. */
function* underUmbrellas(
  unit: Unit,
  umbrellas: ReadonlySet<string>,
  above: Above,
  options: CountOptions,
): Generator<Counted> {
  const claimants = claimantsOf(unit.claims);
  if (claimants.length === 0) yield way(unit, options, [[]], {});
  const everywhere: Judged[] = [];
  for (const claimant of claimants) {
    const own: Judged[] = [];
    const fixed = { CLAIMANT: [claimant] };
    const under = new Map(above.get(claimant.value) ?? []);
    if (umbrellas.has(claimant.value)) under.set(claimant.value, [[]]);
    for (const [umbrella, chains] of under) {
      own.push(...chains);
      const value = { value: umbrella, sure: claimant.sure };
      yield way(unit, options, chains, { ...fixed, UMBRELLA: [value] });
    }
    everywhere.push(...own);
    if (options.dimensions.includes("CLAIMANT")) yield underNone(unit, options, own, fixed);
  }
  if (claimants.length > 0 && !options.dimensions.includes("CLAIMANT")) {
    yield underNone(unit, options, everywhere, {});
  }
}

type Fixed = Partial<Record<CellDimension, readonly Value[]>>;

/** Counted where none of these chains may hold. */
function underNone(unit: Unit, options: CountOptions, chains: readonly Judged[], fixed: Fixed) {
  const one = way(unit, options, [[]], { ...fixed, UMBRELLA: [] });
  return {
    ...one,
    wordIn: (period: During) =>
      bestWord(chains, unit.when, period) === null ? one.wordIn(period) : null,
  };
}

function way(unit: Unit, options: CountOptions, chains: readonly Judged[], fixed: Fixed): Counted {
  const { event, when, sure } = unit;
  return {
    id: unit.id,
    weight: unit.weight,
    event,
    when,
    wordIn: (period) => {
      const word = bestWord(chains, when, period);
      const anyDay = chains.every((chain) => chain.length === 0) && isAlways(period);
      const sound = sure && (anyDay || event.version.dateSure !== false);
      return word !== null && !sound ? "POSSIBLE" : word;
    },
    values: (dimension) => fixed[dimension] ?? valuesOf(unit, dimension, options),
  };
}

/** A doubt about the day is none about an event of any day. */
function isAlways({ from, to }: During): boolean {
  return from === ALWAYS.from && to === ALWAYS.to;
}

function valuesOf(unit: Unit, dimension: CellDimension, options: CountOptions): readonly Value[] {
  const { event, facts, claims } = unit;
  switch (dimension) {
    case "CLAIMANT":
      return claimantsOf(claims);
    case "HELD_RESPONSIBLE":
      return united(
        claims.flatMap(({ stance, about, sure }) =>
          BY_OTHERS.includes(stance) ? about.map((value) => ({ value, sure })) : [],
        ),
      );
    case "STANCE":
      return united(claims.map(({ stance, sure }) => ({ value: stance, sure })));
    default:
      return eventValues(event, facts, dimension, options.measure);
  }
}

/** What an event has in a dimension that is not about its claims. */
export function eventValues(
  event: EventRow,
  facts: EventFactsRow | undefined,
  dimension: CellDimension,
  measure: CasualtyMeasure | null,
): readonly Value[] {
  const { version } = event;
  switch (dimension) {
    case "KIND":
      return event.kinds.map((value) => ({ value, sure: true }));
    case "OCCURRENCE":
      return version === undefined ? [] : [{ value: version.occurrence, sure: true }];
    case "OUTCOME":
      return version?.outcome === undefined ? [] : [{ value: version.outcome, sure: true }];
    case "TARGET":
      return united(facts?.targets.map(({ thing, sure }) => ({ value: thing.id, sure })) ?? []);
    case "PLACE":
      return united(facts?.places.map(({ thing, sure }) => ({ value: thing.id, sure })) ?? []);
    case "WEAPON":
      return united(facts?.weapons ?? []);
    case "COUNTED_BY":
      return united(
        (facts?.casualties ?? [])
          .filter((count) => measure === null || count.measure === measure)
          .flatMap(({ countedBy, sure }) => countedBy.map((value) => ({ value, sure }))),
      );
    default:
      return [];
  }
}

function claimantsOf(claims: readonly ClaimOfEvent[]) {
  return united(
    claims.flatMap(({ stance, about, sure }) =>
      stance === "CLAIMED" ? about.map((value) => ({ value, sure })) : [],
    ),
  );
}

/** Each value once: sure where one of them is. */
function united(values: readonly { value: string; sure: boolean }[]) {
  const sure = new Map<string, boolean>();
  for (const of of values) sure.set(of.value, of.sure || sure.get(of.value) === true);
  return [...sure].map(([value, isSure]) => ({ value, sure: isSure }));
}

function chainsAbove(chains: readonly JudgedChain[], support: Support | null): Above {
  const above = new Map<string, Map<string, Judged[]>>();
  for (const { umbrella, member, chain } of chains) {
    if (member === null || !isSupported(chain, support)) continue;
    const under = above.get(member.id) ?? new Map<string, Judged[]>();
    above.set(member.id, under.set(umbrella.id, [...(under.get(umbrella.id) ?? []), chain]));
  }
  return above;
}
