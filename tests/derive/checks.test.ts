/**
 * What makes a fact one to check, against an oracle that asks every day of knowledge by itself.
 * Mutants that went red: deprecated statements counted; the editors counted as an origin; denials
 * counted as origins; the newest statement of all, also of those that do not affirm.
 */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { checkVersions } from "../../seed/derive/checks.ts";
import { type Version, versionAt } from "../../seed/derive/live.ts";
import type { Statement } from "../../seed/derive/statements.ts";
import { ALL_KEYS, keysWith, reasonsKey, reasonsOf } from "../../server/model/check-reasons.ts";
import { LAST_DAY } from "../../server/model/days.ts";
import { known, told } from "./told.ts";

const statement = fc
  .record({
    known: fc.integer({ min: 1, max: 5 }),
    modality: fc.constantFrom("ASSERTED", "SUSPECTED", "NEGATED", "OPINION" as const),
    rank: fc.constantFrom("NORMAL", "DEPRECATED" as const),
    rankFrom: fc.integer({ min: 1, max: 6 }),
    identification: fc.constantFrom("CERTAIN", "LIKELY" as const),
    origin: fc.constantFrom("a", "b", "editors"),
    doubt: fc.constantFrom(null, "Hm."),
  })
  .map(({ origin, doubt, ...of }) => ({
    of,
    origin,
    doubt,
    statement: { ...told(of), origin, doubt },
  }));

const history = fc.constantFrom<Version<{ disputed: boolean }>[]>(
  [{ knownFrom: known(1), knownTo: LAST_DAY, state: { disputed: false } }],
  [
    { knownFrom: known(2), knownTo: known(3), state: { disputed: false } },
    { knownFrom: known(5), knownTo: LAST_DAY, state: { disputed: true } },
  ],
);

test("on every day of knowledge it is what the statements of that day say", () => {
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 4 }), history, (all, shown) => {
      const found = checkVersions(
        all.map((of) => of.statement as unknown as Statement),
        shown,
      );
      for (let today = 1; today <= 7; today++) {
        const version = shown.find(
          (of) => of.knownFrom <= known(today) && known(today) <= of.knownTo,
        );
        const live = all.filter(
          ({ of }) => of.known <= today && !(of.rank === "DEPRECATED" && of.rankFrom <= today),
        );
        const by = (modality: string) => live.filter(({ of }) => of.modality === modality);
        const sayIt = [by("ASSERTED"), by("SUSPECTED"), live].find((of) => of.length > 0) ?? [];
        const denied = by("NEGATED").length > 0;
        const affirmed = by("ASSERTED").length + by("SUSPECTED").length > 0;
        const expected =
          version === undefined || live.length === 0
            ? null
            : {
                origins: new Set(sayIt.map((of) => of.origin).filter((of) => of !== "editors"))
                  .size,
                newest: known(Math.max(...sayIt.map(({ of }) => of.known))),
                disputed: version.state.disputed || (denied && affirmed),
                doubted: live.some(({ doubt }) => doubt !== null),
                unsure: denied || !by("ASSERTED").some(({ of }) => of.identification === "CERTAIN"),
              };
        expect(versionAt(found, known(today))).toEqual(expected);
      }
    }),
    { numRuns: 2_000 },
  );
});

test("the reasons of a fact can be read from their text, and every text is known", () => {
  fc.assert(
    fc.property(
      fc.record({
        origins: fc.integer({ min: 0, max: 3 }),
        disputed: fc.boolean(),
        doubted: fc.boolean(),
        unsure: fc.boolean(),
      }),
      (of) => {
        const key = reasonsKey(of);
        expect(ALL_KEYS).toContain(key);
        const reasons = reasonsOf(key);
        expect(reasons.includes("ONE_ORIGIN")).toBe(of.origins < 2);
        expect(reasons.includes("DISPUTED")).toBe(of.disputed);
        expect(reasons.includes("DOUBTED")).toBe(of.doubted);
        expect(reasons.includes("UNSURE")).toBe(of.unsure);
        expect(keysWith(["DOUBTED"]).includes(key)).toBe(of.doubted);
      },
    ),
  );
  expect(new Set(ALL_KEYS).size).toBe(16);
});
