/**
 * Every cell against worlds counted one by one. Written from the model: a world is one start and
 * one end of each tie within its bounds, start ≤ end, and one day of the event (all of it, for one
 * that lasted). DEFINITE is what one claim, chain and tie shows alone in every world; POSSIBLE what
 * some world shows.
 */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { CellDimension } from "../../server/counts/cells.ts";
import type { Stance } from "../../server/model/vocabulary.ts";
import { chain, step, without } from "../umbrellas/roll-up-case.ts";
import { cells, type EventCase } from "./count-case.ts";

/** Two days of January and three of February. */
const DAYS = ["2020-01-30", "2020-01-31", "2020-02-01", "2020-02-02", "2020-02-03"];
const day = fc.integer({ min: 0, max: DAYS.length - 1 });
const range = fc.tuple(day, day).map(([a, b]) => (a <= b ? [a, b] : [b, a]) as [number, number]);
const dayText = (at: number) => DAYS[at] ?? "";
const rangeText = ([a, b]: [number, number]) => `[${dayText(a)}..${dayText(b)}]`;

const UMBRELLAS = ["axis", "front"];
const GROUPS = ["river", "valley", "front"];

interface Dates {
  start: [number, number];
  end: [number, number];
}

/** A tie whose earliest start is after its latest end has no world: the loader writes none. */
const hasWorld = ({ start, end }: Dates) => start[0] <= end[1];

/** As every version is: no latest start after the latest end, no earliest end before a start. */
function clamped<Tie extends Dates>({ start, end, ...of }: Tie) {
  return {
    ...of,
    start: [start[0], Math.min(start[1], end[1])] as [number, number],
    end: [Math.max(end[0], start[0]), end[1]] as [number, number],
  };
}

const tie = fc.record({
  member: fc.constantFrom(...GROUPS),
  umbrella: fc.constantFrom(...UMBRELLAS),
  start: range,
  end: range,
  sure: fc.constantFrom(true, true, false),
  whole: fc.constantFrom(true, true, false),
  /** A second tie, from a group between, of which only the dates matter. */
  next: fc.option(fc.record({ start: range, end: range }).filter(hasWorld).map(clamped), {
    nil: null,
  }),
});
type TieCase = typeof tie extends fc.Arbitrary<infer T> ? T : never;
const tied = (...ids: string[]) =>
  fc.uniqueArray(fc.record({ id: fc.constantFrom(...ids), sure: fc.boolean() }), {
    maxLength: 2,
    selector: ({ id }) => id,
  });

const told = fc.record({
  stance: fc.constantFrom<Stance>("CLAIMED", "CLAIMED", "ATTRIBUTED", "SUSPECTED", "DENIED"),
  about: fc.uniqueArray(fc.constantFrom(...GROUPS, "stranger"), { minLength: 1, maxLength: 2 }),
  sure: fc.constantFrom(true, true, false),
  stands: fc.constantFrom(true, true, true, false),
});

const happened = fc.record({
  days: range,
  lasted: fc.boolean(),
  series: fc.constantFrom(false, false, true),
  dateSure: fc.constantFrom(true, true, true, false),
  targets: tied("base", "convoy"),
  weapons: tied("DRONE", "ROCKET"),
  claims: fc.array(told, { maxLength: 3 }),
});
type Happened = typeof happened extends fc.Arbitrary<infer T> ? T : never;
type Told = typeof told extends fc.Arbitrary<infer T> ? T : never;

const MONTHS: Record<string, [number, number]> = { "2020-01": [0, 1], "2020-02": [2, 4] };

/** Everything that a tie may be, as its first and its last day. */
function worldsOf({ start, end }: Pick<TieCase, "start" | "end">): [number, number][] {
  const worlds: [number, number][] = [];
  for (let s = start[0]; s <= start[1]; s++) {
    for (let e = end[0]; e <= end[1]; e++) if (s <= e) worlds.push([s, e]);
  }
  return worlds;
}

/** Whether a chain holds from a day to a day: in some worlds of its ties, and in all. */
function holds(of: TieCase, from: number, to: number): { some: boolean; all: boolean } {
  const ties = of.next === null ? [of] : [of, of.next];
  const worlds = ties.map(worldsOf);
  const inside = ([s, e]: [number, number]) => s <= from && to <= e;
  return {
    some: worlds.every((list) => list.some(inside)),
    all: worlds.every((list) => list.every(inside)) && of.sure && of.whole,
  };
}

