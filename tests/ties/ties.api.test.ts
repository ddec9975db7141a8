/** Ties over the API: by relation, direction and time, with their words and their evidence. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type FixtureRecord, type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { group, SMALL_WORLD, told } from "../database/small-world.ts";

const tie = (evidence: ReturnType<typeof told>[]) => [
  { relation: "MEMBER_OF" as const, to: "umbrella-b", evidence },
];

const DISPUTED: FixtureRecord[] = [
  group("disputed", "Disputed", {
    ties: tie([
      told("It joined in 2020.", { start: "2020" }),
      told("It joined in 2022.", { start: "2022", source: "second-report" }),
    ]),
  }),
  group("contested", "Contested", {
    ties: tie([
      told("It belongs.", { on: "2023" }),
      told("It says that it does not.", {
        modality: "NEGATED",
        saidBy: ["contested"],
        source: "second-report",
      }),
    ]),
  }),
  group("suspected", "Suspected", {
    ties: tie([told("It may belong.", { on: "2023-06-01", modality: "SUSPECTED" })]),
  }),
  group("never", "Never", {
    ties: tie([told("It does not belong.", { modality: "NEGATED" })]),
  }),
];

let app: LoadedApp;

beforeAll(async () => {
  app = await loadRecords([...SMALL_WORLD, ...DISPUTED]);
});
afterAll(() => app.close());

const TIES = /* GraphQL */ `
  query T(
    $id: ID!
    $type: [RelationType!]
    $direction: Direction! = BOTH
    $validAt: EDTF
    $knownAt: Day
    $first: Int! = 50
  ) {
    actor(id: $id) {
      tieCount(type: $type, direction: $direction, validAt: $validAt, knownAt: $knownAt)
      ties(
        type: $type
        direction: $direction
        validAt: $validAt
        knownAt: $knownAt
        first: $first
      ) {
        id type from { id } to { id } other { id }
        start { edtf earliest latest } end { edtf earliest latest }
        certainty disputed unsure support reliability membership
        role { title rank acting contested }
        hypothesisSet
        nearestEvidence { date gapDays }
        statements { id source { id } locator }
      }
    }
  }
`;

interface Tie {
  id: string;
  other: { id: string };
  certainty: string | null;
  statements: { source: { id: string }; locator: string }[];
  [field: string]: unknown;
}

async function tiesOf(id: string, more: Record<string, unknown> = {}) {
  const { data, errors } = await app.ask(TIES, { id, ...more });
  expect(errors).toEqual([]);
  return (data as { actor: { tieCount: number; ties: Tie[] } }).actor;
}

const MEMBERSHIP = { type: ["MEMBER_OF"], direction: "OUT" };

