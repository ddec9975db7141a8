/** The word for a chain against every world of a small calendar. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  ALWAYS,
  certaintyOf,
  type During,
  type Span,
  type When,
  worse,
} from "../../server/model/certainty.ts";
import type { Day } from "../../server/model/days.ts";
import { readEdtf } from "../../server/model/edtf.ts";
import type { Certainty } from "../../server/model/vocabulary.ts";
import { CALENDAR, period, span, tie, two } from "./small-calendar.ts";

/** Every stretch from a day in one range to a day in another that is not before it. */
function stretches([a, b]: readonly [Day, Day], [c, d]: readonly [Day, Day]): [Day, Day][] {
  const within = (from: Day, to: Day) => CALENDAR.filter((day) => from <= day && day <= to);
  return within(a, b).flatMap((from) =>
    within(c, d).flatMap((to): [Day, Day][] => (from <= to ? [[from, to]] : [])),
  );
}

type Asked = When & { lasted: boolean };

/** The word by counting worlds: the ties' choices are free of one another, the event is one for all. */
function byWorlds(chain: readonly Span[], when: Asked, during: During): Certainty | null {
  const events = when.lasted
    ? stretches([when.earliest, when.startBy], [when.endAfter, when.latest])
    : stretches([when.earliest, when.latest], [when.earliest, when.latest]).filter(
        ([from, to]) => from === to,
      );
  const tieWorlds = (tie: Span): ([Day, Day] | null)[] => [
    ...stretches([tie.startEarliest, tie.startLatest], [tie.endEarliest, tie.endLatest]),
    ...(tie.sure ? [] : [null]),
  ];
  const holds = (tie: [Day, Day] | null, [from, to]: readonly [Day, Day]) =>
    tie !== null && tie[0] <= from && to <= tie[1];
  const inSome = events.some(([began, ended]) => {
    const from = began > during.from ? began : during.from;
    const to = ended < during.to ? ended : during.to;
    return from <= to && chain.every((tie) => tieWorlds(tie).some((it) => holds(it, [from, to])));
  });
  if (!inSome) return null;
  const inAll = events.every(
    (event) =>
      during.from <= event[0] &&
      event[1] <= during.to &&
      chain.every((tie) => tieWorlds(tie).every((it) => holds(it, event))),
  );
  return inAll && chain.every(({ whole }) => whole) ? "DEFINITE" : "POSSIBLE";
}

const singleDay = two.map(
  ([earliest, latest]): Asked => ({
    earliest,
    latest,
    startBy: latest,
    endAfter: earliest,
    lasted: false,
  }),
);
const lasting = fc
  .tuple(two, two)
  .filter(([begun, ended]) => begun[0] <= ended[0] && begun[1] <= ended[1])
  .map(
    ([begun, ended]): Asked => ({
      earliest: begun[0],
      latest: ended[1],
      startBy: begun[1],
      endAfter: ended[0],
      lasted: true,
    }),
  );
describe("the word for a chain is that of all worlds together", () => {
  test.each([
    ["no tie", 0],
    ["one tie", 1],
    ["two ties", 2],
    ["three ties", 3],
  ])("%s", (_, length) => {
    const seen = new Map<Certainty | null, number>();
    fc.assert(
      fc.property(
        fc.array(span, { minLength: length, maxLength: length }),
        fc.oneof(singleDay, lasting),
        period,
        (chain, when, during) => {
          const word = byWorlds(chain, when, during);
          seen.set(word, (seen.get(word) ?? 0) + 1);
          expect(certaintyOf(chain, when, during)).toBe(word);
        },
      ),
      { numRuns: 2500 },
    );
    expect([...seen.keys()].sort()).toEqual(["DEFINITE", "POSSIBLE", null]);
  });

  test("a longer chain, a wider event or a narrower period never makes it better", () => {
    const rank = (word: Certainty | null) => ["DEFINITE", "POSSIBLE", null].indexOf(word);
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 3 }),
        span,
        singleDay,
        period,
        (chain, tie, when, during) => {
          const word = rank(certaintyOf(chain, when, during));
          expect(rank(certaintyOf([...chain, tie], when, during))).toBeGreaterThanOrEqual(word);
          expect(rank(certaintyOf(chain, when, ALWAYS))).toBeLessThanOrEqual(word);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("worked examples", () => {
  const member = tie("2020-03", "2023-05");
  test.each<[string, Span[], string, Certainty | null]>([
    ["between the latest start and the earliest end", [member], "2021-06-10", "DEFINITE"],
    ["on the latest start", [member], "2020-03-31", "DEFINITE"],
    ["on the day before it", [member], "2020-03-30", "POSSIBLE"],
    ["on the earliest start", [member], "2020-03-01", "POSSIBLE"],
    ["before the earliest start", [member], "2020-02-29", null],
    ["on the earliest end", [member], "2023-05-01", "DEFINITE"],
    ["on the latest end", [member], "2023-05-31", "POSSIBLE"],
    ["after the latest end", [member], "2023-06-01", null],
    ["a month whose days are not all inside", [member], "2020-03", "POSSIBLE"],
    ["what lasted, all inside", [member], "2021-01/2021-03", "DEFINITE"],
    ["what lasted beyond the end", [member], "2021-01/2024-01", null],
    ["what may have ended in time", [member], "2021-01/2023-06~", "POSSIBLE"],
    ["a tie that some deny", [tie("2020", "2023", { sure: false })], "2021-06", "POSSIBLE"],
    ["a member in part", [tie("2020", "2023", { whole: false })], "2021-06", "POSSIBLE"],
    ["no tie at all", [], "2021-06", "DEFINITE"],
    [
      "ends that meet their neighbours, with no day in all three",
      [
        tie("2020-01-01", "2020-01-10"),
        tie("2020-01-05", "2020-01-20"),
        tie("2020-01-15", "2020-01-30"),
      ],
      "2020-01",
      null,
    ],
    [
      "ties that meet on one day, which may be the event's",
      [tie("2020-01-01", "2020-01-10"), tie("2020-01-10", "2020-01-20")],
      "2020-01",
      "POSSIBLE",
    ],
  ])("%s", (_, chain, when, word) => {
    expect(certaintyOf(chain, readEdtf(when))).toBe(word);
  });

  test.each<[string, string, Certainty | null]>([
    ["2021-06-10", "2021-06-01/2021-06-30", "DEFINITE"],
    ["2021-06", "2021-06-10/2021-06-30", "POSSIBLE"],
    ["2021-06", "2021-07-01/2021-07-31", null],
    ["2021-05/2021-07", "2021-06-01/2021-06-30", "POSSIBLE"],
    ["2021-05/2024-07", "2021-06-01/2021-06-30", "POSSIBLE"],
    ["2023-06/2023-07", "2021-06-01/2023-06-30", null],
  ])("%s within %s is %s", (when, within, word) => {
    const { earliest: from, latest: to } = readEdtf(within);
    expect(certaintyOf([member], readEdtf(when), { from, to })).toBe(word);
  });

  test("the worse of two words", () => {
    expect(worse("DEFINITE", "DEFINITE")).toBe("DEFINITE");
    expect(worse("DEFINITE", "POSSIBLE")).toBe("POSSIBLE");
    expect(worse("POSSIBLE", "DEFINITE")).toBe("POSSIBLE");
    expect(worse(null, "DEFINITE")).toBeNull();
    expect(worse("POSSIBLE", null)).toBeNull();
  });
});
