/** Windows against the rule that they stand for: the best word of all chains, one by one. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { certaintyOf } from "../../server/model/certainty.ts";
import type { Certainty } from "../../server/model/vocabulary.ts";
import {
  allClipped,
  byUpperEnd,
  type SpanBetween,
  windowsUnder,
} from "../../server/umbrellas/windows.ts";

const day = fc.integer({ min: 1, max: 8 }).map((number) => `2024-01-0${number}`);
const between = fc.tuple(day, day).map(([a, b]) => (a < b ? [a, b] : [b, a]) as [string, string]);
const NODES = ["top", "a", "b", "c"];
const tie: fc.Arbitrary<SpanBetween> = fc
  .record({
    ...{ from: fc.constantFrom(...NODES), to: fc.constantFrom(...NODES) },
    ...{ start: between, end: between },
    ...{ sure: fc.integer({ min: 0, max: 4 }), whole: fc.integer({ min: 0, max: 4 }) },
  })
  .map(({ from, to, start, end, sure, whole }) => ({
    ...{ from, to, startEarliest: start[0], startLatest: start[1] },
    ...{ endEarliest: end[0], endLatest: end[1], sure: sure > 0, whole: whole > 0 },
  }))
  .filter(({ startEarliest, endLatest }) => startEarliest <= endLatest);

function chains(from: string, ties: readonly SpanBetween[], seen: string[]): SpanBetween[][] {
  if (from === "top") return [[]];
  return ties
    .filter((of) => of.from === from && !seen.includes(of.to))
    .flatMap((of) => chains(of.to, ties, [...seen, of.to]).map((rest) => [of, ...rest]));
}

const best = (words: readonly (Certainty | null)[]) =>
  words.find((word) => word === "DEFINITE") ?? words.find((word) => word !== null) ?? null;

test("a group's windows say of every event what the best of its chains says", () => {
  fc.assert(
    fc.property(
      fc.array(tie, { maxLength: 8 }),
      between,
      between,
      fc.boolean(),
      (ties, on, in_, lasted) => {
        const [earliest, latest] = on;
        const when = lasted
          ? { earliest, latest, startBy: earliest, endAfter: latest }
          : { earliest, latest, startBy: latest, endAfter: earliest };
        const during = { from: in_[0], to: in_[1] };
        const found = windowsUnder("top", byUpperEnd(ties), new Map(), during);
        const inPeriod = earliest <= during.to && during.from <= latest;
        for (const group of ["a", "b", "c"]) {
          const expected = best(
            chains(group, ties, [group]).map((of) => certaintyOf(of, when, during)),
          );
          const words = allClipped(found.get(group) ?? [], during).map(
            (window): Certainty | null => {
              if (!inPeriod) return null;
              if (window.definiteFrom <= earliest && latest <= window.definiteTo) return "DEFINITE";
              return window.from <= when.startBy && when.endAfter <= window.to ? "POSSIBLE" : null;
            },
          );
          expect(best(words)).toBe(expected);
        }
      },
    ),
    { numRuns: 5_000 },
  );
});
