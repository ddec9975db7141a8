import { askedFields } from "../arguments/asked-fields.ts";
import { dayArg, periodArg } from "../arguments/dates.ts";
import { connection, cursorOf, type Page, pageArgs } from "../arguments/pages.ts";
import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import { FIRST_DAY, LAST_DAY } from "../model/days.ts";
import { CASUALTY_MEASURES, type CasualtyMeasure } from "../model/vocabulary.ts";
import type { Resolvers } from "../schema.types.ts";
import { isActor, shownName } from "../things/thing-rows.ts";
import { casualtiesOf, cellNumbers, dayOf, eventsOf, seriesNumbers } from "./cell-numbers.ts";
import type { CellDimension } from "./cells.ts";
import { type CellRow, countEventsBy } from "./counts.ts";

/** What each event of these has, or nothing; a request reads it once. */
export function readFactsBy({ loaders }: Context) {
  return async (keys: readonly { id: string; knownAt: string }[]) => {
    const rows = await Promise.all(keys.map((key) => loaders.eventFacts.load(key)));
    return rows.filter((row) => row !== null);
  };
}

const MEASURES = Object.keys(CASUALTY_MEASURES) as CasualtyMeasure[];

const OF_THINGS: readonly CellDimension[] = [
  "CLAIMANT",
  "HELD_RESPONSIBLE",
  "UMBRELLA",
  "GROUP",
  "TARGET",
  "PLACE",
  "COUNTED_BY",
];

/** The cells after a cursor. */
function cellPage(
  cells: readonly CellRow[],
  given: { first: number; after?: string | null | undefined },
  { limits }: Context,
): CellRow[] {
  const { first, after } = pageArgs(given, limits.pageSize);
  const at = after === null ? -1 : cells.findIndex((cell) => cursorText(cell) === after[1]);
  if (after !== null && at === -1) {
    throw badInput("after", "the cursor of a cell of these", given.after, "the cursor of a cell");
  }
  return cells.slice(at + 1, at + 1 + first);
}

const cursorText = ({ keys }: CellRow) => JSON.stringify(keys.map(({ value }) => value));

/** A key of a cell, and as of which day it is shown. */
export interface CellKeyRow {
  dimension: CellDimension;
  value: string | null;
  knownAt: string;
}

async function thingOf({ dimension, value, knownAt }: CellKeyRow, { loaders }: Context) {
  return value === null || !OF_THINGS.includes(dimension) ? null : loaders.thing(value, knownAt);
}

const cellLists = {
  cells: (
    { cells }: { cells: readonly CellRow[] },
    given: { first: number; after?: string | null | undefined },
    context: Context,
  ) => cellPage(cells, given, context),
  cellCount: ({ cells }: { cells: readonly CellRow[] }) => cells.length,
};

/** What is made of a cell's events, and not of counts. */
const OF_EVENTS = ["total", "cells"].flatMap((cells) => [`${cells}.casualties`, `${cells}.events`]);

/** The cell with its events. */
async function withEvents(cell: CellRow): Promise<CellRow> {
  return cell.whole === undefined ? cell : cell.whole();
}

export const counts: Resolvers = {
  Query: {
    counts: (_parent, given, context, info) => {
      const { of, by, only } = given;
      if (by.length < 1 || by.length > 3 || new Set(by).size < by.length) {
        throw badInput("by", "one to three dimensions, each once", by, ["MONTH", "CLAIMANT"]);
      }
      if (only.length > 3) {
        throw badInput("only", "at most three conditions", only, [
          { dimension: "WEAPON", values: ["DRONE"] },
        ]);
      }
      const during = periodArg(given.during, "during");
      const asked = askedFields(info);
      return countEventsBy(
        context.graph,
        {
          unit: of === "CLAIMS" ? "CLAIM" : "EVENT",
          measure: of === "EVENTS" || of === "CLAIMS" ? null : of,
          by,
          only,
          kinds: given.kinds ?? null,
          occurrences: given.occurrence,
          during: { from: during?.earliest ?? FIRST_DAY, to: during?.latest ?? LAST_DAY },
          knownAt: dayArg(given.knownAt, "knownAt") ?? LAST_DAY,
          standingAt: dayArg(given.standingAt, "standingAt") ?? null,
          ids: given.umbrellas ?? null,
          umbrellaKinds: given.umbrellaKinds,
          everything: given.everything,
          support: given.support ?? null,
          throughFacades: given.through.includes("FACADE"),
        },
        readFactsBy(context),
        OF_EVENTS.some((field) => asked.has(field)),
      );
    },
  },
  Counts: cellLists,
  CountCells: cellLists,
  CountCell: {
    keys: ({ keys, knownAt }) => keys.map((key) => ({ ...key, knownAt })),
    definite: (cell) => cellNumbers(cell).definite,
    possible: (cell) => cellNumbers(cell).possible,
    series: (cell) => seriesNumbers(cell),
    casualties: async (counted, { measures }) => {
      const cell = await withEvents(counted);
      const facts = await cell.facts();
      const asked = measures ?? (cell.measure === null ? MEASURES : [cell.measure]);
      return asked.map((measure) => casualtiesOf(cell, facts, measure));
    },
    events: async (cell, given, { limits }) => {
      const page: Page = pageArgs(given, limits.pageSize);
      const events = eventsOf(await withEvents(cell));
      const [day, id] = page.after ?? ["", ""];
      const rest = events.filter(
        (row) => dayOf(row) > String(day) || (dayOf(row) === day && row.event.id > id),
      );
      return {
        ...connection(rest.slice(0, page.first + 1), page, (row) => [dayOf(row), row.event.id]),
        totalCount: events.length,
      };
    },
    cursor: (cell) => cursorOf(["", cursorText(cell)]),
  },
  CountKey: {
    label: async (key, _arguments, context) => {
      const thing = await thingOf(key, context);
      if (thing === null) return key.value;
      return isActor(thing) || thing.type === "Place" ? shownName(thing) : thing.name;
    },
    thing: (key, _arguments, context) => thingOf(key, context),
  },
};
