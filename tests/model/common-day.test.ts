/** A day in common, against every world of a small calendar. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { During, Span } from "../../server/model/certainty.ts";
import { commonDay } from "../../server/model/common-day.ts";
import type { Day } from "../../server/model/days.ts";
import { readEdtf } from "../../server/model/edtf.ts";
import type { Certainty } from "../../server/model/vocabulary.ts";
import { CALENDAR, period, span, tie } from "./small-calendar.ts";

type World = readonly [Day, Day] | null;

/** Every start and end that one tie may have; null for its not being there. */
function worldsOf(tie: Span): World[] {
  const worlds: World[] = tie.sure ? [] : [null];
  for (const start of CALENDAR) {
    for (const end of CALENDAR) {
      const inside =
        tie.startEarliest <= start &&
        start <= tie.startLatest &&
        tie.endEarliest <= end &&
        end <= tie.endLatest;
      if (inside && start <= end) worlds.push([start, end]);
    }
  }
  return worlds;
}

/** All combinations of one world of each tie. */
function combined(ties: readonly Span[]): World[][] {
  return ties.reduce<World[][]>(
    (all, tie) => all.flatMap((so) => worldsOf(tie).map((world) => [...so, world])),
    [[]],
  );
}

function byWorlds(ties: readonly Span[], during: During): Certainty | null {
  const days = CALENDAR.filter((day) => during.from <= day && day <= during.to);
  const has = combined(ties).map((world) =>
    days.some((day) => world.every((tie) => tie !== null && tie[0] <= day && day <= tie[1])),
  );
  if (!has.some(Boolean)) return null;
  return has.every(Boolean) && ties.every(({ whole }) => whole) ? "DEFINITE" : "POSSIBLE";
}

describe("a day in common is one of all worlds together", () => {
  test.each([
    ["no tie", 0, 100],
    ["one tie", 1, 2500],
    ["two ties", 2, 2500],
    ["three ties", 3, 600],
  ])("%s", (_, length, numRuns) => {
    const seen = new Set<Certainty | null>();
    fc.assert(
      fc.property(
        fc.array(span, { minLength: length, maxLength: length }),
        period,
        (ties, during) => {
          const word = byWorlds(ties, during);
          seen.add(word);
          expect(commonDay(ties, during)).toBe(word);
        },
      ),
      { numRuns },
    );
    expect(seen).toEqual(new Set(length === 0 ? ["DEFINITE"] : ["DEFINITE", "POSSIBLE", null]));
  });
});

describe("worked examples", () => {
  test.each<[string, Span[], string, Certainty | null]>([
    [
      "a tie that began and ended on unknown days of the year",
      [tie("2020", "2020")],
      "2020",
      "DEFINITE",
    ],
    ["two of them", [tie("2020", "2020"), tie("2020", "2020")], "2020", "POSSIBLE"],
    [
      "one on the last day of the other",
      [tie("2019", "2020-03-01"), tie("2020-03-01", "2021")],
      "2020",
      "DEFINITE",
    ],
    [
      "one the day after the other",
      [tie("2019", "2020-03-01"), tie("2020-03-02", "2021")],
      "2020",
      null,
    ],
    ["both, before the period", [tie("2018", "2019"), tie("2018", "2019")], "2020", null],
    [
      "each meets its neighbour, and no day is in all",
      [
        tie("2020-01-01", "2020-01-10"),
        tie("2020-01-05", "2020-01-20"),
        tie("2020-01-15", "2020-01-30"),
      ],
      "2020",
      null,
    ],
    ["a member in part", [tie("2019", "2021", { whole: false })], "2020", "POSSIBLE"],
    ["a tie that some deny", [tie("2019", "2021", { sure: false })], "2020", "POSSIBLE"],
  ])("%s", (_, ties, during, word) => {
    const { earliest: from, latest: to } = readEdtf(during);
    expect(commonDay(ties, { from, to })).toBe(word);
  });
});
