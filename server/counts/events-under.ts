/** How many events were under which umbrellas, by their time? Counted in the database. */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import { ALWAYS, type During } from "../model/certainty.ts";
import { spansFrom } from "../model/date-spans.ts";
import { type Day, FIRST_DAY, later } from "../model/days.ts";
import type { Place } from "../umbrellas/count-claims.ts";
import { windowsParameter } from "../umbrellas/count-claims.ts";
import { clipped } from "../umbrellas/windows.ts";
import type { CellDimension, Counted } from "./cells.ts";
import { type EventToCount, eventValues } from "./counted-events.ts";
import type { CountQuestion } from "./counts.ts";
import { claimsOf, cutsOf, eventOf } from "./events-alike.ts";

const underUmbrellas = statement("counts/under-umbrellas");

/** What the facets of events tell of. */
const OF_FACETS: readonly CellDimension[] = ["KIND", "OCCURRENCE", "OUTCOME"];

/** Whether events can be counted by umbrella where they are: not where it matters who claims them. */
export function canCountUnder(
  by: readonly CellDimension[],
  dimensions: readonly CellDimension[],
): boolean {
  return (
    by.includes("UMBRELLA") &&
    dimensions.filter((dimension) => dimension === "UMBRELLA").length === 1 &&
    dimensions.every(
      (dimension) =>
        ["YEAR", "MONTH", "UMBRELLA"].includes(dimension) || OF_FACETS.includes(dimension),
    )
  );
}

interface Columns {
  facet: string;
  time: string;
  umbrella: string | null;
  definite: boolean;
  /** By a claimant that is the umbrella, or under none: without a chain. */
  own: boolean;
  /** Once for each event. */
  first: boolean;
  rest: [claimants: string, earliest: Day, latest: Day, startBy: Day, endAfter: Day] | null;
  count: number;
}

export interface EventsUnder {
  /** What was counted under each umbrella, or none. */
  under: Counted[];
  /** The same events, each once. */
  once: Counted[];
  /** What is left to be judged: it may lie in several months, or outside the period. */
  rest: EventToCount[];
}

/** One statement. */
export async function eventsUnder(
  graph: PinnedGraph,
  question: CountQuestion,
  dimensions: readonly CellDimension[],
  places: readonly Place[],
): Promise<EventsUnder> {
  const { during, knownAt, kinds, occurrences } = question;
  const timeLength = dimensions.includes("MONTH") ? 7 : dimensions.includes("YEAR") ? 4 : 0;
  const rows = await graph.read<Columns>(underUmbrellas, {
    ...during,
    knownAt,
    spans: spansFrom(during.from, knownAt),
    kinds,
    occurrences,
    byFacet: dimensions.some((dimension) => OF_FACETS.includes(dimension)),
    timeLength,
    cuts: cutsOf(places, during),
    ways: waysOf(places, during),
  });
  const found: EventsUnder = { under: [], once: [], rest: [] };
  rows.forEach(({ facet, time, umbrella, definite, own, first, rest, count }, index) => {
    const id = String(index);
    if (rest !== null) {
      const [claimants, earliest, latest, startBy, endAfter] = rest;
      const event = eventOf(id, facet, { earliest, latest, startBy, endAfter }, knownAt);
      const claims = claimsOf({ claimants, blamed: "", stances: "" });
      found.rest.push({ weight: count, event, claims });
      return;
    }
    const event = eventOf(id, facet, anyDayOf(time, during.from), knownAt);
    const values = umbrella === null ? [] : [{ value: umbrella, sure: true }];
    found.under.push(counted(event, count, { definite, own }, values));
    if (first) found.once.push(counted(event, count, { definite: true, own: true }, []));
  });
  return found;
}

/** All of its event lies in any period that its time lies in. */
function counted(
  event: EventToCount["event"],
  weight: number,
  { definite, own }: Pick<Columns, "definite" | "own">,
  umbrella: readonly { value: string; sure: boolean }[],
): Counted {
  return {
    id: event.id,
    weight,
    event,
    when: event.version,
    wordIn: (period) => {
      const sound = event.version.dateSure !== false || (own && isAlways(period));
      return definite && sound ? "DEFINITE" : "POSSIBLE";
    },
    values: (dimension) =>
      dimension === "UMBRELLA" ? umbrella : eventValues(event, undefined, dimension, null),
  };
}

const isAlways = ({ from, to }: During) => from === ALWAYS.from && to === ALWAYS.to;

function anyDayOf(time: string, from: Day) {
  const day = later(`${time}${FIRST_DAY.slice(time.length)}`, from);
  return { earliest: day, latest: day, startBy: day, endAfter: day };
}

/** For every claimant, sure or not, its umbrellas and the windows of its chains up to them. */
function waysOf(places: readonly Place[], during: During): Record<string, unknown[]> {
  const ways: Record<string, unknown[]> = {};
  for (const { umbrella, group, windows } of places) {
    if (windows.every((window) => clipped(window, during) === null)) continue;
    // Events that reach out of the period are not judged by them.
    const way = [umbrella, windowsParameter(windows, ALWAYS), umbrella === group];
    for (const claimant of [group, `?${group}`]) {
      ways[claimant] ??= [];
      ways[claimant].push(way);
    }
  }
  return ways;
}
