/** A calendar small enough to count its worlds, and ties and periods on it. */
import fc from "fast-check";
import { ALWAYS, type Span } from "../../server/model/certainty.ts";
import { type Day, FIRST_DAY, LAST_DAY } from "../../server/model/days.ts";
import { readEdtf } from "../../server/model/edtf.ts";

/** Six days, of which the first and the last stand for open sides. */
export const CALENDAR: readonly Day[] = [
  FIRST_DAY,
  "2024-01-01",
  "2024-01-02",
  "2024-01-03",
  "2024-01-04",
  LAST_DAY,
];

/** Two days, the earlier first. */
export const two = fc
  .tuple(fc.constantFrom(...CALENDAR), fc.constantFrom(...CALENDAR))
  .map(([a, b]): [Day, Day] => (a <= b ? [a, b] : [b, a]));
const often = fc.integer({ min: 0, max: 9 }).map((n) => n > 0);

const early = fc.constant<[Day, Day]>([FIRST_DAY, "2024-01-02"]);
const late = fc.constant<[Day, Day]>(["2024-01-03", LAST_DAY]);

/** Ties as the derivation gives them: every bound is the bound of some world; the long are common. */
export const span = fc
  .record({ start: fc.oneof(early, two), end: fc.oneof(late, two), sure: often, whole: often })
  .filter(({ start, end }) => start[0] <= end[0] && start[1] <= end[1])
  .map(
    ({ start, end, sure, whole }): Span => ({
      startEarliest: start[0],
      startLatest: start[1],
      endEarliest: end[0],
      endLatest: end[1],
      sure,
      whole,
    }),
  );

export const period = fc.oneof(
  fc.constant(ALWAYS),
  two.map(([from, to]) => ({ from, to })),
);

/** A tie by the EDTF of its start and its end. */
export const tie = (start: string, end: string, more: Partial<Span> = {}): Span => {
  const [from, to] = [readEdtf(start), readEdtf(end)];
  return {
    startEarliest: from.earliest,
    startLatest: from.latest,
    endEarliest: to.earliest,
    endLatest: to.latest,
    sure: true,
    whole: true,
    ...more,
  };
};
