/** A period cut into days, weeks, months or years; and what lies in each of them. */
import { certaintyOf, type During, type Span, type When } from "../model/certainty.ts";
import {
  addDays,
  type Bounds,
  type Day,
  daysBetween,
  earlier,
  FIRST_DAY,
  LAST_DAY,
  lastDayOfMonth,
  later,
} from "../model/days.ts";
import type { Certainty } from "../model/vocabulary.ts";

export type BinSize = "DAY" | "WEEK" | "MONTH" | "YEAR";

export interface Bin extends During {
  /** ISO 8601: `2023-10-07`, `2023-W41`, `2023-10`, `2023`. */
  label: string;
}

/** How many bins one list may have. */
export const MOST_BINS = 1_000;

/**
 * The bins of a period, in order, each day in one of them. The first and the last are clipped to
 * the period, and keep the label of the whole. null where there would be more than MOST_BINS.
 */
export function binsOf({ from, to }: During, size: BinSize): Bin[] | null {
  const bins: Bin[] = [];
  for (let day = from; ; ) {
    const last = earlier(lastDayOf(day, size), to);
    bins.push({ from: day, to: last, label: labelOf(day, size) });
    if (last === to) return bins;
    if (bins.length === MOST_BINS) return null;
    day = addDays(last, 1);
  }
}

/** The period widened to whole bins. */
export function wholeBins({ from, to }: During, size: BinSize): During {
  return { from: firstDayOf(from, size), to: lastDayOf(to, size) };
}

/** Some Monday. */
const MONDAY: Day = "2024-01-01";

function firstDayOf(day: Day, size: BinSize): Day {
  if (size === "WEEK") {
    const sinceMonday = daysBetween(MONDAY, day) % 7;
    return addDays(day, -((sinceMonday + 7) % 7));
  }
  if (size === "MONTH") return `${day.slice(0, 7)}-01`;
  return size === "YEAR" ? `${day.slice(0, 4)}-01-01` : day;
}

function lastDayOf(day: Day, size: BinSize): Day {
  if (size === "WEEK") return addDays(firstDayOf(day, size), 6);
  if (size === "MONTH") {
    const last = lastDayOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
    return `${day.slice(0, 7)}-${last}`;
  }
  return size === "YEAR" ? `${day.slice(0, 4)}-12-31` : day;
}

function labelOf(day: Day, size: BinSize): string {
  if (size === "WEEK") {
    // A week is of the year that its Thursday lies in.
    const thursday = addDays(firstDayOf(day, size), 3);
    const year = thursday.slice(0, 4);
    const number = 1 + Math.floor(daysBetween(`${year}-01-01`, thursday) / 7);
    return `${year}-W${String(number).padStart(2, "0")}`;
  }
  return day.slice(0, { DAY: 10, MONTH: 7, YEAR: 4 }[size]);
}

/** What can be counted in bins: when it was, and by which chains it is the subject's. */
export interface Datable {
  when: When;
  /** Several events told as one. */
  series: boolean;
  /** Each is enough by itself; one without a tie needs its date alone. */
  chains: readonly (readonly Span[])[];
}

/** The best word of its chains in a period; null where no world has it there. */
export function wordIn({ when, chains }: Datable, during: During): Certainty | null {
  const words = chains.map((chain) => certaintyOf(chain, when, during));
  if (words.includes("DEFINITE")) return "DEFINITE";
  return words.includes("POSSIBLE") ? "POSSIBLE" : null;
}

/** How dates that span several bins are counted: see timelines.graphql. */
export type UncertainDates = "SPREAD" | "APART";

export interface BinCount extends Bin {
  definite: number;
  possible: number;
  /** null where nothing is spread. */
  expected: number | null;
  seriesDefinite: number;
  seriesPossible: number;
}

export interface Binned<Item> {
  bins: BinCount[];
  /** Those that stand in no bin. */
  apart: Item[];
  /** The shares of the spread items that lie before the first bin and after the last. */
  outside: number | null;
}

/**
 * Every item in the bins that it may lie in. Apart stand those with an open side, and, where
 * uncertain dates are kept APART, those that no single bin holds.
 * @param bins one after the other, without a gap
 */
export function binned<Item extends Datable>(
  items: readonly Item[],
  bins: readonly Bin[],
  uncertain: UncertainDates,
): Binned<Item> {
  const spread = uncertain === "SPREAD";
  const counts = bins.map(
    (bin): BinCount => ({
      ...bin,
      definite: 0,
      possible: 0,
      expected: spread ? 0 : null,
      seriesDefinite: 0,
      seriesPossible: 0,
    }),
  );
  const apart: Item[] = [];
  let outside = 0;
  for (const item of items) {
    const touched = isBounded(item.when) ? binsTouched(counts, item.when) : [];
    const [only] = touched;
    const inOneBin = touched.length === 1 && only !== undefined && holds(only, item.when);
    if (!isBounded(item.when) || (!spread && !inOneBin)) {
      apart.push(item);
      continue;
    }
    for (const bin of touched) count(bin, item);
    if (!spread || item.series) continue;
    const days = daysIn(item.when);
    let inside = 0;
    for (const bin of touched) {
      const share = daysIn(clipped(item.when, bin));
      bin.expected = (bin.expected ?? 0) + share / days;
      inside += share;
    }
    outside += (days - inside) / days;
  }
  return { bins: counts, apart, outside: spread ? outside : null };
}

/** Neither side of it is open. */
export function isBounded({ earliest, latest }: Bounds): boolean {
  return earliest !== FIRST_DAY && latest !== LAST_DAY;
}

function count(bin: BinCount, item: Datable): void {
  const word = wordIn(item, bin);
  if (word === null) return;
  if (item.series) bin.seriesPossible += 1;
  else bin.possible += 1;
  if (word !== "DEFINITE") return;
  if (item.series) bin.seriesDefinite += 1;
  else bin.definite += 1;
}

/** The bins that share a day with these bounds, found by halving: there may be many items. */
function binsTouched(bins: readonly BinCount[], { earliest, latest }: Bounds): BinCount[] {
  let [low, high] = [0, bins.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bins[middle]?.to ?? LAST_DAY) < earliest) low = middle + 1;
    else high = middle;
  }
  const touched: BinCount[] = [];
  for (let at = low; at < bins.length; at++) {
    const bin = bins[at];
    if (bin === undefined || bin.from > latest) break;
    touched.push(bin);
  }
  return touched;
}

function holds(bin: During, { earliest, latest }: Bounds): boolean {
  return bin.from <= earliest && latest <= bin.to;
}

function clipped({ earliest, latest }: Bounds, bin: During): Bounds {
  return { earliest: later(earliest, bin.from), latest: earlier(latest, bin.to) };
}

function daysIn({ earliest, latest }: Bounds): number {
  return daysBetween(earliest, latest) + 1;
}
