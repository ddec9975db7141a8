/** What is counted in bins, against a count of every day of every world. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Span, When } from "../../server/model/certainty.ts";
import { type Day, FIRST_DAY, LAST_DAY } from "../../server/model/days.ts";
import { readEdtf } from "../../server/model/edtf.ts";
import {
  type BinSize,
  binned,
  binsOf,
  type Datable,
  MOST_BINS,
  wholeBins,
} from "../../server/timelines/bins.ts";

const DAY_MS = 86_400_000;
const day = (number: number): Day => new Date(number * DAY_MS).toISOString().slice(0, 10);
const numberOf = (of: Day): number => Date.parse(of) / DAY_MS;
const ranges = new Map<string, readonly Day[]>();
function daysFromTo(from: Day, to: Day): readonly Day[] {
  const key = `${from} ${to}`;
  const known = ranges.get(key);
  if (known !== undefined) return known;
  const length = Math.max(0, numberOf(to) - numberOf(from) + 1);
  const days = Array.from({ length }, (_, at) => day(numberOf(from) + at));
  ranges.set(key, days);
  return days;
}

/** The bin of one day, by the calendar alone: week 1 of a year is the one with January 4. */
function labelOf(of: Day, size: BinSize): string {
  if (size === "DAY") return of;
  if (size === "MONTH") return of.slice(0, 7);
  if (size === "YEAR") return of.slice(0, 4);
  const year = Number(of.slice(0, 4));
  for (const candidate of [year + 1, year]) {
    const weekOne = mondayOf(`${candidate}-01-04`);
    if (numberOf(of) >= weekOne) return week(candidate, numberOf(of) - weekOne);
  }
  return week(year - 1, numberOf(of) - mondayOf(`${year - 1}-01-04`));
}
const mondayOf = (of: Day) => numberOf(of) - ((new Date(of).getUTCDay() + 6) % 7);
const week = (year: number, since: number) =>
  `${year}-W${String(1 + Math.floor(since / 7)).padStart(2, "0")}`;

function binsByDay(from: Day, to: Day, size: BinSize) {
  const bins = new Map<string, Day[]>();
  for (const one of daysFromTo(from, to)) {
    const label = labelOf(one, size);
    bins.set(label, [...(bins.get(label) ?? []), one]);
  }
  return [...bins].map(([label, days]) => ({ label, days }));
}

type Item = Datable & { lasted: boolean };

/** Every stretch of days on which the event may have been. */
const worldsOf = new Map<Item, [Day, Day][]>();
function eventWorlds(item: Item): [Day, Day][] {
  const known = worldsOf.get(item) ?? stretches(item);
  worldsOf.set(item, known);
  return known;
}

function stretches({ when, lasted }: Item): [Day, Day][] {
  if (!lasted) return daysFromTo(when.earliest, when.latest).map((one) => [one, one]);
  return daysFromTo(when.earliest, when.startBy).flatMap((from) =>
    daysFromTo(when.endAfter, when.latest).flatMap((to): [Day, Day][] =>
      from <= to ? [[from, to]] : [],
    ),
  );
}

function wordByDays(item: Item, days: readonly Day[]) {
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const worlds = eventWorlds(item);
  const words = item.chains.map((chain) => {
    const some = worlds.some(([from, to]) => {
      const part = daysFromTo(from, to).filter((one) => first <= one && one <= last);
      return (
        part.length > 0 &&
        part.every((one) => chain.every((tie) => tie.startEarliest <= one && one <= tie.endLatest))
      );
    });
    const all = worlds.every(([from, to]) =>
      daysFromTo(from, to).every(
        (one) =>
          first <= one &&
          one <= last &&
          chain.every(
            (tie) => tie.sure && tie.whole && tie.startLatest <= one && one <= tie.endEarliest,
          ),
      ),
    );
    return some ? (all ? "DEFINITE" : "POSSIBLE") : null;
  });
  return words.includes("DEFINITE") ? "DEFINITE" : words.includes("POSSIBLE") ? "POSSIBLE" : null;
}

