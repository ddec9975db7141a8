/** Events over the API: filters, order, pages, what was known of them, and what was said in them. */
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

const EVENTS = /* GraphQL */ `
  query E($filter: EventFilter, $knownAt: Day, $first: Int! = 50, $after: String) {
    events(filter: $filter, knownAt: $knownAt, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { cursor node { id } }
    }
  }
`;

async function page(variables: Record<string, unknown>): Promise<Page> {
  const { data, errors } = await app.ask(EVENTS, variables);
  expect(errors).toEqual([]);
  return (data as { events: Page }).events;
}

async function ids(filter: Record<string, unknown>, knownAt?: string): Promise<string[]> {
  const { edges, totalCount } = await page({ filter, knownAt });
  expect(totalCount).toBe(edges.length);
  return edges.map(({ node }) => node.id);
}

describe("the list", () => {
  test("is in the order of the days, and of the ids within a day; pages meet without gap", async () => {
    const whole = await page({});
    expect(whole.totalCount).toBe(17);
    expect(whole.edges.map(({ node }) => node.id).slice(0, 4)).toEqual([
      "e2018-one",
      "e2018-three",
      "e2018-two",
      "first-membership",
    ]);
    const found: Page["edges"] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo, totalCount }: Page = await page({ first: 2, after });
      expect(totalCount).toBe(17);
      found.push(...edges);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(found).toEqual(whole.edges);
  });

  test("during takes what may have been in the period, both days inclusive", async () => {
    expect(await ids({ during: { from: "2018-01-01", to: "2018-01-01" } })).toHaveLength(3);
    expect(await ids({ during: { to: "2017-12-31" } })).toEqual([]);
    expect(await ids({ during: { from: "2023-12-21" } })).toEqual(["series"]);
    expect(await ids({ during: { from: "2020", to: "2021" } })).toEqual([
      "first-membership",
      "between-memberships",
    ]);
  });

  test("filters by kind, extent, occurrence, claim and speech act", async () => {
    expect(await ids({ kinds: ["UTTERANCE"] })).toEqual(["warning"]);
    expect(await ids({ extent: "SERIES" })).toEqual(["series"]);
    expect(await ids({ occurrence: ["CLAIM_ONLY"] })).toEqual(["claimed-only"]);
    expect(await ids({ kinds: ["ATTACK"], claimed: false })).toEqual([
      "e2018-one",
      "e2018-three",
      "e2018-two",
    ]);
    expect(await ids({ claimed: true, during: { from: "2023-11", to: "2023-11" } })).toEqual([
      "series",
      "withdrawn",
    ]);
    expect(await ids({ speechActs: ["THREAT"] })).toEqual(["warning"]);
    expect(await ids({ speechActs: ["DEMAND"] })).toEqual([]);
    expect(await ids({ speechActs: ["PRAISE"] }, "2024-04-30")).toEqual([]);
    expect(await ids({ speechActs: ["PRAISE"] }, "2024-05-01")).toEqual(["warning"]);
  });

  test("is empty before the first report", async () => {
    expect(await page({ knownAt: "2024-01-31" })).toEqual({
      totalCount: 0,
      pageInfo: { hasNextPage: false, endCursor: null },
      edges: [],
    });
  });
});

const EVENT = /* GraphQL */ `
  query E($id: ID!, $knownAt: Day) {
    event(id: $id, knownAt: $knownAt) {
      kind extent countMin countMax rate
      date { edtf earliest latest }
      dateDisputed
      occurrence
      outcome
      place { id latitude longitude }
      targets { targeting to { id } }
      weapons { weapon statements { id } }
      casualties { measure min max victims of { id } statements { source { id } } }
      claims { id }
      claimCount
      ties(type: [LOCATED_IN], direction: OUT) { precision start { edtf } end { edtf } }
      statements { source { id } }
    }
  }
`;

async function event(id: string, knownAt?: string): Promise<Record<string, unknown> | null> {
  const { data, errors } = await app.ask(EVENT, { id, knownAt });
  expect(errors).toEqual([]);
  return (data as { event: Record<string, unknown> | null }).event;
}

