/** How two things are connected, as the API tells it. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type FixtureRecord, type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { attack, claim, group, SOURCES, told, umbrella } from "../database/small-world.ts";

type Ties = NonNullable<Extract<FixtureRecord, { type: "Group" }>["ties"]>;
const tie = (
  relation: Ties[number]["relation"],
  to: string,
  evidence: Record<string, unknown>,
): Ties[number] => ({ relation, to, evidence: [told("So it is.", evidence)] });

const RECORDS: FixtureRecord[] = [
  ...SOURCES,
  umbrella("front", "The Front", "OPERATIONAL"),
  umbrella("bloc", "The Bloc", "OPERATIONAL"),
  group("army", "Army"),
  group("east", "East", {
    ties: [
      tie("MEMBER_OF", "front", { start: "2020-01-01", end: "2020-12-31" }),
      tie("MEMBER_OF", "bloc", { start: "2021-03", on: "2024-01-31" }),
      tie("OPPOSES", "west", { start: "2019-01-01" }),
      tie("MEMBER_OF", "some", { start: "2020-01-01" }),
    ],
  }),
  group("west", "West", {
    ties: [
      tie("MEMBER_OF", "front", { start: "2021-01-01", end: "2021-12-31" }),
      tie("MEMBER_OF", "bloc", { start: "2021-01-01", on: "2024-01-31" }),
      tie("MEMBER_OF", "some", { start: "2020-01-01" }),
      {
        relation: "UNIT_OF",
        to: "east",
        evidence: [told("It is theirs.", { source: "second-report", start: "2023-01-01" })],
      },
    ],
  }),
  group("some", "Several groups", {
    kinds: [{ kind: "UNNAMED", evidence: [told("They are not named.")] }],
    unnamed: { expression: "several groups" },
  }),
  group("loner", "Loner"),
  attack("raid", "2021-06-01", [], {
    claims: [
      claim("raid", "east"),
      claim("raid", "army", {
        stance: "ATTRIBUTED",
        inNameOf: [],
        about: ["loner"],
        evidence: [told("The army says so.", { saidBy: ["army"], at: "p9" })],
      }),
    ],
    ties: [
      { relation: "TARGETED", to: "army", targeting: "STRUCK", evidence: [told("It was hit.")] },
    ],
  }),
];

let app: LoadedApp;

beforeAll(async () => {
  app = await loadRecords(RECORDS);
});
afterAll(() => app.close());

const PATHS = /* GraphQL */ `
  query P(
    $from: ID!
    $to: ID!
    $relations: [RelationType!]
    $weak: Boolean! = false
    $through: [PathThrough!]! = []
    $validAt: EDTF
    $during: Period
    $knownAt: Day
    $certainty: Certainty! = POSSIBLE
    $maxLength: Int! = 4
    $shortestOnly: Boolean! = false
    $limit: Int! = 20
  ) {
    paths(
      from: $from
      to: $to
      relations: $relations
      weak: $weak
      through: $through
      validAt: $validAt
      during: $during
      knownAt: $knownAt
      certainty: $certainty
      maxLength: $maxLength
      shortestOnly: $shortestOnly
      limit: $limit
    ) {
      from { id }
      to { id }
      shortestLength
      totalCount
      atLeast
      leftOut { reason count things { id } }
      paths {
        length
        certainty
        neverTogether
        support
        nearestEvidence { date gapDays }
        steps {
          from { id }
          to { id }
          tie { id type certainty statements { paraphrase } }
          claim { id }
        }
      }
    }
  }
`;

interface Found {
  shortestLength: number | null;
  totalCount: number;
  leftOut: { reason: string; count: number | null }[];
  paths: {
    length: number;
    certainty: string | null;
    neverTogether: boolean;
    support: string;
    nearestEvidence: { date: string; gapDays: number } | null;
    steps: {
      from: { id: string };
      to: { id: string };
      tie: { type: string; certainty: string | null; statements: unknown[] } | null;
      claim: { id: string } | null;
    }[];
  }[];
}

async function pathsOf(variables: Record<string, unknown>): Promise<Found | null> {
  const { data, errors } = await app.ask(PATHS, { from: "east", to: "west", ...variables });
  expect(errors).toEqual([]);
  return (data as { paths: Found | null }).paths;
}

/** `a-TYPE-b` for each step; a claim by its id. */
const ways = (found: Found | null) =>
  found?.paths.map(({ steps }) =>
    steps.map(({ to, tie: of, claim: by }) => `${of?.type ?? by?.id} ${to.id}`).join(", "),
  );

