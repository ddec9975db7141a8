/**
 * How far apart the bounds of a date are, in a few classes: among what is of one class, an index
 * on the earliest day finds what may lie in a period, and little else.
 */
import { addDays, type Day, daysBetween, FIRST_DAY, LAST_DAY } from "./days.ts";

/** The most days from the earliest to the latest; the last class has no most. */
const SPANS = { DAY: 0, MONTH: 31, YEAR: 366 } as const;

type Within = keyof typeof SPANS | "LONG";
/** What is known no more is kept apart: most questions are about all that is known. */
export type DateSpan = Within | `${Within}_THEN`;

export interface KnownDates {
  earliest: Day;
  latest: Day;
  knownTo: Day;
}

export function dateSpan({ earliest, latest, knownTo }: KnownDates): DateSpan {
  const within = spanWithin(earliest, latest);
  return knownTo === LAST_DAY ? within : `${within}_THEN`;
}

function spanWithin(earliest: Day, latest: Day): Within {
  if (earliest === FIRST_DAY || latest === LAST_DAY) return "LONG";
  const days = daysBetween(earliest, latest);
  for (const [span, most] of entries()) if (days <= most) return span;
  return "LONG";
}

/**
 * Of what is known by a day, every class with the first earliest day from which a date can still
 * reach into a period.
 */
export function spansFrom(from: Day, knownAt: Day): { span: DateSpan; from: Day }[] {
  const all: { span: Within; from: Day }[] = [
    ...entries().map(([span, most]) => ({ span, from: addDays(from, -most) })),
    { span: "LONG", from: FIRST_DAY },
  ];
  if (knownAt === LAST_DAY) return all;
  return all.flatMap((of) => [of, { ...of, span: `${of.span}_THEN` as const }]);
}

function entries(): [keyof typeof SPANS, number][] {
  return Object.entries(SPANS) as [keyof typeof SPANS, number][];
}
