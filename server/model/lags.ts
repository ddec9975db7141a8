/** How many days lie between the beginnings of two events. */
import type { When } from "./certainty.ts";
import { type Day, daysBetween, FIRST_DAY, LAST_DAY } from "./days.ts";
import type { Certainty } from "./vocabulary.ts";

/** Days from one beginning to the other, at least and at most; null where a date is open. */
export interface Lag {
  min: number | null;
  max: number | null;
}

/** From the earlier's beginning to the later's, in any world; negative if the order may be wrong. */
export function lagBetween(earlier: When, later: When): Lag {
  return {
    min: open(later.earliest, earlier.startBy)
      ? null
      : daysBetween(earlier.startBy, later.earliest),
    max: open(later.startBy, earlier.earliest)
      ? null
      : daysBetween(earlier.earliest, later.startBy),
  };
}

function open(...days: Day[]): boolean {
  return days.some((day) => day === FIRST_DAY || day === LAST_DAY);
}

export interface ToldLag extends Lag {
  /** The dates rule out the order that is told. The lag is then shown as the dates give it. */
  contradictory: boolean;
}

/** The lag where a source gives the order: of the worlds in which it is so, if there are any. */
export function toldLag(lag: Lag): ToldLag {
  if (lag.max !== null && lag.max < 0) return { ...lag, contradictory: true };
  return { min: Math.max(0, lag.min ?? 0), max: lag.max, contradictory: false };
}

/**
 * Whether the one merely came later than the other, by 1 to so many days, and the lag of the worlds
 * in which it did; null if in none.
 */
export function laterWithin(lag: Lag, days: number): (Lag & { certainty: Certainty }) | null {
  const min = Math.max(1, lag.min ?? 1);
  const max = Math.min(days, lag.max ?? days);
  if (min > max) return null;
  const inAll = lag.min !== null && lag.max !== null && lag.min >= 1 && lag.max <= days;
  return { min, max, certainty: inAll ? "DEFINITE" : "POSSIBLE" };
}
