/** Joined, left and stayed, against every world of a small calendar. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Day } from "../../server/model/days.ts";
import type { Certainty } from "../../server/model/vocabulary.ts";
import { type Change, type ChangingTie, changeBetween } from "../../server/umbrellas/changes.ts";
import { CALENDAR } from "../model/small-calendar.ts";

/** What of a tie is seen on the two days, in each of its worlds. */
type Seen = readonly [first: boolean, last: boolean];

function tieWorlds(tie: ChangingTie, from: Day, to: Day): Seen[] {
  const within = (a: Day, b: Day) => CALENDAR.filter((one) => a <= one && one <= b);
  const worlds = within(tie.startEarliest, tie.startLatest).flatMap((start) =>
    within(tie.endEarliest, tie.endLatest).flatMap((end): Seen[] => {
      if (start > end) return [];
      const on = (one: Day) => start <= one && one <= end;
      return [[on(from), on(to)]];
    }),
  );
  if (!tie.sure) worlds.push([false, false]);
  // Worlds that look alike on both days are one.
  return [...new Map(worlds.map((seen) => [seen.join(), seen])).values()];
}

/** All worlds of all ties: which chains hold on the first day, and which on the last. */
function worldsOf(chains: readonly (readonly ChangingTie[])[], from: Day, to: Day) {
  const ties = [...new Map(chains.flat().map((tie) => [tie.tie, tie])).values()];
  let worlds: Map<string, Seen>[] = [new Map()];
  for (const tie of ties) {
    worlds = worlds.flatMap((world) =>
      tieWorlds(tie, from, to).map((seen) => new Map([...world, [tie.tie, seen]])),
    );
  }
  return worlds.map((world) =>
    chains.map((chain) => ({
      first: chain.every(({ tie }) => world.get(tie)?.[0]),
      last: chain.every(({ tie }) => world.get(tie)?.[1]),
    })),
  );
}

function byWorlds(
  chains: readonly (readonly ChangingTie[])[],
  from: Day,
  to: Day,
): Record<Change, Certainty | null> {
  const worlds = worldsOf(chains, from, to);
  const first = (world: (typeof worlds)[number]) => world.some((chain) => chain.first);
  const last = (world: (typeof worlds)[number]) => world.some((chain) => chain.last);
  // One chain, all of whose members belong, shows a day by itself.
  const shown = (on: "first" | "last") =>
    chains.some(
      (chain, at) => chain.every(({ whole }) => whole) && worlds.every((world) => world[at]?.[on]),
    );
  const word = (some: boolean, all: boolean) => (some ? (all ? "DEFINITE" : "POSSIBLE") : null);
  return {
    JOINED: word(
      worlds.some((world) => !first(world) && last(world)),
      !worlds.some(first) && shown("last"),
    ),
    LEFT: word(
      worlds.some((world) => first(world) && !last(world)),
      !worlds.some(last) && shown("first"),
    ),
    STAYED: word(
      worlds.some((world) => first(world) && last(world)),
      shown("first") && shown("last"),
    ),
  };
}

const two = fc
  .tuple(fc.constantFrom(...CALENDAR), fc.constantFrom(...CALENDAR))
  .map(([a, b]): [Day, Day] => (a <= b ? [a, b] : [b, a]));
const often = fc.integer({ min: 0, max: 5 }).map((n) => n > 0);
const tie = fc
  .record({ start: two, end: two, sure: often, whole: often })
  .filter(({ start, end }) => start[0] <= end[0] && start[1] <= end[1]);

/** Some ties, and chains made of them: a tie may be in several. */
const network = fc
  .tuple(
    fc.array(tie, { minLength: 1, maxLength: 3 }),
    fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([bounds, chains]) => {
    const ties = bounds.map(
      ({ start, end, sure, whole }, at): ChangingTie => ({
        tie: `tie-${at}`,
        startEarliest: start[0],
        startLatest: start[1],
        endEarliest: end[0],
        endLatest: end[1],
        sure,
        whole,
      }),
    );
    return chains
      .map((chain) => chain.flatMap((at) => ties[at] ?? []))
      .filter(({ length }) => length > 0);
  });

test("the words are those of all worlds", () => {
  const seen = new Map<string, number>();
  const days = fc.constantFrom(...CALENDAR.slice(1, -1));
  fc.assert(
    fc.property(network, days, days, (chains, one, other) => {
      const [from, to] = one <= other ? [one, other] : [other, one];
      const words = changeBetween(chains, from, to);
      expect(words).toEqual(byWorlds(chains, from, to));
      for (const [change, word] of Object.entries(words)) {
        const key = `${change} ${word}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
    }),
    { numRuns: 10_000 },
  );
  expect(seen.size).toBe(9);
  for (const count of seen.values()) expect(count).toBeGreaterThan(50);
});
