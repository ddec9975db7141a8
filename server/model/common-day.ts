/** Whether there is a day in a period on which all of several ties hold. */
import type { During, Span } from "./certainty.ts";
import { type Day, earlier, later } from "./days.ts";
import type { Certainty } from "./vocabulary.ts";

/**
 * DEFINITE if in every world there is such a day, POSSIBLE if in some, null if in none.
 *
 * The day may be another one in another world. Intervals have a day in common if each two of them
 * have: so every tie's latest start is held against the earliest end of every *other* tie, and of
 * the period; its own end is never before its own start. Each tie is given once: one that is in
 * two chains would be taken for two that are free of each other.
 */
export function commonDay(ties: readonly Span[], during: During): Certainty | null {
  const from = ties.map((tie) => tie.startEarliest).reduce(later, during.from);
  const to = ties.map((tie) => tie.endLatest).reduce(earlier, during.to);
  if (from > to) return null;
  const always = ties.every(
    (tie, index) =>
      tie.sure &&
      tie.whole &&
      tie.startLatest <= during.to &&
      during.from <= tie.endEarliest &&
      // Of the others' ends alone: see above.
      tie.startLatest <= earliestEnd(ties, index, during.to),
  );
  return always ? "DEFINITE" : "POSSIBLE";
}

function earliestEnd(ties: readonly Span[], except: number, none: Day): Day {
  return ties
    .filter((_, index) => index !== except)
    .map((tie) => tie.endEarliest)
    .reduce(earlier, none);
}
