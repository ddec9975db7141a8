/** How many were harmed: of one event by several counts, and over several events. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  type CasualtyCount,
  casualtyBounds,
  casualtySum,
  type Range,
} from "../../server/events/casualty-bounds.ts";

const count = (min: number | null, max: number | null, of: Partial<CasualtyCount> = {}) => ({
  id: `${min}-${max}`,
  measure: "KILLED" as const,
  min,
  max,
  of: "army",
  sure: true,
  preferred: false,
  countedBy: ["press"],
  ...of,
});

describe("one event", () => {
  test.each<[string, CasualtyCount[], Range | null]>([
    ["no count is no number, and not zero", [], null],
    ["one count", [count(3, 3)], { min: 3, max: 3 }],
    ["an open side stays open", [count(5, null)], { min: 5, max: null }],
    ["counts that agree narrow each other", [count(1, null), count(0, 4)], { min: 1, max: 4 }],
    [
      "contradictory counts: lowest and highest, not added",
      [count(3, 3), count(5, 6)],
      { min: 3, max: 6 },
    ],
    ["contradictory, one open above", [count(3, 3), count(5, null)], { min: 3, max: null }],
    ["contradictory, one open below", [count(null, 3), count(5, 6)], { min: null, max: 6 }],
    [
      "a preferred count goes before the others",
      [count(3, 3), count(5, 6, { preferred: true })],
      { min: 5, max: 6 },
    ],
    [
      "different people: the largest of them at least, all together at most",
      [count(1, 1), count(2, 4, { of: "militia" })],
      { min: 2, max: 5 },
    ],
    [
      "a count of nobody's people in particular may hold the others",
      [count(5, 5), count(3, 3, { of: null })],
      { min: 3, max: 8 },
    ],
  ])("%s", (_, counts, expected) => {
    expect(casualtyBounds(counts)).toEqual(expected);
  });

  test("holds every number that all counts of the same people allow, and else every one that any does", () => {
    const side = fc.option(fc.integer({ min: 0, max: 5 }), { nil: null });
    const one = fc
      .tuple(side, side)
      .filter(([min, max]) => min === null || max === null || min <= max)
      .map(([min, max]) => count(min, max));
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), (counts) => {
        const numbers = [-1, 0, 1, 2, 3, 4, 5, 6, 7];
        const allows = (of: Range, n: number) => (of.min ?? -1) <= n && n <= (of.max ?? 7);
        const all = numbers.filter((n) => counts.every((of) => allows(of, n)));
        const any = numbers.filter((n) => counts.some((of) => allows(of, n)));
        const found = casualtyBounds(counts) ?? { min: null, max: null };
        const shown =
          all.length > 0
            ? all
            : numbers.slice(numbers.indexOf(any[0] ?? 0), numbers.indexOf(any.at(-1) ?? 0) + 1);
        expect(numbers.filter((n) => allows(found, n))).toEqual(shown);
      }),
      { numRuns: 1000 },
    );
  });
});

test("a sum says for how many events there is a count, and is open where one of them is", () => {
  expect(casualtySum([])).toEqual({ min: null, max: null, counted: 0, uncounted: 0 });
  expect(casualtySum([null, null])).toEqual({ min: null, max: null, counted: 0, uncounted: 2 });
  const known = { min: 1, max: 2 };
  expect(casualtySum([known, null, known])).toEqual({ min: 2, max: 4, counted: 2, uncounted: 1 });
  expect(casualtySum([known, { min: 3, max: null }])).toMatchObject({ min: 4, max: null });
  expect(casualtySum([known, { min: null, max: 3 }])).toMatchObject({ min: null, max: 5 });
});
