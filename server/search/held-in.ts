/** Whether ties, kinds and names held at the time that a search asks about. */
import { certaintyOf, type During, type Span, type When } from "../model/certainty.ts";
import { earlier, FIRST_DAY, LAST_DAY, later } from "../model/days.ts";
import type { Certainty } from "../model/vocabulary.ts";

/** At a date (a day, or a span all of which is asked for), or on any day of a period. */
export type Time = { validAt: When } | { during: During };

/** What held together: a chain of ties, or one name or kind. */
export function heldIn(spans: readonly Span[], time: Time): Certainty | null {
  return "validAt" in time ? certaintyOf(spans, time.validAt) : meets(spans, time.during);
}

/** Of something that happened: its own days are judged within those that are asked for. */
export function happenedIn(day: When, time: Time): Certainty | null {
  return certaintyOf([], day, daysOf(time));
}

export function daysOf(time: Time): During {
  if ("during" in time) return time.during;
  return { from: time.validAt.earliest, to: time.validAt.latest };
}

/** In every world, in some or in none there is a day of the period on which all of them hold. */
function meets(spans: readonly Span[], { from, to }: During): Certainty | null {
  const begins = spans.map((span) => span.startEarliest).reduce(later, FIRST_DAY);
  const ends = spans.map((span) => span.endLatest).reduce(earlier, LAST_DAY);
  if (begins > ends || begins > to || ends < from) return null;
  const begun = spans.map((span) => span.startLatest).reduce(later, FIRST_DAY);
  const notYetOver = spans.map((span) => span.endEarliest).reduce(earlier, LAST_DAY);
  const everywhere = begun <= to && notYetOver >= from && together(spans);
  return everywhere && spans.every(({ sure, whole }) => sure && whole) ? "DEFINITE" : "POSSIBLE";
}

/** Each two of them meet in every world; one alone ends after its start in any. */
function together(spans: readonly Span[]): boolean {
  return spans.every((one, i) =>
    spans.every((other, j) => i === j || one.startLatest <= other.endEarliest),
  );
}
