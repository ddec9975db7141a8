/**
 * DEFINITE, POSSIBLE or no: whether a chain of ties holds at an event, in every world, in some,
 * or in none. A world is any choice of one start and one end inside each tie's bounds, and of one
 * day (or, for what lasted, one beginning and one end) inside the event's.
 */
import { type Day, earlier, FIRST_DAY, LAST_DAY, later } from "./days.ts";
import type { Certainty } from "./vocabulary.ts";

/** A tie as the judgement sees it. */
export interface Span {
  startEarliest: Day;
  startLatest: Day;
  endEarliest: Day;
  endLatest: Day;
  /** It exists in every world. */
  sure: boolean;
  /** All of the member belongs, and not a part of it only. */
  whole: boolean;
}

/** When something was: see DatedText. */
export interface When {
  earliest: Day;
  latest: Day;
  startBy: Day;
  endAfter: Day;
}

/** A period from one day to another, both inclusive. */
export interface During {
  from: Day;
  to: Day;
}

export const ALWAYS: During = { from: FIRST_DAY, to: LAST_DAY };

/**
 * The word for a chain at an event within a period; null for no.
 *
 * All intervals are judged together: that each meets its neighbour does not mean that one day lies
 * in all. POSSIBLE clips the event to the period first; DEFINITE needs the whole event inside it,
 * and no tie that is unsure or of a part only. An empty chain asks for the period alone.
 */
export function certaintyOf(
  chain: readonly Span[],
  when: When,
  during: During = ALWAYS,
): Certainty | null {
  const from = chain.map((tie) => tie.startEarliest).reduce(later, FIRST_DAY);
  const to = chain.map((tie) => tie.endLatest).reduce(earlier, LAST_DAY);
  const inPeriod = when.earliest <= during.to && during.from <= when.latest;
  const begins = later(earlier(when.startBy, during.to), during.from);
  const ends = earlier(later(when.endAfter, during.from), during.to);
  if (!inPeriod || from > to || from > begins || to < ends) return null;
  const definite =
    during.from <= when.earliest &&
    when.latest <= during.to &&
    chain.every(
      (tie) =>
        tie.sure && tie.whole && tie.startLatest <= when.earliest && when.latest <= tie.endEarliest,
    );
  return definite ? "DEFINITE" : "POSSIBLE";
}

/** The worse of two words. */
export function worse(one: Certainty | null, other: Certainty | null): Certainty | null {
  if (one === null || other === null) return null;
  return one === "POSSIBLE" ? one : other;
}
