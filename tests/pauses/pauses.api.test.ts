/** Who had paused, and who attacked meanwhile: an invented world with breaches. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type FixtureRecord, type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { attack, claim, group, SOURCES, told, umbrella } from "../database/small-world.ts";

const hits = (to: string, more: Record<string, unknown> = {}) => ({
  ties: [
    {
      relation: "TARGETED" as const,
      to,
      targeting: "STRUCK" as const,
      evidence: [told("It was hit.", more)],
    },
  ],
});
const belongs = (to: string, start: string, end: string) => ({
  relation: "MEMBER_OF" as const,
  to,
  evidence: [told("It belonged.", { start, end })],
});

const RECORDS: FixtureRecord[] = [
  ...SOURCES,
  umbrella("front", "Front", "OPERATIONAL"),
  group("army", "Army"),
  group("police", "Police"),
  group("wolves", "Wolves", {
    ties: [
      {
        relation: "SUSPENDED_ATTACKS_ON",
        to: "police",
        evidence: [told("It paused.", { start: "2022-01-01", end: "2022-01-31" })],
      },
    ],
  }),
  group("lions", "Lions", {
    ties: [
      belongs("front", "2020-01-01", "2023-07-31"),
      {
        relation: "SUSPENDED_ATTACKS_ON",
        to: "army",
        // From some day in June to the end of August.
        evidence: [told("It paused.", { start: "2023-06", end: "2023-08-31", saidBy: ["lions"] })],
      },
    ],
  }),
  attack("before", "2023-05-31", ["lions"], hits("army")),
  attack("in-june", "2023-06-15", ["lions"], hits("army")),
  attack("breach", "2023-07-15", ["lions"], hits("army")),
  attack("on-others", "2023-07-16", ["lions"], hits("police")),
  attack("suspected", "2023-07-17", [], {
    ...hits("army"),
    claims: [claim("suspected", "press", { inNameOf: [], about: ["lions"], stance: "SUSPECTED" })],
  }),
  attack("denied", "2023-07-18", [], {
    ...hits("army"),
    claims: [claim("denied", "lions", { stance: "DENIED" })],
  }),
  attack("by-front", "2023-07-20", ["front"], hits("army")),
  // The lions had left by then.
  attack("by-front-later", "2023-08-02", ["front"], hits("army")),
  attack("by-wolves", "2023-08-03", ["wolves"], hits("army")),
  attack("target-in-doubt", "2023-08-04", ["wolves"], hits("army", { modality: "SUSPECTED" })),
  attack("rivals", "2023-08-05", ["wolves", "lions"], hits("army")),
  attack("series", "2023-08", ["wolves"], {
    extent: "SERIES",
    series: { min: 3 },
    ...hits("army"),
    evidence: [told("Several.", { date: "2023-08-01/2023-08-31" })],
  }),
  attack("after", "2023-09-01", ["lions"], hits("army")),
];

let app: LoadedApp;
beforeAll(async () => {
  app = await loadRecords(RECORDS);
});
afterAll(() => app.close());

const QUERY = /* GraphQL */ `
  query ($on: ID, $by: ID, $during: Period, $knownAt: Day, $whose: [AttackBy!], $first: Int! = 50) {
    pauses(on: $on, by: $by, during: $during, knownAt: $knownAt) {
      totalCount
      pauses {
        group { id }
        target { id }
        tie { start { edtf earliest latest } end { latest } support statements { paraphrase } }
        counts { by definite possible series }
        meanwhile(by: $whose, first: $first) {
          event { id }
          by
          certainty
          claims { id }
          chain { id }
          nearestEvidence { gapDays }
        }
      }
    }
  }
`;
interface Meanwhile {
  event: { id: string };
  by: string;
  certainty: string;
  claims: { id: string }[];
  chain: { id: string }[];
}
interface Pauses {
  totalCount: number;
  pauses: { group: { id: string }; counts: unknown[]; meanwhile: Meanwhile[]; tie: unknown }[];
}

