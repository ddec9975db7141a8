/** Names, kinds and ties of the time asked about, against all worlds of a few days. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { happenedIn, heldIn } from "../../server/search/held-in.ts";

const DAYS = ["2024-01-01", "2024-01-02", "2024-01-03", "2024-01-04", "2024-01-05"];
const day = (index: number) => DAYS[index] ?? "";
const at = fc.nat(DAYS.length - 1);

const span = fc.tuple(at, at, at, at, fc.boolean()).map(([a, b, c, d, sure]) => {
  const [startEarliest, startMore] = [Math.min(a, b), Math.max(a, b)];
  const [endMore, endLatest] = [Math.min(c, d), Math.max(c, d)];
  return {
    startEarliest,
    endLatest: Math.max(endLatest, startEarliest),
    // As the model has it last: a start is at most the latest end, an end at least the earliest start.
    startLatest: Math.min(startMore, Math.max(endLatest, startEarliest)),
    endEarliest: Math.max(endMore, startEarliest),
    sure,
  };
});

type Drawn = typeof span extends fc.Arbitrary<infer S> ? S : never;

const written = (one: Drawn) => ({
  startEarliest: day(one.startEarliest),
  startLatest: day(one.startLatest),
  endEarliest: day(one.endEarliest),
  endLatest: day(one.endLatest),
  sure: one.sure,
  whole: true,
});

function* worlds(spans: readonly Drawn[]): Generator<(readonly [number, number])[]> {
  const [first, ...rest] = spans;
  if (first === undefined) {
    yield [];
    return;
  }
  for (let s = first.startEarliest; s <= first.startLatest; s++) {
    for (let e = Math.max(s, first.endEarliest); e <= first.endLatest; e++) {
      for (const others of worlds(rest)) yield [[s, e], ...others];
    }
  }
}

function byWorlds(spans: readonly Drawn[], from: number, to: number) {
  const held = [...worlds(spans)].map((world) =>
    DAYS.some((_, d) => from <= d && d <= to && world.every(([s, e]) => s <= d && d <= e)),
  );
  if (!held.includes(true)) return null;
  return held.includes(false) || spans.some(({ sure }) => !sure) ? "POSSIBLE" : "DEFINITE";
}

describe("on any day of a period", () => {
  test("is what the worlds say, for one tie and for two", () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 2 }), at, at, (spans, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const during = { from: day(from), to: day(to) };
        expect(heldIn(spans.map(written), { during })).toBe(byWorlds(spans, from, to));
      }),
      { numRuns: 5000 },
    );
  });
});

test("an event is of the time if its days are", () => {
  const when = (earliest: string, latest: string) => ({
    earliest,
    latest,
    startBy: latest,
    endAfter: earliest,
  });
  const during = { from: day(1), to: day(2) };
  expect(happenedIn(when(day(1), day(2)), { during })).toBe("DEFINITE");
  expect(happenedIn(when(day(2), day(3)), { during })).toBe("POSSIBLE");
  expect(happenedIn(when(day(3), day(4)), { during })).toBeNull();
  expect(happenedIn(when(day(1), day(1)), { validAt: when(day(1), day(1)) })).toBe("DEFINITE");
});
