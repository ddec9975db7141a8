/** Leaving and rejoining: ties in the order that the data give, against every choice of their days. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { inOrder, type Period, UNBOUNDED } from "../../seed/derive/period.ts";
import { statesAt, type TieFacts } from "../../seed/derive/ties.ts";
import {
  boundsOf,
  type Days,
  day,
  known,
  OPEN_AFTER,
  OPEN_BEFORE,
  type Told,
  told,
  within,
} from "./told.ts";

const period = ([a, b]: Days, [c, d]: Days): Period => ({
  ...UNBOUNDED,
  start: { earliest: day(a), latest: day(b) },
  end: { earliest: day(c), latest: day(d) },
});
const ordered = (periods: readonly Period[], orders = periods.map((_, index) => index)) =>
  inOrder(periods.map((one, index) => ({ period: one, order: orders[index] ?? 0 })));

/** Room for four ties to push one another, to each side of the days that are given. */
const CALENDAR = [OPEN_BEFORE, ...Array.from({ length: 13 }, (_, index) => index + 6), OPEN_AFTER];

/** What is open may follow upon what is open. */
const before = (one: number, other: number) =>
  one < other || (one === other && (one === OPEN_BEFORE || one === OPEN_AFTER));

/** Every start and end of a tie that some choice for all the ties has, in their order. */
function possible(periods: readonly Period[]): Days[][] {
  const all = periods.map((one) => {
    const { start, end } = boundsOf(one);
    const inside = ([from, to]: Days) => CALENDAR.filter((d) => from <= d && d <= to);
    return inside(start).flatMap((from) =>
      inside(end).flatMap((to): Days[] => (from <= to ? [[from, to]] : [])),
    );
  });
  for (let i = 1; i < all.length; i++) {
    all[i] = (all[i] ?? []).filter(([from]) => all[i - 1]?.some(([, to]) => before(to, from)));
  }
  for (let i = all.length - 2; i >= 0; i--) {
    all[i] = (all[i] ?? []).filter(([, to]) => all[i + 1]?.some(([from]) => before(to, from)));
  }
  return all;
}

const bound = (open: number) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(open) },
    { weight: 3, arbitrary: fc.integer({ min: 10, max: 14 }) },
  );
const anyPeriod = fc
  .tuple(bound(OPEN_BEFORE), bound(OPEN_AFTER), bound(OPEN_BEFORE), bound(OPEN_AFTER))
  .filter(([a, b, c, d]) => a <= b && c <= d && a <= d)
  .map(([a, b, c, d]) => period([a, Math.min(b, d)], [Math.max(a, c), d]));
const periods = fc.array(anyPeriod, { minLength: 1, maxLength: 4 });

describe("ties in their order", () => {
  test("keep just the days that some choice for all of them has", () => {
    let met = 0;
    fc.assert(
      fc.property(periods, (all) => {
        const worlds = possible(all);
        if (worlds.some((of) => of.length === 0)) return;
        met++;
        const expected = worlds.map((of) => {
          const [starts, ends] = [of.map(([from]) => from), of.map(([, to]) => to)];
          return {
            start: [Math.min(...starts), Math.max(...starts)],
            end: [Math.min(...ends), Math.max(...ends)],
            disputed: false,
          };
        });
        expect(ordered(all).map(boundsOf)).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
    expect(met).toBeGreaterThan(500);
  });

  test("that cannot be in that order stop within their own bounds, disputed", () => {
    fc.assert(
      fc.property(periods, (all) => {
        const found = ordered(all).map(boundsOf);
        expect(found.some(({ disputed }) => disputed)).toBe(
          possible(all).some((of) => of.length === 0),
        );
        found.forEach(({ start, end }, index) => {
          const own = boundsOf(all[index] as Period);
          for (const [one, of] of [
            [start, own.start],
            [end, own.end],
          ] as const) {
            expect(of[0] <= one[0] && one[0] <= one[1] && one[1] <= of[1]).toBe(true);
          }
        });
      }),
      { numRuns: 3000 },
    );
  });

  test("of the same place in the order do not move one another", () => {
    fc.assert(
      fc.property(periods, (all) => {
        const found = ordered(
          all,
          all.map(() => 1),
        );
        expect(found).toEqual(all);
      }),
    );
    const [left, both, rejoined] = ordered(
      [period([1, 1], [10, 12]), period([2, 2], [5, 20]), period([0, 40], [30, 30])],
      [1, 1, 2],
    ).map(boundsOf);
    expect(left?.end).toEqual([10, 12]);
    expect(both?.end).toEqual([5, 20]);
    expect(rejoined?.start).toEqual([11, 30]);
  });
});

describe("of a group that left and rejoined", () => {
  const facts = (statements: readonly Told[], more: Partial<TieFacts> = {}): TieFacts => ({
    from: "river",
    to: "front",
    extent: "PERIOD",
    hypothesis: false,
    statements: statements.map(told),
    existence: [],
    ...more,
  });
  const states = (ties: readonly TieFacts[], reader = 9) =>
    statesAt(ties, known(reader)).map((state) => state && boundsOf(state));

  test("the second stay begins after the first has ended", () => {
    const [first, second] = states([facts([{ end: [10, 12] }]), facts([{ on: [20, 20] }])]);
    expect(first).toEqual({ start: [OPEN_BEFORE, 12], end: [10, 12], disputed: false });
    expect(second).toEqual({ start: [11, 20], end: [20, OPEN_AFTER], disputed: false });
  });

  test("and the first ends before the second began", () => {
    const [first] = states([facts([{ start: [5, 5] }]), facts([{ start: [20, 22] }])]);
    expect(first).toEqual({ start: [5, 5], end: [5, 21], disputed: false });
  });

  test("a stay that is not known yet moves nothing", () => {
    const ties = [facts([{ end: [10, 12] }]), facts([{ known: 5, on: [20, 20] }])];
    expect(states(ties, 4)).toEqual([
      { start: [OPEN_BEFORE, 12], end: [10, 12], disputed: false },
      null,
    ]);
  });

  test("times that contradict the order stay, and both ties are disputed", () => {
    const [first, second] = states([facts([{ on: [15, 15] }]), facts([{ on: [12, 12] }])]);
    expect(first).toEqual({ start: [OPEN_BEFORE, 15], end: [15, 15], disputed: true });
    expect(second).toEqual({ start: [12, 12], end: [12, OPEN_AFTER], disputed: true });
  });

  test("two offices of one order, two moments and two ties to one event hold side by side", () => {
    const offices = [
      facts([{ start: [5, 5] }], { order: 1 }),
      facts([{ start: [7, 7] }], { order: 1 }),
    ];
    expect(states(offices).map((of) => of?.disputed)).toEqual([false, false]);
    expect(states(offices).map((of) => of?.end)).toEqual([
      [5, OPEN_AFTER],
      [7, OPEN_AFTER],
    ]);
    const moments = [10, 20].map((n) => facts([{ start: [n, n] }], { extent: "MOMENT" }));
    expect(states(moments).map((of) => [of?.start, of?.disputed])).toEqual([
      [[10, 10], false],
      [[20, 20], false],
    ]);
    const date = { ...within([10, 12]), disputed: false };
    const eventDate = [{ knownFrom: known(1), knownTo: known(40), state: date }];
    const struck = facts([{}], { extent: "EVENT", eventDate });
    expect(states([struck, struck]).map((of) => [of?.start, of?.disputed])).toEqual([
      [[10, 12], false],
      [[10, 12], false],
    ]);
  });
});