/** Around a turn of the year whose first days are of the old year's last week. */
const START = numberOf("2023-11-20");
const anyDay = fc.integer({ min: 0, max: 50 }).map((at) => day(START + at));
const someDays = fc
  .tuple(anyDay, fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 })))
  .map(([from, more]): [Day, Day] => [from, day(numberOf(from) + more)]);
const often = fc.integer({ min: 0, max: 5 }).map((n) => n > 0);

const span = fc
  .record({
    start: fc.oneof(fc.constant<[Day, Day]>([FIRST_DAY, FIRST_DAY]), someDays),
    end: fc.oneof(fc.constant<[Day, Day]>([LAST_DAY, LAST_DAY]), someDays),
    sure: often,
    whole: often,
  })
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

const singleDay = someDays.map(([earliest, latest]) => ({
  when: { earliest, latest, startBy: latest, endAfter: earliest },
  lasted: false,
}));
const lasting = fc
  .tuple(someDays, someDays)
  .filter(([begun, ended]) => begun[0] <= ended[0] && begun[1] <= ended[1])
  .map(([begun, ended]) => ({
    when: { earliest: begun[0], latest: ended[1], startBy: begun[1], endAfter: ended[0] },
    lasted: true,
  }));
const openSided = fc.tuple(anyDay, fc.boolean()).map(([one, before]) => {
  const [earliest, latest] = before ? [FIRST_DAY, one] : [one, LAST_DAY];
  return { when: { earliest, latest, startBy: latest, endAfter: earliest }, lasted: false };
});
const item = fc
  .record({
    date: fc.oneof(
      { weight: 4, arbitrary: singleDay },
      { weight: 2, arbitrary: lasting },
      { weight: 1, arbitrary: openSided },
    ),
    series: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
    chains: fc.array(fc.array(span, { maxLength: 2 }), { minLength: 1, maxLength: 2 }),
  })
  .map(({ date, series, chains }): Item => ({ ...date, series, chains }));

const isOpen = ({ when }: { when: When }) =>
  when.earliest === FIRST_DAY || when.latest === LAST_DAY;

const period = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 40 }))
  .map(([from, more]): [Day, Day] => [from, day(numberOf(from) + more)]);
const question = fc.record({
  period,
  size: fc.constantFrom<BinSize>("DAY", "WEEK", "MONTH", "YEAR"),
  uncertain: fc.constantFrom("SPREAD" as const, "APART" as const),
  items: fc.array(item, { maxLength: 5 }),
});

