/** What became of a claim, against every choice of days for what changed it. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Day } from "../../server/model/days.ts";
import { type StandingChange, standingAt } from "../../server/model/standing.ts";

const day = (n: number): Day => `2024-01-0${n}`;
const change = (
  standing: StandingChange["standing"],
  [from, to]: readonly [number, number],
  more: Partial<StandingChange> = {},
): StandingChange => ({
  standing,
  earliest: day(from),
  latest: day(to),
  by: null,
  supersededBy: null,
  ...more,
});

describe("the standing of a claim", () => {
  test("without any change it stands", () => {
    const stands = { standing: "STANDS", certainty: "DEFINITE", change: null };
    expect(standingAt([], day(3))).toEqual(stands);
    expect(standingAt([], null)).toEqual(stands);
  });

  test.each(["WITHDRAWN", "REMOVED", "SUPERSEDED", "REPUDIATED"] as const)(
    "%s: the same day counts as changed, the day before does not",
    (word) => {
      const withdrawn = change(word, [4, 4], { by: "river-brigade" });
      expect(standingAt([withdrawn], day(3))).toMatchObject({
        standing: "STANDS",
        certainty: "DEFINITE",
        change: null,
      });
      expect(standingAt([withdrawn], day(4))).toEqual({
        standing: word,
        certainty: "DEFINITE",
        change: withdrawn,
      });
      expect(standingAt([withdrawn], null).standing).toBe(word);
    },
  );

  test.each([
    [2, "STANDS", "DEFINITE"],
    [3, "STANDS", "POSSIBLE"],
    [4, "STANDS", "POSSIBLE"],
    [5, "WITHDRAWN", "DEFINITE"],
    [6, "WITHDRAWN", "DEFINITE"],
  ])(
    "withdrawn between the 3rd and the 5th: on the %ith it is %s, %s",
    (on, standing, certainty) => {
      expect(standingAt([change("WITHDRAWN", [3, 5])], day(on))).toMatchObject({
        standing,
        certainty,
      });
    },
  );

  test("of several changes the last in time is shown, in whatever order they are told", () => {
    const removed = change("REMOVED", [2, 2]);
    const replaced = change("SUPERSEDED", [5, 5], { supersededBy: "other-claim" });
    for (const told of [
      [removed, replaced],
      [replaced, removed],
    ]) {
      expect(standingAt(told, day(4)).change).toEqual(removed);
      expect(standingAt(told, day(5)).change).toEqual(replaced);
      expect(standingAt(told, null).change).toEqual(replaced);
    }
  });

  test("it stands as long as it may, and for sure only where it does in every world", () => {
    const changes = fc.array(
      fc
        .tuple(
          fc.constantFrom("WITHDRAWN", "REMOVED", "SUPERSEDED", "REPUDIATED"),
          fc.integer({ min: 1, max: 6 }),
          fc.integer({ min: 0, max: 3 }),
        )
        .map(([word, from, more]) =>
          change(word as StandingChange["standing"], [from, Math.min(6, from + more)]),
        ),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(changes, fc.integer({ min: 1, max: 6 }), (all, on) => {
        const worlds = all.reduce<string[][]>(
          (before, { earliest, latest }) =>
            [1, 2, 3, 4, 5, 6]
              .map(day)
              .filter((d) => earliest <= d && d <= latest)
              .flatMap((d) => before.map((world) => [...world, d])),
          [[]],
        );
        const standing = worlds.map((world) => world.every((d) => d > day(on)));
        const then = standingAt(all, day(on));
        expect(then.standing === "STANDS").toBe(standing.some((it) => it));
        if (then.standing === "STANDS") {
          expect(then.certainty).toBe(standing.every((it) => it) ? "DEFINITE" : "POSSIBLE");
        }
      }),
      { numRuns: 2000 },
    );
  });
});
