/** What holds for all things: one day of knowledge through every nested field, and misuse. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { SMALL_WORLD } from "../database/small-world.ts";

let app: LoadedApp;

beforeAll(async () => {
  app = await loadRecords(SMALL_WORLD);
});
afterAll(() => app.close());

const NESTED = /* GraphQL */ `
  query N($knownAt: Day) {
    actor(id: "umbrella-a", knownAt: $knownAt) {
      ties(type: [MEMBER_OF], direction: IN) {
        other {
          ... on Actor {
            id
            names { text }
            ties(type: [OPPOSES]) { other { id } }
            claims { event { id date { edtf } statements { source { id } } } standing }
            statements(first: 200) { knownFrom source { derivedFrom { ... on Actor { name } } } }
          }
        }
      }
    }
  }
`;

interface Other {
  id: string;
  names: { text: string }[];
  ties: unknown[];
  claims: { event: { id: string; date: { edtf: string } }; standing: string }[];
  statements: { knownFrom: string }[];
}

async function members(knownAt?: string): Promise<Map<string, Other>> {
  const { data, errors } = await app.ask(NESTED, { knownAt });
  expect(errors).toEqual([]);
  const { ties } = (data as { actor: { ties: { other: Other }[] } }).actor;
  return new Map(ties.map(({ other }) => [other.id, other]));
}

test("the day of knowledge of the outermost thing is that of all within it", async () => {
  const now = await members();
  const then = await members("2024-04-30");
  expect([...now.keys()]).toContain("latecomers");
  expect([...then.keys()]).not.toContain("latecomers");

  const seen = (map: Map<string, Other>) => ({
    names: map.get("lions")?.names.length,
    ties: map.get("lions")?.ties.length,
    withdrawn: map.get("lions")?.claims.find(({ event }) => event.id === "withdrawn")?.standing,
    redated: map.get("wolves")?.claims.find(({ event }) => event.id === "redated")?.event.date.edtf,
  });
  expect(seen(now)).toEqual({ names: 3, ties: 1, withdrawn: "WITHDRAWN", redated: "2023-12-20" });
  expect(seen(then)).toEqual({ names: 2, ties: 0, withdrawn: "STANDS", redated: "2023-12-10" });
  for (const { statements } of then.values()) {
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.map(({ knownFrom }) => knownFrom > "2024-04-30")).not.toContain(true);
  }
});

test("a field may ask for an earlier day than the thing that it is on", async () => {
  const { data, errors } = await app.ask(/* GraphQL */ `
    {
      actor(id: "lions") { names { text } before: names(knownAt: "2024-04-30") { text } }
      event(id: "redated") {
        casualties { min }
        before: casualties(knownAt: "2024-04-30") { min }
        statements(knownAt: "2024-04-30") { id }
      }
    }
  `);
  expect(errors).toEqual([]);
  expect(data).toMatchObject({
    actor: { names: { length: 3 }, before: { length: 2 } },
    event: {
      casualties: [{ min: 3 }, { min: 5 }],
      before: [{ min: 3 }],
      statements: { length: 1 },
    },
  });
});

test("a thing of any type is told by its type", async () => {
  const { data } = await app.ask(`{
    event(id: "redated") { ties(direction: OUT) { other { __typename id name } } }
    source(id: "second-report") { derivedFrom { __typename id } }
  }`);
  expect(data).toEqual({
    event: {
      ties: [
        { other: { __typename: "Place", id: "base", name: "The Base" } },
        { other: { __typename: "Actor", id: "faraway-army", name: "Army of Faraway" } },
      ],
    },
    source: { derivedFrom: [{ __typename: "Actor", id: "press" }] },
  });
});

