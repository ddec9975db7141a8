/** The numbers of a cell, and the events that it opens into. */
import { type CasualtySum, casualtyBounds, casualtySum } from "../events/casualty-bounds.ts";
import type { EventFactsRow } from "../events/event-facts.ts";
import type { CasualtyMeasure, Certainty } from "../model/vocabulary.ts";
import type { EventRow } from "../things/thing-rows.ts";
import type { Cell, CellMember } from "./cells.ts";

export interface CountedEventRow {
  /** So many that are alike. */
  weight: number;
  event: EventRow;
  certainty: Certainty;
}

/** Series are told apart: several may tell of the same events, so their counts are not added. */
export interface SeriesNumbers {
  definite: number;
  possible: number;
  countMin: number | null;
  countMax: number | null;
}

export interface CasualtyBoundsRow {
  measure: CasualtyMeasure;
  definite: CasualtySum;
  possible: CasualtySum;
}

const weightOf = (members: readonly { weight: number }[]) =>
  members.reduce((sum, { weight }) => sum + weight, 0);
const isSeries = ({ event }: { event: EventRow }) => event.extent === "SERIES";
const isDefinite = ({ certainty }: { certainty: Certainty }) => certainty === "DEFINITE";

/** DEFINITE ones, and DEFINITE and POSSIBLE ones, of single events. */
export function cellNumbers({ members }: Cell): { definite: number; possible: number } {
  const single = members.filter((member) => !isSeries(member));
  return { definite: weightOf(single.filter(isDefinite)), possible: weightOf(single) };
}

/**
 * The series beside them: together they tell of at least as many events as the largest that is
 * DEFINITE, and of at most all of all.
 */
export function seriesNumbers({ members }: Cell): SeriesNumbers {
  const series = members.filter(isSeries);
  const definite = series.filter(isDefinite);
  const events = uniqueEvents(series);
  const mins = uniqueEvents(definite).flatMap(({ event }) => event.countMin ?? []);
  const maxes = events.map(({ event, weight }) =>
    event.countMax === undefined ? null : weight * event.countMax,
  );
  return {
    definite: weightOf(definite),
    possible: weightOf(series),
    countMin: mins.length > 0 ? Math.max(...mins) : null,
    countMax:
      maxes.length === 0
        ? null
        : maxes.reduce((sum, max) => (sum === null || max === null ? null : sum + max)),
  };
}

/** All its events, single ones and series, each once at its best word; by their days. */
export function eventsOf({ members }: Cell): CountedEventRow[] {
  return uniqueEvents(members).sort(
    (a, b) => compare(dayOf(a), dayOf(b)) || compare(a.event.id, b.event.id),
  );
}

export const dayOf = ({ event }: CountedEventRow) => event.version?.earliest ?? "";

/**
 * Casualties over its single events: over those that are DEFINITE by counts that nobody denies,
 * and over all of them by any count.
 */
export function casualtiesOf(
  cell: Cell,
  facts: ReadonlyMap<string, EventFactsRow>,
  measure: CasualtyMeasure,
): CasualtyBoundsRow {
  const countsOf = ({ event }: CountedEventRow) =>
    (facts.get(event.id)?.casualties ?? []).filter(
      (count) =>
        count.measure === measure &&
        (cell.countedBy === null || count.countedBy.some((by) => cell.countedBy?.includes(by))),
    );
  const events = uniqueEvents(cell.members.filter((member) => !isSeries(member)));
  return {
    measure,
    definite: casualtySum(
      events
        .filter(isDefinite)
        .map((one) => casualtyBounds(countsOf(one).filter(({ sure }) => sure))),
    ),
    possible: casualtySum(events.map((one) => casualtyBounds(countsOf(one)))),
  };
}

function uniqueEvents(members: readonly CellMember[]): CountedEventRow[] {
  const events = new Map<string, CountedEventRow>();
  for (const { event, certainty, weight } of members) {
    const known = events.get(event.id);
    if (known === undefined || (!isDefinite(known) && certainty === "DEFINITE")) {
      events.set(event.id, { event, certainty, weight });
    }
  }
  return [...events.values()];
}

/** Cells in the order of their first dimension, then the next: days ascending, else the most first. */
export function inOrder<Row extends Cell>(cells: readonly Row[]): Row[] {
  const weights = new Map<string, number>();
  for (const { keys, members } of cells) {
    for (const { dimension, value } of keys) {
      const key = `${dimension} ${value}`;
      weights.set(key, (weights.get(key) ?? 0) + weightOf(members));
    }
  }
  return [...cells].sort((a, b) => {
    for (const [index, one] of a.keys.entries()) {
      const other = b.keys[index];
      if (other === undefined || one.value === other.value) continue;
      // Nothing recorded goes last.
      if (one.value === null) return 1;
      if (other.value === null) return -1;
      const inTime = one.dimension === "YEAR" || one.dimension === "MONTH";
      const weight = ({ dimension, value }: typeof one) =>
        weights.get(`${dimension} ${value}`) ?? 0;
      return (inTime ? 0 : weight(other) - weight(one)) || compare(one.value, other.value);
    }
    return 0;
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
