import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { exponent, mean, percentile, slope } from "../../bench/graph/statistics.ts";

const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 });

describe("a percentile", () => {
  test("is the value of the nearest rank", () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.95)).toBe(95);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile([7], 0.01)).toBe(7);
    expect(percentile([3, 1, 2], 0.5)).toBe(2);
    expect(percentile([10, 9], 0.5)).toBe(9);
  });

  test("has its share of the values at or below it, and with one value less it would not", () => {
    const shares = fc.integer({ min: 1, max: 100 }).map((share) => share / 100);
    fc.assert(
      fc.property(values, shares, (of, share) => {
        const found = percentile(of, share);
        const least = share * of.length;
        expect(of).toContain(found);
        expect(of.filter((value) => value <= found).length).toBeGreaterThanOrEqual(least);
        expect(of.filter((value) => value < found).length).toBeLessThan(least);
      }),
      { numRuns: 1_000 },
    );
  });

  test("leaves the values in their order", () => {
    const of = [2, 3, 1];
    percentile(of, 0.5);
    expect(of).toEqual([2, 3, 1]);
  });

  test("of nothing is an error", () => {
    expect(() => percentile([], 0.5)).toThrow("at least one value");
  });
});

test("a mean", () => {
  expect(mean([1, 2, 6])).toBe(3);
});

describe("a slope", () => {
  test("is that of a line, wherever it begins and however far apart its places are", () => {
    const line = fc.record({ begin: fc.integer(), by: fc.integer({ min: -50, max: 50 }) });
    fc.assert(
      fc.property(line, ({ begin, by }) => {
        const points = [0, 1, 5, 60].map((x) => ({ x, y: begin + by * x }));
        expect(slope(points)).toBeCloseTo(by, 3);
      }),
    );
  });

  test("is unknown at one place", () => {
    expect(slope([])).toBeNull();
    expect(
      slope([
        { x: 2, y: 1 },
        { x: 2, y: 3 },
      ]),
    ).toBeNull();
  });
});

describe("the exponent of growth", () => {
  test("is that of a power, whatever it begins with", () => {
    const power = fc.record({
      begin: fc.double({ min: 0.01, max: 100, noNaN: true }),
      by: fc.double({ min: -2, max: 3, noNaN: true }),
    });
    fc.assert(
      fc.property(power, ({ begin, by }) => {
        const points = [10_000, 100_000, 1_000_000].map((size) => ({
          size,
          value: begin * size ** by,
        }));
        expect(exponent(points)).toBeCloseTo(by, 6);
      }),
      { numRuns: 1_000 },
    );
  });

  test("is the line nearest to points that lie on none", () => {
    const points = [
      { size: 1, value: 1 },
      { size: 10, value: 100 },
      { size: 100, value: 100 },
    ];
    expect(exponent(points)).toBeCloseTo(1, 10);
  });

  test("is unknown with one size", () => {
    expect(exponent([])).toBeNull();
    expect(exponent([{ size: 10, value: 3 }])).toBeNull();
  });
});
