/** How many events, claims or casualties were there, by time, actor, umbrella, target, …? */

import type { EventFactsRow } from "../events/event-facts.ts";
import { readEvents } from "../events/read-events.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { Key } from "../keys.ts";
import { spansFrom } from "../model/date-spans.ts";
import type { StandingChange } from "../model/standing.ts";
import type { CasualtyMeasure, EventKind, Occurrence, Stance } from "../model/vocabulary.ts";
import type { EventProperties, EventVersionProperties } from "../things/thing-rows.ts";
import type { Scope, UmbrellaChoice } from "../umbrellas/chain-queries.ts";
import { placesUnder } from "../umbrellas/count-claims.ts";
import { once } from "../umbrellas/once.ts";
import { inOrder } from "./cell-numbers.ts";
import { type Cell, type CellDimension, type Condition, cellsOf } from "./cells.ts";
import {
  type CountOptions,
  countedOf,
  type EventToCount,
  type JudgedChain,
} from "./counted-events.ts";
import { canCountAlike, chainsOfPlaces, eventsAlike } from "./events-alike.ts";
import { canCountUnder, type EventsUnder, eventsUnder } from "./events-under.ts";

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
  /** The same cell with its events; absent where it has them, and not only how many are alike. */
  whole?: () => Promise<CellRow>;
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
 * How events are counted by the time, the claimants, the umbrellas …: two statements, and what is
 * read are kinds of events with how many there are. Where the events themselves are asked for, or
 * what they hit, at most three statements: the events of the period with their claims, what else is
 * asked of them, and the ties up to umbrellas; one more where alleged façades are asked for.
 *
 * @param readWhole whether the events of cells are asked for, or what is made of them
 */
export async function countEventsBy(
  graph: PinnedGraph,
  question: CountQuestion,
  readFacts: ReadFacts,
  readWhole: boolean,
): Promise<CountsRow> {
  const { by, only } = question;
  const dimensions = [...by, ...only.map(({ dimension }) => dimension)];
  const byUmbrella = dimensions.includes("UMBRELLA");
  const { umbrellas, places } = byUmbrella
    ? await placesUnder(graph, question)
    : { umbrellas: [], places: [] };
  const chains = chainsOfPlaces(umbrellas, places);
  const whole = once(async () => {
    const events = await eventsToCount(graph, question);
    return countsOf(events, chains, dimensions, question, readFacts);
  });
  if (readWhole || !canCountAlike(question, dimensions)) return whole();
  const counts = canCountUnder(by, dimensions)
    ? await eventsUnder(graph, question, dimensions, places).then(({ rest, under, once: each }) =>
        countsOf(rest, chains, dimensions, question, readFacts, { under, once: each }),
      )
    : await eventsAlike(graph, question, dimensions, places).then((events) =>
        countsOf(events, chains, dimensions, question, readFacts),
      );
  const opened = (cell: CellRow): CellRow => ({
    ...cell,
    whole: async () => {
      const { cells, total } = await whole();
      if (cell === counts.total) return total;
      const found = cells.find((other) => sameKeys(other, cell));
      if (found === undefined) throw new Error("expected what was counted among what was read");
      return found;
    },
  });
  return { cells: counts.cells.map(opened), total: opened(counts.total) };
}

function sameKeys(one: Cell, other: Cell): boolean {
  return one.keys.every(({ value }, index) => value === other.keys[index]?.value);
}

async function countsOf(
  events: readonly EventToCount[],
  chains: readonly JudgedChain[],
  dimensions: readonly CellDimension[],
  question: CountQuestion,
  readFacts: ReadFacts,
  counted: Pick<EventsUnder, "under" | "once"> = { under: [], once: [] },
): Promise<CountsRow> {
  const { by, only, during, knownAt, measure } = question;
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
    const ways = countedOf(events, known, chains, { ...question, dimensions: asked });
    const before = asked.includes("UMBRELLA") ? counted.under : counted.once;
    return cellsOf([...before, ...ways], of, during, only).map(
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
  const rows = await readEvents<Columns>(graph, inPeriod, {
    ...during,
    knownAt,
    spans: spansFrom(during.from, knownAt),
    kinds,
    occurrences,
  });
  return rows.map(({ event, version, claims }) => ({
    event: { ...event, version, knownAt },
    claims: claims
      .map((claim) => ({ ...claim, changes: JSON.parse(claim.changes) as StandingChange[] }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }));
}
