/** What happened to an actor, an umbrella or a place, and when? */
import { badInput } from "../errors.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { During } from "../model/certainty.ts";
import { type Day, earlier, FIRST_DAY, LAST_DAY, later } from "../model/days.ts";
import type { EventKind } from "../model/vocabulary.ts";
import { isActor, type PlaceProperties, type ThingRow } from "../things/thing-rows.ts";
import { chainsUpTo, withFacades } from "../umbrellas/chain-queries.ts";
import type { Step } from "../umbrellas/chains.ts";
import {
  type Bin,
  type BinSize,
  binned,
  binsOf,
  isBounded,
  MOST_BINS,
  type UncertainDates,
  wholeBins,
} from "./bins.ts";
import { type EventQuestion, eventItems, type PartColumns, type Reached } from "./event-items.ts";
import { type OwnColumns, ownItems } from "./own-items.ts";
import type {
  TimelineItemKind,
  TimelineItemRow,
  TimelinePart,
  TimelineRow,
} from "./timeline-rows.ts";

const ownStatement = statement("timelines/own");
const eventsStatement = statement("timelines/events-of");
const insideStatement = statement("timelines/places-inside");

/** What bounds the memory of one request. */
export interface TimelineBounds {
  /** Parts in events. */
  parts: number;
  /** Ties of its own, and chains of places inside it: each. */
  others: number;
}

const BOUNDS: TimelineBounds = { parts: 50_000, others: 5_000 };

export interface TimelineQuestion extends EventQuestion {
  id: string;
  bin: BinSize;
  uncertain: UncertainDates;
  items: readonly TimelineItemKind[] | null;
  eventKinds: readonly EventKind[] | null;
  members: boolean;
  placesInside: boolean;
  throughFacades: boolean;
}

/**
 * Three statements, whatever the number of events: the thing and its own ties, who stands under it
 * (or which places lie inside it), and the events of all of these. A fourth where alleged façades
 * are asked for. null for what has no timeline.
 */
export async function timeline(
  graph: PinnedGraph,
  question: TimelineQuestion,
  bounds: TimelineBounds = BOUNDS,
): Promise<TimelineRow | null> {
  const { id, during, knownAt, items: kinds } = question;
  const [own] = await graph.read<OwnColumns>(ownStatement, {
    id,
    ...during,
    knownAt,
    most: bounds.others + 1,
  });
  if (own === undefined) return null;
  const of = { ...own.thing, knownAt } as ThingRow;
  if (of.type === "Source" || of.type === "Event") return null;

  const wantsEvents = kinds?.includes("EVENT") ?? true;
  const { reached, cut } = wantsEvents ? await reach(graph, of, question, bounds) : NOBODY;
  const rows = wantsEvents
    ? await graph.read<PartColumns>(eventsStatement, {
        ids: [...reached.keys()],
        ...during,
        knownAt,
        kinds: question.eventKinds,
        most: bounds.parts + 1,
      })
    : [];
  const whole = rows.length <= bounds.parts;
  const eventsCutAfter = whole ? null : (rows.at(-2)?.earliest ?? null);
  // Of an event at the cut some parts may be missing: it is left out with those that follow.
  const read = whole ? rows : rows.filter(({ event }) => event !== rows.at(-1)?.event);
  const parts = question.parts ?? (of.type === "Place" ? HAPPENED_THERE : null);
  const found = eventItems(read, reached, { ...question, parts });
  const ties = own.ties.slice(0, bounds.others);
  const items = [...ownItems({ ...own, ties }, knownAt, during), ...found.items]
    .filter(({ kind }) => kinds?.includes(kind) ?? true)
    .sort(inTime);
  const cuts = [cut, own.ties.length > bounds.others ? "ties" : null].filter((one) => one !== null);
  return {
    of,
    items,
    ...binned(items, binsFor(items, question), question.uncertain),
    fallen: found.fallen,
    eventsCutAfter,
    cut: cuts.length === 0 ? null : `More than ${bounds.others} ${cuts.join(" and ")} were found.`,
  };
}

/** What was aimed at a place, or said of it, need not have happened there. */
const HAPPENED_THERE: readonly TimelinePart[] = ["PLACE"];

interface Reach {
  reached: Reached;
  /** What was too many; null where nothing was. */
  cut: string | null;
}

const NOBODY: Reach = { reached: new Map(), cut: null };

/** The subject by itself, and whoever stands under it or lies inside it. */
async function reach(
  graph: PinnedGraph,
  of: ThingRow,
  question: TimelineQuestion,
  bounds: TimelineBounds,
): Promise<Reach> {
  const { knownAt, during } = question;
  const reached = new Map([[of.id, { thing: of, chains: [[]] as Step[][] }]]);
  const add = (thing: ThingRow, chain: readonly Step[]) => {
    if (thing.knownFrom > knownAt || chain.length === 0) return;
    const entry = reached.get(thing.id) ?? { thing, chains: [] };
    entry.chains.push([...chain]);
    reached.set(thing.id, entry);
  };
  if (of.type === "Place" && question.placesInside) {
    // The steps of these chains lead from place to place: what judges and shows chains reads no more
    // of their ends than id and names.
    const rows = await graph.read<{ place: PlaceProperties; chain: Step[] }>(insideStatement, {
      id: of.id,
      knownAt,
      most: bounds.others + 1,
    });
    for (const { place, chain } of rows.slice(0, bounds.others)) {
      add({ ...place, knownAt }, chain);
    }
    return { reached, cut: rows.length > bounds.others ? "places inside" : null };
  }
  if (isActor(of) && of.type === "Group" && question.members) {
    const choice = { ids: [of.id], umbrellaKinds: [], everything: false };
    const direct = await chainsUpTo(graph, choice, { knownAt, during });
    const scope = { knownAt, during };
    const chains = question.throughFacades ? await withFacades(graph, direct, scope) : direct;
    for (const { member, chain } of chains) {
      if (member !== null) add({ ...member, knownAt }, chain);
    }
  }
  return { reached, cut: null };
}

/** The bins of the period; where a side of it is open, from the first or to the last dated item. */
function binsFor(
  items: readonly TimelineItemRow[],
  { during, bin }: TimelineQuestion,
): readonly Bin[] {
  const dated = items.filter(({ when }) => isBounded(when));
  const openFrom = during.from === FIRST_DAY;
  const openTo = during.to === LAST_DAY;
  if (dated.length === 0 && (openFrom || openTo)) return [];
  const hull = {
    from: dated.map(({ when }) => when.earliest).reduce(earlier, LAST_DAY),
    to: dated.map(({ when }) => when.latest).reduce(later, FIRST_DAY),
  };
  const whole = dated.length === 0 ? during : wholeBins(hull, bin);
  const period: During = {
    from: openFrom ? earlier(whole.from, during.to) : during.from,
    to: openTo ? later(whole.to, during.from) : during.to,
  };
  const bins = binsOf(period, bin);
  if (bins !== null) return bins;
  throw badInput(
    "bin",
    `at most ${MOST_BINS} bins: wider ones, or a shorter period (during)`,
    `${bin} from ${period.from} to ${period.to}`,
    "YEAR",
  );
}

function inTime(a: TimelineItemRow, b: TimelineItemRow): number {
  return compare(placeOf(a), placeOf(b)) || compare(a.id, b.id);
}

/** An item's place in time: its earliest day, then its latest. */
export function placeOf({ when }: { when: { earliest: Day; latest: Day } }): string {
  return `${when.earliest} ${when.latest}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
