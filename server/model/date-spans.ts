/**
 * How far apart the bounds of a date are, in a few classes: among what is of one class, an index
 * on the earliest day finds what may lie in a period, and little else.
 */
import type { During } from "./certainty.ts";
import { addDays, type Day, daysBetween, FIRST_DAY, LAST_DAY } from "./days.ts";

/** The most days from the earliest to the latest; the last class has no most. */
const SPANS = { DAY: 0, MONTH: 31, YEAR: 366 } as const;

export type DateSpan = keyof typeof SPANS | "LONG";

export function dateSpan({ earliest, latest }: { earliest: Day; latest: Day }): DateSpan {
  if (earliest === FIRST_DAY || latest === LAST_DAY) return "LONG";
  const days = daysBetween(earliest, latest);
  for (const [span, most] of entries()) if (days <= most) return span;
  return "LONG";
}

/** For every class the first earliest day with which a date can still reach into a period. */
export function spansFrom({ from }: Pick<During, "from">): { span: DateSpan; from: Day }[] {
  return [
    ...entries().map(([span, most]) => ({ span, from: addDays(from, -most) })),
    { span: "LONG", from: FIRST_DAY },
  ];
}

function entries(): ["DAY" | "MONTH" | "YEAR", number][] {
  return Object.entries(SPANS) as ["DAY" | "MONTH" | "YEAR", number][];
}