describe("bins", () => {
  test("every count is that of all days of all worlds", () => {
    const seen = { definite: 0, possible: 0, apart: 0, series: 0, shared: 0 };
    fc.assert(
      fc.property(question, ({ period: [from, to], size, uncertain, items }) => {
        const bins = binsOf({ from, to }, size) ?? [];
        const result = binned(items, bins, uncertain);
        const expected = binsByDay(from, to, size);
        const apart = items.filter((one) => {
          if (isOpen(one)) return true;
          if (uncertain === "SPREAD") return false;
          const whole = daysFromTo(one.when.earliest, one.when.latest);
          return !expected.some(({ days }) => whole.every((at) => days.includes(at)));
        });
        expect(result.apart).toEqual(apart);
        worldsOf.clear();
        const binnedItems = items.filter((one) => !apart.includes(one));
        const words = (days: readonly Day[], series: boolean) =>
          binnedItems.filter((one) => one.series === series).map((one) => wordByDays(one, days));
        const count = (found: (string | null)[], ...of: string[]) =>
          found.filter((word) => word !== null && of.includes(word)).length;
        const share = (days: readonly Day[]) =>
          binnedItems
            .filter(({ series }) => !series)
            .map(({ when }) => {
              const all = daysFromTo(when.earliest, when.latest);
              return all.filter((at) => days.includes(at)).length / all.length;
            })
            .reduce((sum, one) => sum + one, 0);
        expect(result.bins.map(({ expected: _, ...bin }) => bin)).toEqual(
          expected.map(({ label, days }) => ({
            label,
            from: days[0],
            to: days.at(-1),
            definite: count(words(days, false), "DEFINITE"),
            possible: count(words(days, false), "DEFINITE", "POSSIBLE"),
            seriesDefinite: count(words(days, true), "DEFINITE"),
            seriesPossible: count(words(days, true), "DEFINITE", "POSSIBLE"),
          })),
        );
        const rounded = (of: number | null) => of && Math.round(of * 1e9);
        expect(result.bins.map((bin) => rounded(bin.expected))).toEqual(
          expected.map(({ days }) => (uncertain === "APART" ? null : rounded(share(days)))),
        );
        result.bins.forEach((bin) => {
          seen.definite += bin.definite;
          seen.possible += bin.possible - bin.definite;
          seen.series += bin.seriesPossible;
          seen.shared += bin.expected !== null && bin.expected % 1 > 0 ? 1 : 0;
        });
        seen.apart += apart.length;
        if (uncertain === "APART") {
          expect(result.outside).toBeNull();
          return;
        }
        // The shares of an item sum to 1 over all time.
        const inside = result.bins.reduce((sum, bin) => sum + (bin.expected ?? 0), 0);
        const spread = binnedItems.filter(({ series }) => !series).length;
        expect(inside + (result.outside ?? 0)).toBeCloseTo(spread, 9);
      }),
      { numRuns: 3_000 },
    );
    for (const number of Object.values(seen)) expect(number).toBeGreaterThan(100);
  });

  test("bins tile their period, without a gap or an overlap, in any size", () => {
    const farDay = fc.integer({ min: -200_000, max: 200_000 }).map(day);
    const sizes = fc.constantFrom<BinSize>("DAY", "WEEK", "MONTH", "YEAR");
    fc.assert(
      fc.property(farDay, fc.integer({ min: 0, max: 80 }), sizes, (from, more, size) => {
        const to = day(numberOf(from) + more);
        const bins = binsOf({ from, to }, size) ?? [];
        expect(bins.flatMap((bin) => daysFromTo(bin.from, bin.to))).toEqual(daysFromTo(from, to));
        expect(bins.map((bin) => labelOf(bin.from, size))).toEqual(bins.map(({ label }) => label));
        expect(bins.map((bin) => labelOf(bin.to, size))).toEqual(bins.map(({ label }) => label));
        expect(new Set(bins.map(({ label }) => label)).size).toBe(bins.length);
        const whole = wholeBins({ from, to }, size);
        expect(labelOf(whole.from, size)).toBe(bins[0]?.label);
        expect(labelOf(whole.to, size)).toBe(bins.at(-1)?.label);
        expect(labelOf(day(numberOf(whole.from) - 1), size)).not.toBe(bins[0]?.label);
        expect(labelOf(day(numberOf(whole.to) + 1), size)).not.toBe(bins.at(-1)?.label);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ["2024-12-30", "2025-W01"],
    ["2021-01-03", "2020-W53"],
    ["2023-10-07", "2023-W40"],
    ["2023-10-09", "2023-W41"],
  ])("%s is in the ISO week %s", (of, label) => {
    expect(binsOf({ from: of, to: of }, "WEEK")).toEqual([{ from: of, to: of, label }]);
  });

  test("there are at most so many", () => {
    const from = "2020-01-01";
    expect(binsOf({ from, to: day(numberOf(from) + MOST_BINS - 1) }, "DAY")).toHaveLength(
      MOST_BINS,
    );
    expect(binsOf({ from, to: day(numberOf(from) + MOST_BINS) }, "DAY")).toBeNull();
    expect(binsOf({ from: "9999-12-01", to: LAST_DAY }, "WEEK")?.at(-1)?.to).toBe(LAST_DAY);
  });
});

test("an uncertain month is a part of each of its weeks, and stands apart where it is asked", () => {
  const may: Datable = { when: readEdtf("2023-05"), series: false, chains: [[]] };
  const weeks = binsOf({ from: "2023-05-01", to: "2023-06-04" }, "WEEK") ?? [];
  expect(binned([may], weeks, "SPREAD").bins.map(({ possible }) => possible)).toEqual([
    1, 1, 1, 1, 1,
  ]);
  expect(binned([may], weeks, "APART").apart).toEqual([may]);
  const months = binsOf({ from: "2023-04-01", to: "2023-06-30" }, "MONTH") ?? [];
  expect(binned([may], months, "APART").bins.map(({ definite }) => definite)).toEqual([0, 1, 0]);
});