describe("misuse is told with the argument's path and an example", () => {
  test.each([
    [`{ actor(id: "lions", knownAt: "2021-02-30") { id } }`, "knownAt"],
    [`{ actors(knownAt: "yesterday") { totalCount } }`, "knownAt"],
    [`{ event(id: "redated", knownAt: "2021-2-3") { id } }`, "knownAt"],
    [`{ actor(id: "lions") { names(knownAt: "2021-13-01") { text } } }`, "knownAt"],
    [`{ actor(id: "lions") { ties(validAt: "last year") { id } } }`, "validAt"],
    [`{ actor(id: "lions") { kinds(validAt: "2021-02-30") { kind } } }`, "validAt"],
    [`{ umbrella(id: "umbrella-a", validAt: "2024-01-28T10:00") { memberCount } }`, "validAt"],
    [`{ network(ids: ["lions"], validAt: "") { notFound } }`, "validAt"],
    [`{ claim(id: "x", knownAt: "2024") { id } }`, "knownAt"],
    [`{ claim(id: "withdrawn.claim-lions") { standing(validAt: "2024") } }`, "validAt"],
    [`{ claimsByUmbrella(during: {from: "2024", to: "2023"}) { eventCount } }`, "during"],
    [`{ claimsByUmbrella(during: {from: "20-24"}) { eventCount } }`, "during.from"],
    [`{ claimsByUmbrella(maxGapDays: -1) { eventCount } }`, "maxGapDays"],
    [`{ events(filter: {during: {from: "2024", to: "2023"}}) { totalCount } }`, "filter.during"],
    [`{ events(filter: {during: {to: "nope"}}) { totalCount } }`, "filter.during.to"],
    [`{ events(first: 0) { totalCount } }`, "first"],
    [`{ actors(first: 201) { totalCount } }`, "first"],
    [`{ actors(first: -1) { totalCount } }`, "first"],
    [`{ actor(id: "lions") { ties(first: 0) { id } } }`, "first"],
    [`{ actor(id: "lions") { claims(first: 201) { id } } }`, "first"],
    [`{ place(id: "base") { events(first: 0) { id } } }`, "first"],
    [`{ source(id: "first-report") { statements(first: 0) { id } } }`, "first"],
    [`{ search(text: "lions", first: 0) { totalCount } }`, "first"],
    [`{ network(ids: ["lions"], depth: 4) { notFound } }`, "depth"],
    [`{ network(ids: ["lions"], maxNodes: 0) { notFound } }`, "maxNodes"],
    [`{ actors(after: "not-a-cursor") { totalCount } }`, "after"],
    [`{ events(after: "WyJhIl0") { totalCount } }`, "after"],
  ])("%s", async (query, argument) => {
    const { errors } = await app.ask(query);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
    expect(errors[0]?.extensions.example).toBeDefined();
    expect(errors[0]?.message).toMatch(new RegExp(`^${argument}: .*Example: `));
  });

  test.each([
    [`{ actor(id: "lions") { ties(type: [FRIEND_OF]) { id } } }`, /FRIEND_OF.*RelationType/],
    [`{ claimsByUmbrella(stances: [BOASTED]) { eventCount } }`, /BOASTED.*Stance/],
    [`{ events(filter: {kinds: [ATACK]}) { totalCount } }`, /Did you mean.*ATTACK/],
    [`{ actors(first: "ten") { totalCount } }`, /Int cannot represent/],
    [`{ actor { id } }`, /argument "id" of type "ID!" is required/],
    [`{ actor(id: "lions") { colour } }`, /Cannot query field "colour"/],
  ])("%s", async (query, message) => {
    const { errors } = await app.ask(query);
    expect(errors[0]?.message).toMatch(message);
    expect(errors[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  test("the example of a bad argument is taken", async () => {
    const bad = await app.ask(`{ actors(after: "not-a-cursor") { totalCount } }`);
    const good = await app.ask(`query A($after: String) { actors(after: $after) { totalCount } }`, {
      after: bad.errors[0]?.extensions.example,
    });
    expect(good.errors).toEqual([]);
  });
});
