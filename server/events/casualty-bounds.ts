/** How many were killed, injured, missing or captured: bounds of one event's, and sums of several. */
import type { CasualtyMeasure } from "../model/vocabulary.ts";

/** One count of one event's casualties; an open side is null. */
export interface CasualtyCount {
  id: string;
  measure: CasualtyMeasure;
  min: number | null;
  max: number | null;
  /** The actor whose people they were. */
  of: string | null;
  sure: boolean;
  preferred: boolean;
  /** Who counted: an actor, or words for one. */
  countedBy: string[];
}

/** At least and at most so many; an open side is null. */
export interface Range {
  min: number | null;
  max: number | null;
}

/** A sum over events: none reported is not zero, so it says of how many there is a count. */
export interface CasualtySum extends Range {
  counted: number;
  uncounted: number;
}

/**
 * The bounds of one event by all its counts of a measure; null where there is none.
 *
 * Counts of the same people are never added: the PREFERRED ones, or else all, are intersected, and
 * where they contradict each other it is their lowest and highest. Different people may be counted
 * apart: then it is at least the most of one of them, and at most all together. Where some count
 * does not say whose people, it may hold any of the others: then it is at least the lowest.
 */
export function casualtyBounds(counts: readonly CasualtyCount[]): Range | null {
  if (counts.length === 0) return null;
  const whose = [...new Set(counts.map(({ of }) => of))];
  const people = whose.map((of) => agreed(counts.filter((count) => count.of === of)));
  const mins = people.map(({ min }) => min);
  return {
    min: whose.includes(null) ? lowest(mins) : largest(mins),
    max: people.map(({ max }) => max).reduce(plus),
  };
}

/** What counts of the same people agree on; where they do not, all that any of them allows. */
function agreed(counts: readonly CasualtyCount[]): Range {
  const preferred = counts.filter((count) => count.preferred);
  const weighed = preferred.length > 0 ? preferred : counts;
  const mins = weighed.map(({ min }) => min);
  const maxes = weighed.map(({ max }) => max);
  const known = maxes.filter((max) => max !== null);
  const common = { min: largest(mins), max: known.length > 0 ? Math.min(...known) : null };
  if (common.min === null || common.max === null || common.min <= common.max) return common;
  return { min: lowest(mins), max: maxes.includes(null) ? null : Math.max(...known) };
}

/** The lowest; null where one is open. */
function lowest(mins: readonly (number | null)[]): number | null {
  return mins.reduce((one, other) =>
    one === null || other === null ? null : Math.min(one, other),
  );
}

/** The largest of those that are not open. */
function largest(mins: readonly (number | null)[]): number | null {
  const known = mins.filter((min) => min !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

function plus(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other;
}

/** The sum over events, each with its bounds; a side that is open for one of them is open. */
export function casualtySum(events: readonly (Range | null)[]): CasualtySum {
  const counted = events.filter((range) => range !== null);
  const of = (side: "min" | "max") =>
    counted.length === 0 ? null : counted.map((range) => range[side]).reduce(plus);
  return {
    min: of("min"),
    max: of("max"),
    counted: counted.length,
    uncounted: events.length - counted.length,
  };
}
