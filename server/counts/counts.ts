/** How many events, claims or casualties were there, by time, actor, umbrella, target, …? */

import type { EventFactsRow } from "../events/event-facts.ts";
import { MOST_EVENTS, refuseMoreThan } from "../events/most-events.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { Key } from "../keys.ts";
import type { StandingChange } from "../model/standing.ts";
import type { CasualtyMeasure, EventKind, Occurrence, Stance } from "../model/vocabulary.ts";
import type { EventProperties, EventVersionProperties } from "../things/thing-rows.ts";
import { chainsOf, type Scope, type UmbrellaChoice } from "../umbrellas/chain-queries.ts";
import { once } from "../umbrellas/once.ts";
import { inOrder } from "./cell-numbers.ts";
import { type Cell, type CellDimension, type Condition, cellsOf } from "./cells.ts";
import { type CountOptions, countedOf, type EventToCount } from "./counted-events.ts";

const inPeriod = statement("counts/events-in-period");

export interface CountQuestion extends UmbrellaChoice, Scope, Omit<CountOptions, "dimensions"> {
  by: readonly CellDimension[];
  only: readonly Condition[];
  kinds: readonly EventKind[] | null;
  occurrences: readonly Occurrence[];
  throughFacades: boolean;
}

/** Where and whom the events hit; each request reads an event's facts once. */
export type ReadFacts = (keys: readonly Key[]) => Promise<EventFactsRow[]>;

/** A cell, and what its casualties are made of: read when somebody asks. */
export interface CellRow extends Cell, Scope {
  measure: CasualtyMeasure | null;
  facts(): Promise<ReadonlyMap<string, EventFactsRow>>;
}

export interface CellsRow {
  cells: CellRow[];
}

export interface CountsRow extends CellsRow {
  total: CellRow;
}

/** What is read of events only where it is asked about. */
export const OF_FACTS: readonly CellDimension[] = ["TARGET", "WEAPON", "PLACE", "COUNTED_BY"];

/**
 * At most three statements: the events of the period with their claims, what else is asked of
 * them, and the chains up to umbrellas; a fourth where alleged façades are asked for.
 */
export async function countEventsBy(
  graph: PinnedGraph,
  question: CountQuestion,
  readFacts: ReadFacts,
): Promise<CountsRow> {
  const { by, only, during, knownAt, measure } = question;
  const dimensions = [...by, ...only.map(({ dimension }) => dimension)];
  const [events, chains] = await Promise.all([
    eventsToCount(graph, question),
    dimensions.includes("UMBRELLA") ? chainsOf(graph, question) : [],
  ]);
  const facts = once(async () => {
    const rows = await readFacts(events.map(({ event }) => ({ id: event.id, knownAt })));
    return new Map(rows.map((row) => [row.id, row]));
  });
  const known = dimensions.some((dimension) => OF_FACTS.includes(dimension))
    ? await facts()
    : new Map<string, EventFactsRow>();
  const under = only.some(({ dimension }) => dimension === "UMBRELLA");
  const cells = (of: readonly CellDimension[]) => {
    // A condition on umbrellas means the cell's claimant in the total too.
    const asked = of === by || under ? dimensions : only.map(({ dimension }) => dimension);
    const counted = countedOf(events, known, chains, { ...question, dimensions: asked });
    return cellsOf(counted, of, during, only).map(
      (cell): CellRow => ({ ...cell, during, knownAt, measure, facts }),
    );
  };
  const [total] = cells([]) as [CellRow];
  return { cells: inOrder(cells(by)), total };
}

interface Columns {
  event: EventProperties;
  version: EventVersionProperties;
  claims: { id: string; stance: Stance; about: string[]; sure: boolean; changes: string }[];
}

async function eventsToCount(
  graph: PinnedGraph,
  { during, knownAt, kinds, occurrences }: CountQuestion,
): Promise<EventToCount[]> {
  const rows = await graph.read<Columns>(inPeriod, {
    ...during,
    knownAt,
    kinds,
    occurrences,
    most: MOST_EVENTS + 1,
  });
  refuseMoreThan(MOST_EVENTS, rows.length);
  return rows.map(({ event, version, claims }) => ({
    event: { ...event, version, knownAt },
    claims: claims
      .map((claim) => ({ ...claim, changes: JSON.parse(claim.changes) as StandingChange[] }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }));
}
