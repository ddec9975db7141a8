/** Actors over the API: by id, as pages of a list, and as known on a day. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { SMALL_WORLD } from "../database/small-world.ts";

let app: LoadedApp;

beforeAll(async () => {
  app = await loadRecords(SMALL_WORLD);
});
afterAll(() => app.close());

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { cursor: string; node: { id: string } }[];
}

const LIST = /* GraphQL */ `
  query L($filter: ActorFilter, $knownAt: Day, $first: Int! = 50, $after: String) {
    actors(filter: $filter, knownAt: $knownAt, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { cursor node { id } }
    }
  }
`;

async function list(variables: Record<string, unknown>): Promise<Page> {
  const { data, errors } = await app.ask(LIST, variables);
  expect(errors).toEqual([]);
  return (data as { actors: Page }).actors;
}

async function ids(filter: Record<string, unknown>, knownAt?: string): Promise<string[]> {
  const { edges, totalCount } = await list({ filter, knownAt });
  expect(totalCount).toBe(edges.length);
  return edges.map(({ node }) => node.id);
}

describe("the list", () => {
  test("is in the order of the ids; pages meet, with the same cursors whatever their size", async () => {
    const whole = await list({});
    const order = whole.edges.map(({ node }) => node.id);
    expect(order).toEqual([...order].sort());
    expect(whole.totalCount).toBe(14);
    const found: Page["edges"] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo, totalCount }: Page = await list({ first: 3, after });
      expect(totalCount).toBe(14);
      found.push(...edges);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(found).toEqual(whole.edges);
  });

  test("filters by type, kind and a part of a name in any spelling", async () => {
    expect(await ids({ types: ["Person"] })).toEqual(["forgotten", "leader"]);
    expect(await ids({ kinds: ["UMBRELLA"] })).toEqual(["list-e", "umbrella-a", "umbrella-b"]);
    expect(await ids({ kinds: ["MEDIA"] })).toEqual(["press", "rival-press"]);
    expect(await ids({ nameContains: "KATAIB AL NUR" })).toEqual(["lions"]);
    expect(await ids({ types: ["Group"], nameContains: "wol" })).toEqual(["wolf-unit", "wolves"]);
    expect(await ids({ types: ["State"] })).toEqual([]);
  });

  test("finds a name only from the day on which it was known", async () => {
    expect(await ids({ nameContains: "old lions" }, "2024-04-30")).toEqual([]);
    expect(await ids({ nameContains: "old lions" }, "2024-05-01")).toEqual(["lions"]);
    expect(await ids({ types: ["Person"] }, "2024-04-30")).toEqual(["leader"]);
  });
});

const ACTOR = /* GraphQL */ `
  query A($id: ID!, $knownAt: Day, $validAt: EDTF) {
    actor(id: $id, knownAt: $knownAt) {
      id name type kind
      names { text language script kind statements { id } }
      kinds(validAt: $validAt) { kind certainty }
      umbrellaKinds { kind certainty }
      founded { date { edtf earliest latest } statements { id } }
      ended { date { edtf } }
      sizes { min max unit }
      tieCount
      claims { id }
      claimCount
      statements { id knownFrom }
      statementCount
    }
  }
`;

interface Actor {
  names: { text: string }[];
  statements: { id: string; knownFrom: string }[];
  statementCount: number;
  claims: { id: string }[];
  [field: string]: unknown;
}

async function actor(id: string, more: Record<string, unknown> = {}): Promise<Actor | null> {
  const { data, errors } = await app.ask(ACTOR, { id, ...more });
  expect(errors).toEqual([]);
  return (data as { actor: Actor | null }).actor;
}

describe("an actor", () => {
  test("has its names, kinds, sizes, founding, claims and statements", async () => {
    const lions = await actor("lions", { validAt: "2024-02-01" });
    expect(lions).toMatchObject({
      name: "Lions of Kata'ib al-Nur",
      type: "Group",
      kind: "MILITIA",
      kinds: [{ kind: "MILITIA", certainty: "POSSIBLE" }],
      umbrellaKinds: [],
      founded: [{ date: { edtf: "2018", earliest: "2018-01-01", latest: "2018-12-31" } }],
      ended: [],
      sizes: [{ min: 100, max: null, unit: "fighters" }],
      claimCount: 5,
    });
    expect(lions?.names.map(({ text }) => text)).toEqual([
      "Lions of Kata'ib al-Nur",
      "كتائب النور",
      "The Old Lions",
    ]);
    expect(lions?.statements).toHaveLength(lions?.statementCount ?? 0);
    expect(lions?.claims.map(({ id }) => id)[0]).toBe("withdrawn.claim-lions");
  });

  test("has as many of its statements as are asked for, the first known first", async () => {
    const { data } = await app.ask(
      `{ actor(id: "lions") { statements(first: 2) { id knownFrom } } }`,
    );
    const all = (await actor("lions"))?.statements;
    expect(data).toEqual({ actor: { statements: all?.slice(0, 2) } });
  });

  test("is seen as of the day: names, ties, statements told of later are not there", async () => {
    const then = await actor("lions", { knownAt: "2024-04-30" });
    const now = await actor("lions");
    expect(then?.names).toHaveLength(2);
    expect(then?.tieCount).toBe(Number(now?.tieCount) - 1);
    expect(then?.statements.every(({ knownFrom }) => knownFrom <= "2024-04-30")).toBe(true);
    expect(now?.statementCount).toBeGreaterThan(then?.statementCount ?? 0);
  });

  test.each([["nobody"], ["warning"], ["base"], ["first-report"]])(
    "%s is none: null",
    async (id) => {
      expect(await actor(id)).toBeNull();
    },
  );

  test("is null before it was known", async () => {
    expect(await actor("lions", { knownAt: "2024-01-31" })).toBeNull();
    expect(await actor("forgotten", { knownAt: "2024-04-30" })).toBeNull();
    expect(await actor("forgotten", { knownAt: "2024-05-01" })).not.toBeNull();
  });
});