type Word = "DEFINITE" | "POSSIBLE" | null;

/** The word of an event with a chain (or none) in a period. */
function wordOf(event: Happened, of: TieCase | null, [from, to]: [number, number]): Word {
  const [a, b] = event.days;
  if (b < from || to < a || from > to) return null;
  const whole = from <= a && b <= to;
  // What lasted takes all its days, clipped to the period; else each world has one of them.
  const spans: [number, number][] = event.lasted
    ? [[Math.max(a, from), Math.min(b, to)]]
    : (DAYS.flatMap((_, at) =>
        at >= a && at <= b && at >= from && at <= to ? [[at, at]] : [],
      ) as [number, number][]);
  const judged = spans.map(([s, e]) => (of === null ? { some: true, all: true } : holds(of, s, e)));
  if (!judged.some(({ some }) => some)) return null;
  return whole && event.dateSure && judged.every(({ all }) => all) ? "DEFINITE" : "POSSIBLE";
}

interface Case {
  ties: TieCase[];
  during: [number, number];
}

const OTHERS: readonly Stance[] = ["ATTRIBUTED", "REPORTED", "SUSPECTED"];

/** The word of an event, or of one claim of it, in the cell with these values. */
function inCell(
  event: Happened,
  claims: readonly Told[],
  keys: Partial<Record<CellDimension, string | null>>,
  { ties, during }: Case,
): Word {
  let [from, to] = during;
  let sure = true;
  /** Among these there must be one with the value, or none at all for null. */
  const needs = (dimension: CellDimension, values: { id: string; sure: boolean }[]): boolean => {
    const value = keys[dimension];
    if (value === undefined) return true;
    const found = values.filter(({ id }) => id === value);
    if (found.length > 0) sure &&= found.some((of) => of.sure);
    return value === null ? values.length === 0 : found.length > 0;
  };
  const saying = (stances: readonly Stance[]) =>
    claims.flatMap((claim) =>
      stances.includes(claim.stance) ? claim.about.map((id) => ({ id, sure: claim.sure })) : [],
    );
  const month = keys.MONTH;
  if (month !== undefined) {
    const days = MONTHS[month ?? ""];
    if (days === undefined) return null;
    [from, to] = [Math.max(from, days[0]), Math.min(to, days[1])];
  }
  if (!needs("TARGET", event.targets)) return null;
  if (!needs("WEAPON", event.weapons)) return null;
  if (!needs("HELD_RESPONSIBLE", saying(OTHERS))) return null;
  const stances = claims.map((claim) => ({ id: claim.stance, sure: claim.sure }));
  if (!needs("STANCE", stances)) return null;
  const claimants = saying(["CLAIMED"]);
  const period: [number, number] = [from, to];
  const umbrella = keys.UMBRELLA;
  const said = (word: Word) => (word !== null && !sure ? "POSSIBLE" : word);
  if (umbrella === undefined) {
    return needs("CLAIMANT", claimants) ? said(wordOf(event, null, period)) : null;
  }
  if (keys.CLAIMANT === null || claimants.length === 0) {
    if (claimants.length > 0 || umbrella !== null || (keys.CLAIMANT ?? null) !== null) return null;
    return said(wordOf(event, null, period));
  }
  const asked = claimants.filter(({ id }) => keys.CLAIMANT === undefined || id === keys.CLAIMANT);
  if (asked.length === 0) return null;
  const under = (id: string, above: string): (TieCase | null)[] => [
    ...(id === above ? [null] : []),
    ...ties.filter((of) => of.member === id && of.umbrella === above),
  ];
  if (umbrella === null) {
    const anywhere = asked.flatMap(({ id }) => UMBRELLAS.flatMap((above) => under(id, above)));
    const none = anywhere.every((of) => wordOf(event, of, period) === null);
    const claimed = keys.CLAIMANT === undefined || asked.some((of) => of.sure);
    const word = none ? said(wordOf(event, null, period)) : null;
    return word !== null && !claimed ? "POSSIBLE" : word;
  }
  const words = asked.flatMap((of) =>
    under(of.id, umbrella).map((by) => {
      const word = said(wordOf(event, by, period));
      return word !== null && !of.sure ? "POSSIBLE" : word;
    }),
  );
  return words.includes("DEFINITE") ? "DEFINITE" : words.includes("POSSIBLE") ? "POSSIBLE" : null;
}