describe("the ties of an actor", () => {
  test("without a day are all, without a word; leave and rejoin are two", async () => {
    const { ties, tieCount } = await tiesOf("lions", MEMBERSHIP);
    expect(tieCount).toBe(3);
    expect(
      ties.map(({ other, start, end, certainty }) => [other.id, start, end, certainty]),
    ).toEqual([
      ["umbrella-a", exactly("2020-01-01"), exactly("2020-12-31"), null],
      ["umbrella-a", exactly("2022-01-01"), open({ earliest: "2024-01-31" }), null],
      ["umbrella-b", exactly("2019-01-01"), open({ earliest: "2024-01-31" }), null],
    ]);
  });

  test.each([
    ["2020-06-01", { "umbrella-a": "DEFINITE", "umbrella-b": "DEFINITE" }],
    ["2021-06-01", { "umbrella-b": "DEFINITE" }],
    ["2018-12-31", {}],
    ["2025-01-01", { "umbrella-a": "POSSIBLE", "umbrella-b": "POSSIBLE" }],
    ["2020-10/2021-02", { "umbrella-b": "DEFINITE" }],
    ["[2020-10..2021-02]", { "umbrella-a": "POSSIBLE", "umbrella-b": "DEFINITE" }],
  ])("at %s are those that held then: %j", async (validAt, expected) => {
    const { ties, tieCount } = await tiesOf("lions", { ...MEMBERSHIP, validAt });
    expect(Object.fromEntries(ties.map(({ other, certainty }) => [other.id, certainty]))).toEqual(
      expected,
    );
    expect(tieCount).toBe(ties.length);
  });

  test("that are POSSIBLE say how far the nearest evidence is; DEFINITE ones need not", async () => {
    const later = await tiesOf("lions", { ...MEMBERSHIP, validAt: "2024-02-10" });
    expect(later.ties.map(({ nearestEvidence }) => nearestEvidence)).toEqual([
      { date: "2024-01-31", gapDays: 10 },
      { date: "2024-01-31", gapDays: 10 },
    ]);
    const { ties } = await tiesOf("lions", { ...MEMBERSHIP, validAt: "2020-06-01" });
    expect(ties.map(({ nearestEvidence }) => nearestEvidence)).toEqual([null, null]);
  });

  test("run the way that is asked for", async () => {
    const ids = async (direction: string) =>
      (await tiesOf("lions", { direction, type: ["MEMBER_OF", "FACADE_FOR"] })).ties.map(
        ({ other }) => other.id,
      );
    expect(await ids("IN")).toEqual(["mask"]);
    expect(await ids("OUT")).toEqual(["umbrella-a", "umbrella-a", "umbrella-b"]);
    expect(await ids("BOTH")).toEqual(["mask", "umbrella-a", "umbrella-a", "umbrella-b"]);
  });

  test("are as many as asked for, and counted whole", async () => {
    const { ties, tieCount } = await tiesOf("lions", { ...MEMBERSHIP, first: 1 });
    expect([ties.length, tieCount]).toEqual([1, 3]);
  });

  test("are those known by the day", async () => {
    const opposed = { type: ["OPPOSES"] };
    expect((await tiesOf("lions", { ...opposed, knownAt: "2024-04-30" })).tieCount).toBe(0);
    expect((await tiesOf("lions", { ...opposed, knownAt: "2024-05-01" })).tieCount).toBe(1);
  });

  test("carry what belongs to their relation", async () => {
    const { ties } = await tiesOf("leader", { validAt: "2023-01-01", type: ["HOLDS_ROLE"] });
    expect(ties.map(({ role }) => role)).toEqual([
      { title: "secretary-general", rank: "HEAD", acting: false, contested: false },
      { title: "deputy", rank: "DEPUTY", acting: true, contested: false },
    ]);
    expect((await tiesOf("foxes", MEMBERSHIP)).ties[0]).toMatchObject({ membership: "PART" });
    expect((await tiesOf("mask", { type: ["FACADE_FOR"] })).ties[0]).toMatchObject({
      hypothesisSet: "who-is-the-mask",
      unsure: true,
    });
  });
});

describe("what sources say of a tie", () => {
  test("two dates that do not meet: their hull, disputed from the second report on", async () => {
    const [tie] = (await tiesOf("disputed", MEMBERSHIP)).ties;
    expect(tie).toMatchObject({
      disputed: true,
      unsure: false,
      start: { edtf: null, earliest: "2020-01-01", latest: "2022-12-31" },
    });
    const [then] = (await tiesOf("disputed", { ...MEMBERSHIP, knownAt: "2024-04-30" })).ties;
    expect(then).toMatchObject({
      disputed: false,
      start: { edtf: "2020", earliest: "2020-01-01", latest: "2020-12-31" },
    });
    expect(then?.statements).toHaveLength(1);
  });

  test("the member denies it: contested, and at most POSSIBLE", async () => {
    const at = { ...MEMBERSHIP, validAt: "2023" };
    const [tie] = (await tiesOf("contested", at)).ties;
    expect(tie).toMatchObject({ support: "CONTESTED", unsure: true, certainty: "POSSIBLE" });
    const [then] = (await tiesOf("contested", { ...at, knownAt: "2024-04-30" })).ties;
    expect(then).toMatchObject({ support: "ATTRIBUTED", unsure: false });
  });

  test("only suspected: POSSIBLE on the very day; only denied: no tie", async () => {
    const { ties } = await tiesOf("suspected", { ...MEMBERSHIP, validAt: "2023-06-01" });
    expect(ties).toMatchObject([{ certainty: "POSSIBLE", unsure: true }]);
    expect((await tiesOf("never", MEMBERSHIP)).ties).toEqual([]);
  });

  test("who says so is the support, and each tie opens into its sources", async () => {
    const [, rejoined] = (await tiesOf("lions", MEMBERSHIP)).ties;
    expect(rejoined).toMatchObject({ support: "MUTUAL", reliability: "B" });
    expect(rejoined?.statements.map(({ source, locator }) => [source.id, locator])).toEqual([
      ["first-report", "p1"],
      ["first-report", "p3"],
      ["first-report", "p4"],
    ]);
  });
});

function exactly(day: string) {
  return { edtf: day, earliest: day, latest: day };
}

function open(bounds: Record<string, string>) {
  return { edtf: null, earliest: null, latest: null, ...bounds };
}
