/** Who stands behind a name, and what that would change: an invented world with rival hypotheses. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type FixtureRecord, type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { attack, claim, group, SOURCES, told, umbrella } from "../database/small-world.ts";

const facade = (to: string, start: string, end: string, more = {}) => ({
  relation: "FACADE_FOR" as const,
  to,
  evidence: [told("It is said to be they.", { start, end })],
  ...more,
});
const belongs = (to: string, start = "2020-01-01", end = "2023-12-31") => ({
  relation: "MEMBER_OF" as const,
  to,
  evidence: [told("It belonged.", { start, end })],
});

const RECORDS: FixtureRecord[] = [
  ...SOURCES,
  umbrella("front", "Front", "OPERATIONAL"),
  umbrella("force", "Force", "STATE_FORCE"),
  group("lions", "Lions", { ties: [belongs("front"), belongs("force")] }),
  group("wolves", "Wolves", { ties: [belongs("front")] }),
  group("mask", "Mask", {
    kinds: [{ kind: "NAME_ONLY", evidence: [told("A name alone.")] }],
    ties: [
      facade("lions", "2022-01-01", "2023-12-31", { hypothesisSet: "who-is-the-mask" }),
      facade("wolves", "2023-01", "2023-12-31", { hypothesisSet: "who-is-the-mask" }),
      facade("front", "2023-07-01", "2023-12-31"),
    ],
  }),
  group("banner", "Banner", {
    kinds: [{ kind: "BRAND", evidence: [told("Several use it.")] }],
  }),
  group("bears", "Bears", {
    ties: [
      {
        relation: "ACTS_UNDER",
        to: "banner",
        evidence: [told("It uses it.", { start: "2021-01-01", end: "2023-12-31" })],
      },
    ],
  }),
  attack("m1", "2022-06-01", ["mask"]),
  attack("m2", "2023-01-15", ["mask"]),
  // The lions claim it as well: it counts already.
  attack("m3", "2023-06-01", ["mask", "lions"]),
  attack("m4", "2021-06-01", ["mask"]),
  attack("gone", "2023-06-02", [], {
    claims: [
      claim("gone", "mask", {
        standing: [
          { standing: "REPUDIATED", evidence: [told("Forged, it says.", { date: "2023-06-03" })] },
        ],
      }),
    ],
  }),
  attack("b1", "2022-03-01", ["banner"]),
  attack("l1", "2022-04-01", ["lions"]),
];

let app: LoadedApp;
beforeAll(async () => {
  app = await loadRecords(RECORDS);
});
afterAll(() => app.close());

const QUERY = /* GraphQL */ `
  query ($names: [ID!], $during: Period, $validAt: EDTF, $knownAt: Day, $first: Int! = 20) {
    hypotheses(names: $names, during: $during, validAt: $validAt, knownAt: $knownAt, first: $first) {
      totalCount
      names {
        name { id }
        claimed { definite possible }
        claimedEvents { event { id } claims { id } }
        actingUnderCount
        actingUnder { group { id } }
        sets {
          id
          hypotheses {
            group { id }
            tie { certainty support statements { paraphrase } }
            atCount
            at { event { id } certainty }
            effects {
              umbrella { id }
              before { definite possible }
              after { definite possible }
              eventsGained
              claimsTotal
              claims { event { id } certainty throughFacade }
            }
          }
        }
      }
    }
  }
`;
interface Effect {
  umbrella: { id: string };
  before: { definite: number; possible: number };
  after: { definite: number; possible: number };
  eventsGained: number;
  claims: { event: { id: string }; certainty: string; throughFacade: boolean }[];
}
interface Hypothesis {
  group: { id: string };
  tie: { certainty: string | null };
  at: { event: { id: string }; certainty: string }[];
  effects: Effect[];
}
interface Name {
  name: { id: string };
  claimed: { definite: number; possible: number };
  claimedEvents: { event: { id: string } }[];
  actingUnder: { group: { id: string } }[];
  sets: { id: string | null; hypotheses: Hypothesis[] }[];
}

