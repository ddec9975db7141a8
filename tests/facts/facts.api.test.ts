/** Dated facts over the API: names, kinds, sizes and candidates, each when it held and was known. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type FixtureRecord, type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { group, SOURCES, told } from "../database/small-world.ts";

const kind = (word: "MILITIA" | "PARTY" | "UMBRELLA", dates: Record<string, unknown>) => ({
  kind: word,
  evidence: [told("What it was.", dates)],
});
const name = (text: string, dates: Record<string, unknown>) => ({
  text,
  language: "en",
  script: "Latn",
  kind: "OFFICIAL" as const,
  evidence: [told("Its name.", dates)],
});

const RECORDS: FixtureRecord[] = [
  ...SOURCES,
  group("renamed", "", {
    names: [
      name("New Name", { start: "2022-01-01", source: "second-report" }),
      name("Old Name", { start: "2019-01-01", end: "2021-12-31" }),
    ],
    kinds: [
      kind("MILITIA", { start: "2019-01-01", on: "2024-01-01" }),
      kind("PARTY", { start: "2021", on: "2024-01-01" }),
      kind("UMBRELLA", { start: "2023-01-01", source: "second-report" }),
    ],
    umbrellaKinds: [
      {
        kind: "ELECTORAL",
        evidence: [told("For the vote.", { start: "2023-01-01", end: "2023-06-30" })],
      },
    ],
    founded: [
      told("Founded in 2019.", { date: "2019" }),
      told("Founded in 2017.", { date: "2017", source: "second-report" }),
    ],
    ended: [told("Dissolved.", { date: "2024-04", source: "second-report" })],
    sizes: [
      { min: 100, max: 200, unit: "fighters", evidence: [told("So many.", { on: "2020" })] },
      { max: 50, unit: "fighters", evidence: [told("Fewer.", { on: "2023-12-01" })] },
    ],
  }),
  group("unnamed", "some militias", {
    kinds: [{ kind: "UNNAMED", evidence: [told("It names nobody.")] }],
    unnamed: {
      expression: "some militias",
      min: 2,
      candidates: [
        { actor: "renamed", evidence: [told("They may be meant.", { source: "second-report" })] },
      ],
    },
  }),
];

let app: LoadedApp;

beforeAll(async () => {
  app = await loadRecords(RECORDS);
});
afterAll(() => app.close());

async function actor(id: string, fields: string, knownAt?: string) {
  const { data, errors } = await app.ask(
    `query A($id: ID!, $knownAt: Day) { actor(id: $id, knownAt: $knownAt) { ${fields} } }`,
    { id, knownAt },
  );
  expect(errors).toEqual([]);
  return (data as { actor: unknown }).actor;
}

test("a rename is dated names; before the new one was reported, the old one is shown", async () => {
  const fields = "name names { text start { edtf } end { edtf } disputed statements { id } }";
  expect(await actor("renamed", fields)).toMatchObject({
    name: "New Name",
    names: [
      { text: "New Name", start: { edtf: "2022-01-01" }, end: { edtf: null }, disputed: false },
      { text: "Old Name", start: { edtf: "2019-01-01" }, end: { edtf: "2021-12-31" } },
    ],
  });
  expect(await actor("renamed", fields, "2024-04-30")).toMatchObject({
    name: "Old Name",
    names: [{ text: "Old Name" }],
  });
});

test("the name as then known is shown at the other end of a tie and of a claim", async () => {
  const fields = "candidates { actor { name } }";
  expect(await actor("unnamed", fields)).toEqual({ candidates: [{ actor: { name: "New Name" } }] });
  expect(await actor("unnamed", fields, "2024-04-30")).toEqual({ candidates: [] });
});

test("kinds at a time are those that it was then, with their word", async () => {
  const at = (validAt: string) =>
    actor("renamed", `kinds(validAt: "${validAt}") { kind certainty }`);
  expect(await at("2018")).toEqual({ kinds: [] });
  expect(await at("2020-05-01")).toEqual({ kinds: [{ kind: "MILITIA", certainty: "DEFINITE" }] });
  expect(await at("2021-05-01")).toEqual({
    kinds: [
      { kind: "MILITIA", certainty: "DEFINITE" },
      { kind: "PARTY", certainty: "POSSIBLE" },
    ],
  });
  expect(await actor("renamed", "kind kinds { kind certainty }", "2024-04-30")).toEqual({
    kind: "MILITIA",
    kinds: [
      { kind: "MILITIA", certainty: null },
      { kind: "PARTY", certainty: null },
    ],
  });
  expect(await actor("renamed", `umbrellaKinds(validAt: "2023-03-01") { kind certainty }`)).toEqual(
    {
      umbrellaKinds: [{ kind: "ELECTORAL", certainty: "DEFINITE" }],
    },
  );
  expect(await actor("renamed", `umbrellaKinds(validAt: "2023-08-01") { kind }`)).toEqual({
    umbrellaKinds: [],
  });
});

test("foundings that do not agree are one, disputed; before the second report they agree", async () => {
  const fields =
    "founded { date { edtf earliest latest } disputed statements { id } } ended { date { edtf } }";
  expect(await actor("renamed", fields)).toMatchObject({
    founded: [
      {
        date: { edtf: null, earliest: "2017-01-01", latest: "2019-12-31" },
        disputed: true,
        statements: [expect.anything(), expect.anything()],
      },
    ],
    ended: [{ date: { edtf: "2024-04" } }],
  });
  expect(await actor("renamed", fields, "2024-04-30")).toMatchObject({
    founded: [{ date: { edtf: "2019" }, disputed: false, statements: [expect.anything()] }],
    ended: [],
  });
});

test("sizes have bounds, either of them open, and hold when they were counted", async () => {
  expect(await actor("renamed", "sizes { min max unit statements { locator } }")).toEqual({
    sizes: [
      { min: 100, max: 200, unit: "fighters", statements: [{ locator: "p1" }] },
      { min: null, max: 50, unit: "fighters", statements: [{ locator: "p1" }] },
    ],
  });
});

test("who is not named has the source's expression, and who may be meant", async () => {
  expect(
    await actor("unnamed", "kind expression candidates { actor { id } statements { id } }"),
  ).toEqual({
    kind: "UNNAMED",
    expression: "some militias",
    candidates: [{ actor: { id: "renamed" }, statements: [expect.anything()] }],
  });
});