async function asked(variables: Record<string, unknown> = {}) {
  const { data, errors } = await app.ask(QUERY, variables);
  expect(errors).toEqual([]);
  return (data as unknown as { pauses: Pauses }).pauses;
}
const rows = ({ pauses }: Pauses) =>
  pauses[0]?.meanwhile.map(({ event: { id }, by, certainty }) => [id, by, certainty]);

describe("meanwhile", () => {
  test("breaches, the umbrella's of that day, others', and nobody's; with counts", async () => {
    const found = await asked({ on: "army" });
    expect(rows(found)).toEqual([
      ["in-june", "ITSELF", "POSSIBLE"],
      ["breach", "ITSELF", "DEFINITE"],
      ["suspected", "ITSELF", "POSSIBLE"],
      ["denied", "NOBODY_NAMED", "DEFINITE"],
      ["by-front", "ITS_UMBRELLA", "DEFINITE"],
      ["series", "OTHERS", "DEFINITE"],
      ["by-front-later", "OTHERS", "DEFINITE"],
      ["by-wolves", "OTHERS", "DEFINITE"],
      ["target-in-doubt", "OTHERS", "POSSIBLE"],
      ["rivals", "ITSELF", "DEFINITE"],
      ["rivals", "OTHERS", "DEFINITE"],
    ]);
    expect(found.pauses[0]?.counts).toEqual([
      { by: "ITSELF", definite: 2, possible: 4, series: 0 },
      { by: "ITS_UMBRELLA", definite: 1, possible: 1, series: 0 },
      { by: "OTHERS", definite: 3, possible: 4, series: 1 },
      { by: "NOBODY_NAMED", definite: 1, possible: 1, series: 0 },
    ]);
    const meanwhile = found.pauses[0]?.meanwhile ?? [];
    expect(meanwhile.find(({ event }) => event.id === "by-front")?.chain).toEqual([
      { id: "lions.member-of.front" },
    ]);
    expect(meanwhile.filter(({ event }) => event.id === "rivals").map((of) => of.claims)).toEqual([
      [{ id: "rivals.claim-lions" }],
      [{ id: "rivals.claim-wolves" }],
    ]);
    expect(found.pauses[0]?.tie).toEqual({
      start: { edtf: "2023-06", earliest: "2023-06-01", latest: "2023-06-30" },
      end: { latest: "2023-08-31" },
      support: "AVOWED",
      statements: [{ paraphrase: "It paused." }],
    });
  });

  test("only breaches; only so many; only in a period", async () => {
    expect(rows(await asked({ on: "army", whose: ["ITSELF"], first: 2 }))).toEqual([
      ["in-june", "ITSELF", "POSSIBLE"],
      ["breach", "ITSELF", "DEFINITE"],
    ]);
    expect(
      rows(await asked({ on: "army", during: { from: "2023-07-15", to: "2023-07-17" } })),
    ).toEqual([
      ["breach", "ITSELF", "DEFINITE"],
      ["suspected", "ITSELF", "POSSIBLE"],
    ]);
  });
});

test("all pauses, those of a group, those in a period, and those known by a day", async () => {
  const of = async (variables: Record<string, unknown>) =>
    (await asked(variables)).pauses.map(({ group: { id } }) => id);
  expect(await of({})).toEqual(["wolves", "lions"]);
  expect(await of({ by: "wolves" })).toEqual(["wolves"]);
  expect(await of({ by: "wolves", on: "army" })).toEqual([]);
  expect(await of({ during: { to: "2022-12" } })).toEqual(["wolves"]);
  expect(await of({ knownAt: "2024-01-31" })).toEqual([]);
});

test("three statements, and those of the evidence", async () => {
  app.sent.length = 0;
  await asked();
  expect(app.sent.map(({ name }) => name).sort()).toEqual([
    "pauses/attacks-meanwhile",
    "pauses/list",
    "statements/about",
    "umbrellas/chains-up-from",
  ]);
});
