/** Values of which a thing has one: an event's date and outcome, a claim's day, a founding. */
import { type Bounds, type Day, earlier, later } from "../../server/model/days.ts";
import type { DatedText } from "../../server/model/edtf.ts";
import { type Ranked, rankAt } from "./live.ts";

/** Bounds that several statements give together, and whether they contradict each other. */
export interface Agreed extends Bounds {
  disputed: boolean;
  /** The date as written by one that gives just these bounds; null where they come from several. */
  edtf: string | null;
}

/** A single date: its bounds, and what it asks if it lasted (see DatedText). */
export interface AgreedDate extends Agreed {
  startBy: Day;
  endAfter: Day;
}

/** The PREFERRED of these, or else all. */
export function preferredOf<S extends Ranked>(statements: readonly S[], knownAt: Day): S[] {
  const preferred = statements.filter((s) => rankAt(s, knownAt) === "PREFERRED");
  return preferred.length > 0 ? preferred : [...statements];
}

/** What all of these bounds have in common; where they do not meet, their hull, disputed. */
export function agreed(given: readonly (Bounds & { edtf: string })[]): Agreed | null {
  if (given.length === 0) return null;
  const earliest = given.map((b) => b.earliest).reduce(later);
  const latest = given.map((b) => b.latest).reduce(earlier);
  if (earliest <= latest) {
    const exact = given.find((b) => b.earliest === earliest && b.latest === latest);
    return { earliest, latest, disputed: false, edtf: exact?.edtf ?? null };
  }
  return {
    earliest: given.map((b) => b.earliest).reduce(earlier),
    latest: given.map((b) => b.latest).reduce(later),
    disputed: true,
    edtf: null,
  };
}

/**
 * The one date that these statements give: the PREFERRED dates, or else all, intersected; where
 * they do not meet, their hull, disputed. It lasted only if every one of them says that it did:
 * then they agree on its beginning and on its end, each by itself.
 */
export function agreedDate<S extends Ranked & { date: DatedText | null }>(
  affirming: readonly S[],
  knownAt: Day,
): AgreedDate | null {
  const dates = preferredOf(
    affirming.filter((s) => s.date !== null),
    knownAt,
  ).flatMap(({ date }) => (date === null ? [] : [date]));
  const whole = agreed(dates);
  if (whole === null) return null;
  const single = dates.filter((date) => !date.edtf.includes("/"));
  if (single.length > 0) {
    // What lasted for one source and not for another is told by the other's words, if by any.
    const { earliest, latest } = whole;
    const exact = single.find((date) => date.earliest === earliest && date.latest === latest);
    const edtf = whole.disputed ? null : (exact?.edtf ?? null);
    return { ...whole, edtf, startBy: latest, endAfter: earliest };
  }
  const begun = agreed(dates.map((date) => ({ ...date, latest: date.startBy })));
  const ended = agreed(dates.map((date) => ({ ...date, earliest: date.endAfter })));
  if (begun === null || ended === null) return null;
  const bounds = {
    earliest: begun.earliest,
    latest: ended.latest,
    startBy: earlier(begun.latest, ended.latest),
    endAfter: later(ended.earliest, begun.earliest),
  };
  const exact = dates.find(
    (date) =>
      date.earliest === bounds.earliest &&
      date.latest === bounds.latest &&
      date.startBy === bounds.startBy &&
      date.endAfter === bounds.endAfter,
  );
  const disputed = begun.disputed || ended.disputed;
  return { ...bounds, disputed, edtf: disputed ? null : (exact?.edtf ?? null) };
}

/** The one word that these statements give; null where none does, disputed where they differ. */
export function agreedWord<S extends Ranked>(
  affirming: readonly S[],
  wordOf: (statement: S) => string | null,
  knownAt: Day,
): { word: string | null; disputed: boolean } {
  const telling = affirming.filter((s) => wordOf(s) !== null);
  const words = new Set(preferredOf(telling, knownAt).map(wordOf));
  const [only = null] = words;
  return words.size > 1 ? { word: null, disputed: true } : { word: only, disputed: false };
}