describe("paths", () => {
  test("without a time: the shortest first, and what never held together last and said so", async () => {
    const found = await pathsOf({});
    expect(ways(found)).toEqual([
      "UNIT_OF west",
      "MEMBER_OF bloc, MEMBER_OF west",
      "MEMBER_OF front, MEMBER_OF west",
    ]);
    expect(found?.paths.map((path) => [path.certainty, path.neverTogether])).toEqual([
      [null, false],
      [null, false],
      [null, true],
    ]);
    expect([found?.shortestLength, found?.totalCount, found?.leftOut]).toEqual([1, 3, []]);
    expect(found?.paths[0]?.steps[0]?.tie?.statements).toHaveLength(1);
  });

  test("on a day: DEFINITE where both ties surely held, POSSIBLE in the month of joining", async () => {
    const on = async (validAt: string) => {
      const found = await pathsOf({ validAt });
      return [ways(found), found?.paths.map(({ certainty }) => certainty)];
    };
    const through = ["MEMBER_OF bloc, MEMBER_OF west"];
    expect(await on("2022-06-01")).toEqual([through, ["DEFINITE"]]);
    expect(await on("2021-03-10")).toEqual([through, ["POSSIBLE"]]);
    expect(await on("2021-02-28")).toEqual([[], []]);
    const joining = await pathsOf({ validAt: "2021-03-10" });
    // Of the tie that its sources date farthest from that day: West's, to 1 January.
    expect(joining?.paths[0]?.nearestEvidence).toEqual({ date: "2021-01-01", gapDays: 68 });
    expect(joining?.paths[0]?.steps.map((step) => step.tie?.certainty)).toEqual([
      "POSSIBLE",
      "DEFINITE",
    ]);
  });

  test("in a period: both ties may lie in it and never meet, which is counted", async () => {
    const found = await pathsOf({ during: { from: "2020-06", to: "2021-06" }, maxLength: 2 });
    expect(ways(found)).toEqual(["MEMBER_OF bloc, MEMBER_OF west"]);
    expect(found?.paths[0]?.certainty).toBe("DEFINITE");
    expect(found?.leftOut).toEqual([{ reason: "TIME", count: 1, things: [] }]);
  });

  test("weak relations and groups that are not named are steps only where asked for", async () => {
    expect(ways(await pathsOf({ weak: true, maxLength: 1 }))).toEqual([
      "OPPOSES west",
      "UNIT_OF west",
    ]);
    expect(ways(await pathsOf({ relations: ["OPPOSES"] }))).toEqual(["OPPOSES west"]);
    expect(ways(await pathsOf({ through: ["UNNAMED"], maxLength: 2 }))).toContain(
      "MEMBER_OF some, MEMBER_OF west",
    );
    // An end may be what is asked for, named or not.
    expect(ways(await pathsOf({ to: "some", maxLength: 1 }))).toEqual(["MEMBER_OF some"]);
  });

  test("events and claims are steps where asked for", async () => {
    const army = { to: "army" };
    expect((await pathsOf(army))?.totalCount).toBe(0);
    expect(ways(await pathsOf({ ...army, through: ["EVENTS", "CLAIMS"], maxLength: 2 }))).toEqual([
      "raid.claim-east raid, raid.claim-army army",
      "raid.claim-east raid, TARGETED army",
    ]);
    expect(ways(await pathsOf({ from: "army", to: "loner", through: ["CLAIMS"] }))).toEqual([
      "raid.claim-army loner",
    ]);
    const on = { ...army, through: ["EVENTS", "CLAIMS"], maxLength: 2 };
    expect((await pathsOf({ ...on, validAt: "2021-06-01" }))?.totalCount).toBe(2);
    expect((await pathsOf({ ...on, validAt: "2021-06-02" }))?.totalCount).toBe(0);
    // An event may be an end without being asked for as a step.
    expect(ways(await pathsOf({ from: "raid", to: "army" }))).toEqual(["TARGETED army"]);
  });

  test("as known by a day: what was reported later is not there", async () => {
    const then = await pathsOf({ knownAt: "2024-03-01" });
    expect(then?.shortestLength).toBe(2);
    expect(await pathsOf({ knownAt: "2023-01-01" })).toBeNull();
  });

  test("the limit, the least length and the floor are told", async () => {
    const one = await pathsOf({ limit: 1 });
    expect([one?.paths.length, one?.totalCount]).toEqual([1, 3]);
    expect(one?.leftOut).toEqual([{ reason: "LIMIT", count: 2, things: [] }]);
    expect((await pathsOf({ shortestOnly: true }))?.totalCount).toBe(1);
    const floor = await pathsOf({ validAt: "2021-03-10", certainty: "DEFINITE" });
    expect(floor?.leftOut).toEqual([{ reason: "CERTAINTY", count: 1, things: [] }]);
  });

  test("who is not there is null, and who is not connected has no path", async () => {
    expect(await pathsOf({ to: "nobody" })).toBeNull();
    expect(await pathsOf({ to: "loner" })).toMatchObject({
      totalCount: 0,
      shortestLength: null,
      leftOut: [],
    });
  });

  test.each([
    ["to", { to: "east" }],
    ["maxLength", { maxLength: 7 }],
    ["maxLength", { maxLength: 0 }],
    ["limit", { limit: 101 }],
    ["during", { validAt: "2020", during: { from: "2020" } }],
    ["certainty", { certainty: "DEFINITE" }],
  ])("a wrong %s is refused", async (argument, variables) => {
    const { errors } = await app.ask(PATHS, { from: "east", to: "west", ...variables });
    expect(errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
  });

  test("a statement for each step, and a few for what is shown", async () => {
    app.sent.length = 0;
    await pathsOf({ maxLength: 6 });
    const names = app.sent.map(({ name }) => name);
    expect(names.filter((name) => name === "paths/actor-ties-around").length).toBeLessThanOrEqual(
      6,
    );
    expect(names.filter((name) => !name.startsWith("paths/")).sort()).toEqual([
      "statements/about",
      "things/by-id",
      "things/by-id",
      "ties/by-id",
    ]);
  });
});
