/** First and last acts, and quiet, against every world of a few days. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  type ActSummary,
  firstAct,
  firstActedSince,
  lastAct,
  quietSince,
} from "../../server/activities/act-summaries.ts";
import { type Day, FIRST_DAY, LAST_DAY } from "../../server/model/days.ts";

const DAYS: Day[] = ["2024-01-01", "2024-01-02", "2024-01-03", "2024-01-04", "2024-01-05"];

interface Act {
  earliest: Day;
  startBy: Day;
  endAfter: Day;
  latest: Day;
  lasted: boolean;
  sure: boolean;
}

const sorted = (...days: number[]) => days.sort((a, b) => a - b).map((at) => DAYS[at] ?? LAST_DAY);
const sure = fc.integer({ min: 0, max: 3 }).map((n) => n > 0);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(fc.nat(4), fc.nat(4), sure).map(([a, b, isSure]): Act => {
    const [earliest = "", latest = ""] = sorted(a, b);
    return { earliest, startBy: latest, endAfter: earliest, latest, lasted: false, sure: isSure };
  }),
  fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4), sure).map(([a, b, c, d, isSure]): Act => {
    const [earliest = "", startBy = "", endAfter = "", latest = ""] = sorted(a, b, c, d);
    return { earliest, startBy, endAfter, latest, lasted: true, sure: isSure };
  }),
);

/** When an act began and ended, in each of its worlds; null where it was not its act. */
function worldsOf(of: Act): ([Day, Day] | null)[] {
  const between = (from: Day, to: Day) => DAYS.filter((day) => from <= day && day <= to);
  const there = of.lasted
    ? between(of.earliest, of.startBy).flatMap((from) =>
        between(of.endAfter, of.latest).map((to): [Day, Day] => [from, to]),
      )
    : between(of.earliest, of.latest).map((day): [Day, Day] => [day, day]);
  return of.sure ? there : [...there, null];
}

function worlds(acts: readonly Act[]): [Day, Day][][] {
  return acts
    .reduce<([Day, Day] | null)[][]>(
      (all, of) => all.flatMap((so) => worldsOf(of).map((world) => [...so, world])),
      [[]],
    )
    .map((world) => world.filter((times) => times !== null));
}

const least = (days: Day[]) => days.sort()[0] ?? null;
const most = (days: Day[]) => days.sort().at(-1) ?? null;

function summary(acts: readonly Act[]): ActSummary {
  const certain = acts.filter((of) => of.sure);
  return {
    earliest: least(acts.map((of) => of.earliest)),
    startBySure: least(certain.map((of) => of.startBy)),
    lastStartBy: most(acts.map((of) => of.startBy)),
    latest: most(acts.map((of) => of.latest)),
    endAfterSure: most(certain.map((of) => of.endAfter)),
    firstEndAfter: least(acts.map((of) => of.endAfter)),
    sure: certain.length,
  };
}

function word(all: readonly boolean[]) {
  if (!all.some(Boolean)) return null;
  return all.every(Boolean) ? "DEFINITE" : "POSSIBLE";
}

test("first, last, quiet and new are those of all worlds", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(act, { maxLength: 3 }), fc.constantFrom(...DAYS), (acts, since) => {
      const all = worlds(acts);
      const of = summary(acts);
      const acting = all.filter((world) => world.length > 0);
      const firsts = acting.map((world) => least(world.map(([from]) => from)) ?? "");
      const lasts = acting.map((world) => most(world.map(([, to]) => to)) ?? "");
      const none = acts.length === 0;
      const anySure = of.sure > 0;
      expect(firstAct(of)).toEqual(
        none ? null : { earliest: least(firsts), latest: anySure ? most(firsts) : LAST_DAY },
      );
      expect(lastAct(of)).toEqual(
        none ? null : { earliest: anySure ? least(lasts) : FIRST_DAY, latest: most(lasts) },
      );
      const quiet = word(
        all.map((world) => world.length > 0 && world.every(([, to]) => to < since)),
      );
      const fresh = word(
        all.map((world) => world.length > 0 && world.every(([from]) => from >= since)),
      );
      seen.add(`quiet ${quiet}`).add(`new ${fresh}`);
      expect(quietSince(of, since)).toBe(quiet);
      expect(firstActedSince(of, since)).toBe(fresh);
    }),
    { numRuns: 3000 },
  );
  expect(seen.size).toBe(6);
});
