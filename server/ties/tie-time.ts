/** The time that ties are asked about: a day (or what lasted), a period, or none. */
import { certaintyOf, type During, type Span, type When } from "../model/certainty.ts";
import { commonDay } from "../model/common-day.ts";
import { type Day, FIRST_DAY, LAST_DAY } from "../model/days.ts";
import type { Certainty } from "../model/vocabulary.ts";

/** At most one of the two is given. */
export interface TieTime {
  when: When | null;
  during: During | null;
}

/** What a statement compares a tie's bounds with: those of one tie alone, without its neighbours. */
export interface TieBounds {
  startBy: Day;
  endAfter: Day;
  mustStartBy: Day;
  mustEndAfter: Day;
}

export function tieBounds({ when, during }: TieTime): TieBounds {
  if (when !== null) {
    const { startBy, endAfter, earliest, latest } = when;
    return { startBy, endAfter, mustStartBy: earliest, mustEndAfter: latest };
  }
  const { from, to } = during ?? { from: FIRST_DAY, to: LAST_DAY };
  // Where no time is asked about, no tie is DEFINITE: no day comes before the empty text.
  return {
    startBy: to,
    endAfter: from,
    mustStartBy: during === null ? "" : to,
    mustEndAfter: from,
  };
}

/** Whether anything is asked about time: if not, nothing has a word. */
export function isTimed({ when, during }: TieTime): boolean {
  return when !== null || during !== null;
}

/**
 * The word for ties that hold together; null for no, and where no time is asked about. That a part
 * only of a group belongs makes no difference: nothing is rolled up along them.
 */
export function wordAt(
  ties: readonly Omit<Span, "whole">[],
  { when, during }: TieTime,
): Certainty | null {
  const spans = ties.map((tie) => ({ ...tie, whole: true }));
  if (when !== null) return certaintyOf(spans, when);
  return during === null ? null : commonDay(spans, during);
}

/** The time as bounds, for how far evidence is from it; null where none is asked about. */
export function boundsOf({ when, during }: TieTime): { earliest: Day; latest: Day } | null {
  if (when !== null) return when;
  return during === null ? null : { earliest: during.from, latest: during.to };
}
