/** The numbers of the main question against counting by hand, over any chains and claims. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Certainty } from "../../server/model/vocabulary.ts";
import { chain, claim, counted, rolledUp, rowOf, step, without } from "./roll-up-case.ts";

const UMBRELLAS = ["axis", "front"];
const GROUPS = ["river", "valley", "hill"];
const DAYS = ["2020-06-01", "2020-06-02", "2020-06-03", "2020-06-04"];
const day = fc.integer({ min: 0, max: DAYS.length - 1 });

/** A chain as single days: the group was there from one to another, or is only said to have been. */
const link = fc
  .record({
    member: fc.constantFrom(...GROUPS, "front"),
    umbrella: fc.constantFrom(...UMBRELLAS),
    from: day,
    to: day,
    sure: fc.constantFrom(true, true, false),
    whole: fc.constantFrom(true, true, false),
    through: fc.constantFrom(null, null, "north", "south"),
  })
  .filter(({ from, to, member, umbrella }) => from <= to && member !== umbrella);

const told = fc.record({
  event: fc.constantFrom("e1", "e2", "e3"),
  about: fc.uniqueArray(fc.constantFrom(...GROUPS, ...UMBRELLAS, "stranger"), {
    minLength: 1,
    maxLength: 2,
  }),
  stands: fc.constantFrom(true, true, false),
  sure: fc.constantFrom(true, true, false),
});

const events = fc.record({
  day: fc.tuple(day, day, day),
  series: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
});

test("every event, claim and series counts once in a row, at its best word", () => {
  fc.assert(
    fc.property(
      fc.array(link, { maxLength: 5 }),
      fc.array(told, { maxLength: 6 }),
      events,
      fc.tuple(day, day),
      fc.constantFrom<Certainty>("POSSIBLE", "DEFINITE"),
      (links, claims, { day: days, series }, [one, other], floor) => {
        const [from, to] = one <= other ? [one, other] : [other, one];
        const index = (event: string) => Number(event.slice(1)) - 1;
        const dayOf = (event: string) => days[index(event)] ?? 0;
        const isSeries = (event: string) => series[index(event)] ?? false;

        const chains = links.map((of) => {
          const dates = { start: DAYS[of.from] ?? "", end: DAYS[of.to] ?? "" };
          const first = { ...dates, sure: of.sure, whole: of.whole };
          return of.through === null
            ? chain(step(of.member, of.umbrella, first))
            : chain(step(of.member, of.through, first), step(of.through, of.umbrella));
        });
        const rows = rolledUp(
          [...UMBRELLAS.map(without), ...chains],
          claims.map((of, number) =>
            claim({
              id: `claim-${number}`,
              event: of.event,
              about: of.about,
              date: DAYS[dayOf(of.event)] ?? "",
              sure: of.sure,
              standing: of.stands ? "STANDS" : "WITHDRAWN",
              extent: isSeries(of.event) ? "SERIES" : "SINGLE",
            }),
          ),
          { floor, during: { from: DAYS[from] ?? "", to: DAYS[to] ?? "" } },
        );
        expect(rows).toHaveLength(UMBRELLAS.length);

        for (const umbrella of UMBRELLAS) {
          const entries = claims.flatMap((of, number) =>
            of.about.flatMap((group) => {
              const on = dayOf(of.event);
              if (on < from || to < on) return [];
              const there = links.filter(
                (l) => l.member === group && l.umbrella === umbrella && l.from <= on && on <= l.to,
              );
              if (group !== umbrella && there.length === 0) return [];
              const best = group === umbrella || there.some((l) => l.sure && l.whole);
              const definite = best && of.sure;
              if (floor === "DEFINITE" && !definite) return [];
              return [{ ...of, number, group, definite }];
            }),
          );
          const size = (values: readonly unknown[]) => new Set(values).size;
          const singles = entries.filter(({ event }) => !isSeries(event));
          const standing = singles.filter(({ stands }) => stands);
          const row = rowOf(rows, umbrella);
          expect(counted(row)).toMatchObject({
            events: size(standing.map(({ event }) => event)),
            definite: size(standing.flatMap((of) => (of.definite ? of.event : []))),
            claims: size(singles.map(({ number }) => number)),
            standing: size(standing.map(({ number }) => number)),
            series: size(
              entries.flatMap(({ event, stands }) => (isSeries(event) && stands ? event : [])),
            ),
          });
          expect(row.groups.map(({ group }) => group.id).sort()).toEqual(
            [...new Set(entries.map(({ group }) => group))].sort(),
          );
          for (const { group, level, certainty, claims: under } of row.groups) {
            const own = entries.filter((of) => of.group === group.id);
            expect(level).toBe(group.id === umbrella ? "UMBRELLA" : "MEMBER");
            expect(certainty).toBe(own.some(({ definite }) => definite) ? "DEFINITE" : "POSSIBLE");
            expect(under).toHaveLength(own.length);
          }
        }
        const counts = rows.map((row) => counted(row).events);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      },
    ),
    { numRuns: 1500 },
  );
});
