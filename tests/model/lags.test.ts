/** Lags against every choice of two days. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { When } from "../../server/model/certainty.ts";
import { addDays, daysBetween, FIRST_DAY, LAST_DAY } from "../../server/model/days.ts";
import { readEdtf } from "../../server/model/edtf.ts";
import { lagBetween, laterWithin, toldLag } from "../../server/model/lags.ts";

const DAY_ONE = "2024-02-25";
const date = fc.tuple(fc.nat(6), fc.nat(4), fc.nat(3)).map(([from, width, lasted]): When => {
  const earliest = addDays(DAY_ONE, from);
  const startBy = addDays(earliest, width);
  return { earliest, startBy, endAfter: earliest, latest: addDays(startBy, lasted) };
});

/** Every lag that some choice of two beginnings gives. */
function lags(earlier: When, later: When): number[] {
  const days = (when: When) =>
    Array.from({ length: daysBetween(when.earliest, when.startBy) + 1 }, (_, at) =>
      addDays(when.earliest, at),
    );
  return days(earlier).flatMap((one) => days(later).map((other) => daysBetween(one, other)));
}
const bounds = (all: readonly number[]) => ({ min: Math.min(...all), max: Math.max(...all) });

test("the bounds are those of all worlds; a told order keeps the worlds in which it holds", () => {
  const contradictions = { seen: 0 };
  fc.assert(
    fc.property(date, date, (earlier, later) => {
      const all = lags(earlier, later);
      const lag = lagBetween(earlier, later);
      expect(lag).toEqual(bounds(all));
      const inOrder = all.filter((days) => days >= 0);
      if (inOrder.length === 0) contradictions.seen++;
      expect(toldLag(lag)).toEqual(
        inOrder.length === 0
          ? { ...bounds(all), contradictory: true }
          : { ...bounds(inOrder), contradictory: false },
      );
    }),
    { numRuns: 2000 },
  );
  expect(contradictions.seen).toBeGreaterThan(10);
});

test("merely later within some days: in all worlds, in some, or in none", () => {
  const seen = new Set<string | null>();
  fc.assert(
    fc.property(date, date, fc.integer({ min: 1, max: 6 }), (earlier, later, within) => {
      const all = lags(earlier, later);
      const so = all.filter((days) => 1 <= days && days <= within);
      const expected =
        so.length === 0
          ? null
          : { ...bounds(so), certainty: so.length === all.length ? "DEFINITE" : "POSSIBLE" };
      seen.add(expected?.certainty ?? null);
      expect(laterWithin(lagBetween(earlier, later), within)).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
  expect(seen).toEqual(new Set(["DEFINITE", "POSSIBLE", null]));
});

describe("open dates", () => {
  const [known, openBefore, openAfter] = ["2024-03-01", "../2024-03-10", "2024-03-10/.."].map(
    readEdtf,
  );
  test("leave a side of the lag open", () => {
    if (!known || !openBefore || !openAfter) throw new Error("expected three dates");
    expect(openBefore.earliest).toBe(FIRST_DAY);
    expect(openAfter.latest).toBe(LAST_DAY);
    expect(lagBetween(openBefore, known)).toEqual({ min: -9, max: null });
    expect(toldLag(lagBetween(openBefore, known))).toEqual({
      min: 0,
      max: null,
      contradictory: false,
    });
    // What lasts without an end has a beginning all the same.
    expect(lagBetween(known, openAfter)).toEqual({ min: 9, max: 9 });
    expect(laterWithin({ min: null, max: null }, 7)).toEqual({
      min: 1,
      max: 7,
      certainty: "POSSIBLE",
    });
  });
});