async function asked(variables: Record<string, unknown> = {}) {
  const { data, errors } = await app.ask(QUERY, variables);
  expect(errors).toEqual([]);
  return (data as unknown as { hypotheses: { totalCount: number; names: Name[] } }).hypotheses;
}
async function mask(variables: Record<string, unknown> = {}) {
  const { names } = await asked({ names: ["mask"], ...variables });
  const all = names[0]?.sets.flatMap(({ hypotheses }) => hypotheses) ?? [];
  return { name: names[0], by: new Map(all.map((of) => [of.group.id, of])) };
}
const effects = (of: Hypothesis | undefined) =>
  of?.effects
    .map(({ umbrella: { id }, before, after, eventsGained }) => [
      id,
      `${before.definite}/${before.possible}`,
      `${after.definite}/${after.possible}`,
      eventsGained,
    ])
    .sort();

describe("names", () => {
  test("brands and names alone, with what stands of their claims, and who acts under them", async () => {
    const { totalCount, names } = await asked();
    expect(totalCount).toBe(2);
    expect(names.map(({ name: { id }, claimed }) => [id, claimed])).toEqual([
      ["mask", { definite: 4, possible: 4 }],
      ["banner", { definite: 1, possible: 1 }],
    ]);
    expect(names[0]?.claimedEvents.map(({ event }) => event.id)).toEqual(["m4", "m1", "m2", "m3"]);
    expect(names[1]?.actingUnder).toEqual([{ group: { id: "bears" } }]);
    expect(names[1]?.sets).toEqual([]);
  });

  test("in a period, and as known by a day", async () => {
    const { names } = await asked({ during: { from: "2022-06-01", to: "2023-01-20" } });
    expect(names[0]?.claimed).toEqual({ definite: 2, possible: 2 });
    expect((await asked({ knownAt: "2024-01-31" })).totalCount).toBe(0);
  });
});

describe("hypotheses", () => {
  test("rivals stand in one set, each with its word at every event: never DEFINITE", async () => {
    const { name, by } = await mask();
    expect(
      name?.sets.map(({ id, hypotheses }) => [id, hypotheses.map(({ group }) => group.id)]),
    ).toEqual([
      ["who-is-the-mask", ["lions", "wolves"]],
      [null, ["front"]],
    ]);
    const at = (id: string) => by.get(id)?.at.map(({ event, certainty }) => [event.id, certainty]);
    expect(at("lions")).toEqual([
      ["m1", "POSSIBLE"],
      ["m2", "POSSIBLE"],
      ["m3", "POSSIBLE"],
    ]);
    expect(at("wolves")).toEqual([
      ["m2", "POSSIBLE"],
      ["m3", "POSSIBLE"],
    ]);
    expect(at("front")).toEqual([]);
  });

  test("what each alone would change: DEFINITE where its dates are, and nothing counted twice", async () => {
    const { by } = await mask();
    // Before: l1 and m3, which the lions claim themselves.
    expect(effects(by.get("lions"))).toEqual([
      ["force", "2/2", "4/4", 2],
      ["front", "2/2", "4/4", 2],
    ]);
    // From some day of January 2023: at m2 in that month it is POSSIBLE still.
    expect(effects(by.get("wolves"))).toEqual([["front", "2/2", "2/3", 1]]);
    expect(effects(by.get("front"))).toEqual([["front", "2/2", "2/2", 0]]);
    expect(by.get("lions")?.effects[0]?.claims.map(({ event }) => event.id)).toEqual([
      "m1",
      "m2",
      "m3",
    ]);
    expect(by.get("lions")?.effects[0]?.claims.every(({ throughFacade }) => throughFacade)).toBe(
      true,
    );
  });

  test("those that may have held on a day", async () => {
    const { by } = await mask({ validAt: "2023-01-15" });
    expect([...by.values()].map(({ group, tie }) => [group.id, tie.certainty])).toEqual([
      ["lions", "POSSIBLE"],
      ["wolves", "POSSIBLE"],
    ]);
  });
});

test("three statements, and those of the evidence", async () => {
  app.sent.length = 0;
  await asked();
  expect(app.sent.map(({ name }) => name).sort()).toEqual([
    "claims/in-period",
    "hypotheses/names",
    "statements/about",
    "umbrellas/chains-up-to",
  ]);
});