describe("an event", () => {
  test("has its date as known then: no hindsight, and its ties' dates with it", async () => {
    const before = await event("redated", "2024-04-30");
    const after = await event("redated");
    expect(before).toMatchObject({
      date: { edtf: "2023-12-10" },
      ties: [{ precision: "NEAR", start: { edtf: "2023-12-10" }, end: { edtf: "2023-12-10" } }],
    });
    expect(before?.statements).toEqual([{ source: { id: "first-report" } }]);
    expect(after).toMatchObject({
      date: { edtf: "2023-12-20", earliest: "2023-12-20", latest: "2023-12-20" },
      dateDisputed: false,
      ties: [{ start: { edtf: "2023-12-20" } }],
    });
    expect(after?.statements).toHaveLength(2);
  });

  test("has contradicting counts of casualties side by side, each with its source", async () => {
    const killed = { measure: "KILLED", victims: "soldiers", of: { id: "faraway-army" } };
    const first = { ...killed, min: 3, max: 3, statements: [{ source: { id: "first-report" } }] };
    const second = {
      ...killed,
      min: 5,
      max: null,
      statements: [{ source: { id: "second-report" } }],
    };
    expect((await event("redated"))?.casualties).toEqual([first, second]);
    expect((await event("redated", "2024-04-30"))?.casualties).toEqual([first]);
  });

  test("has its place, targets, weapons and outcome", async () => {
    expect(await event("redated")).toMatchObject({
      kind: "ATTACK",
      outcome: "SUCCEEDED",
      place: { id: "base", latitude: 33.5, longitude: 42.25 },
      targets: [{ targeting: "STRUCK", to: { id: "faraway-army" } }],
      weapons: [{ weapon: "DRONE" }],
    });
    expect(await event("first-membership")).toMatchObject({
      place: null,
      outcome: null,
      targets: [],
    });
  });

  test.each([
    ["e2018-one", "REPORTED"],
    ["first-membership", "CORROBORATED"],
    ["claimed-only", "CLAIM_ONLY"],
  ])("%s: %s", async (id, occurrence) => {
    expect(await event(id)).toMatchObject({ occurrence });
  });

  test("of several is told as a series, with its bounds", async () => {
    expect(await event("series")).toMatchObject({
      extent: "SERIES",
      countMin: 10,
      countMax: null,
      rate: "almost daily",
      date: { edtf: "2023-06/2023-12", earliest: "2023-06-01", latest: "2023-12-31" },
    });
  });

  test.each([["nothing"], ["lions"], ["base"]])("%s is none: null", async (id) => {
    expect(await event(id)).toBeNull();
  });

  test("is null before it was known", async () => {
    expect(await event("redated", "2024-01-31")).toBeNull();
  });
});

describe("an utterance", () => {
  const UTTERANCE = /* GraphQL */ `
    query U($knownAt: Day, $kinds: [SpeechActKind!]) {
      event(id: "warning", knownAt: $knownAt) {
        utterance {
          speakers { id } inNameOf { id } addressees { id } transmittedBy { id } medium channel
          acts(kinds: $kinds) {
            id act summary about { id }
            condition { word summary by { id } }
            deadline { edtf earliest latest }
            outcomes { summary events { id } statements { id } }
            statements { locator }
          }
        }
      }
    }
  `;
  const said = async (variables: Record<string, unknown>) => {
    const { data, errors } = await app.ask(UTTERANCE, variables);
    expect(errors).toEqual([]);
    return (data as { event: { utterance: { acts: { id: string }[] } } }).event.utterance;
  };

  test("has speaker, name, addressee, and the threat with what came of it", async () => {
    const { acts, ...spoken } = await said({ kinds: ["THREAT"] });
    expect(spoken).toEqual({
      speakers: [{ id: "leader" }],
      inNameOf: [{ id: "lions" }],
      addressees: [{ id: "faraway-army" }],
      transmittedBy: [],
      medium: "statement",
      channel: null,
    });
    expect(acts).toEqual([
      {
        id: "warning.threat",
        act: "THREAT",
        summary: "Attacks will come.",
        about: [{ id: "faraway-army" }],
        condition: { word: "UNLESS", summary: "The army leaves.", by: [{ id: "faraway-army" }] },
        deadline: { edtf: "2023-04-30", earliest: "2023-04-30", latest: "2023-04-30" },
        outcomes: [
          {
            summary: "They came.",
            events: [{ id: "claimed-twice" }],
            statements: [expect.anything()],
          },
        ],
        statements: [{ locator: "p1" }],
      },
    ]);
  });

  test("has only what was known: no outcome, and no act told of later", async () => {
    const { acts } = await said({ knownAt: "2024-04-30" });
    expect(acts).toMatchObject([{ id: "warning.threat", outcomes: [] }]);
    expect((await said({})).acts.map(({ id }) => id)).toEqual(["warning.praise", "warning.threat"]);
  });

  test("an attack is none", async () => {
    const { data } = await app.ask(`{ event(id: "redated") { utterance { medium } } }`);
    expect(data).toEqual({ event: { utterance: null } });
  });
});