const VALUES: Partial<Record<CellDimension, (string | null)[]>> = {
  MONTH: ["2020-01", "2020-02", null],
  TARGET: ["base", "convoy", null],
  WEAPON: ["DRONE", "ROCKET", null],
  CLAIMANT: [...GROUPS, "stranger", null],
  HELD_RESPONSIBLE: [...GROUPS, "stranger", null],
  STANCE: ["CLAIMED", "ATTRIBUTED", "SUSPECTED", "DENIED", null],
  UMBRELLA: [...UMBRELLAS, null],
};
const DIMENSIONS = Object.keys(VALUES) as CellDimension[];

test("every cell and the total are what the worlds say", () => {
  fc.assert(
    fc.property(
      fc.array(tie.filter(hasWorld).map(clamped), { maxLength: 4 }),
      fc.array(happened, { maxLength: 3 }),
      range,
      fc.uniqueArray(fc.constantFrom(...DIMENSIONS), { minLength: 0, maxLength: 3 }),
      fc.constantFrom("EVENT" as const, "CLAIM" as const),
      (given, events, during, by, unit) => {
        const ties = given.filter(({ member, umbrella }) => member !== umbrella);
        const cases = events.map(
          (of, number): EventCase => ({
            id: `event-${number}`,
            date: of.lasted ? `${dayText(of.days[0])}/${dayText(of.days[1])}` : rangeText(of.days),
            dateSure: of.dateSure,
            extent: of.series ? "SERIES" : "SINGLE",
            targets: of.targets,
            weapons: of.weapons.map(({ id, sure }) => ({ value: id as "DRONE", sure })),
            claims: of.claims.map(({ stands, ...claim }) => ({
              ...claim,
              changes: stands
                ? []
                : [
                    {
                      standing: "WITHDRAWN" as const,
                      earliest: "2020-03-01",
                      latest: "2020-03-01",
                      by: null,
                      supersededBy: null,
                    },
                  ],
            })),
          }),
        );
        const chains = ties.map((of, number) => {
          const dates = { start: rangeText(of.start), end: rangeText(of.end) };
          const first = { ...dates, sure: of.sure, whole: of.whole };
          if (of.next === null) return chain(step(of.member, of.umbrella, first));
          const between = `between-${number}`;
          const second = { start: rangeText(of.next.start), end: rangeText(of.next.end) };
          return chain(step(of.member, between, first), step(between, of.umbrella, second));
        });
        const found = cells(cases, by, {
          unit,
          during: { from: dayText(during[0]), to: dayText(during[1]) },
          chains: [...UMBRELLAS.map(without), ...chains],
        });

        let keysOfCells: Partial<Record<CellDimension, string | null>>[] = [{}];
        for (const dimension of by) {
          keysOfCells = keysOfCells.flatMap((keys) =>
            (VALUES[dimension] ?? []).map((value) => ({ ...keys, [dimension]: value })),
          );
        }
        const expected = keysOfCells.flatMap((keys) => {
          const members = events.flatMap((event, number) => {
            const standing = event.claims.flatMap((claim, at) =>
              claim.stands ? [{ claim, id: `event-${number}.claim-${at}` }] : [],
            );
            const words: [string, Word][] =
              unit === "EVENT"
                ? [
                    [
                      `event-${number}`,
                      inCell(
                        event,
                        standing.map(({ claim }) => claim),
                        keys,
                        { ties, during },
                      ),
                    ],
                  ]
                : standing.map(({ claim, id }) => {
                    const word = inCell(event, [claim], keys, { ties, during });
                    return [id, word !== null && !claim.sure ? "POSSIBLE" : word];
                  });
            return words.flatMap(([id, word]) => (word === null ? [] : `${id} ${word}`));
          });
          if (members.length === 0 && by.length > 0) return [];
          return `${by.map((dimension) => keys[dimension]).join(",")}: ${members.sort().join(", ")}`;
        });
        const shown = found.map(
          ({ keys, members }) =>
            `${keys.map(({ value }) => value).join(",")}: ${members
              .map(({ id, certainty }) => `${id} ${certainty}`)
              .sort()
              .join(", ")}`,
        );
        expect(shown.sort()).toEqual(expected.sort());
      },
    ),
    { numRuns: 4000 },
  );
});
