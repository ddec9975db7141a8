/** An actor's ties are read ahead and bring the actor along: how many statements that leaves. */
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { SMALL_WORLD } from "../database/small-world.ts";

let app: LoadedApp;
/** In SMALL_WORLD it stood under umbrellas. */
const member = "wolves";

beforeAll(async () => {
  app = await loadRecords(SMALL_WORLD);
}, 60_000);
beforeEach(() => {
  app.sent.length = 0;
});
afterAll(() => app.close());

const names = () =>
  app.sent.map(({ name }) => name).filter((name) => !/^(datasets|load)/.test(name));
const UP =
  "ties(type: [MEMBER_OF, ACTS_UNDER, UNIT_OF], direction: OUT) { type other { id name } }";

test("one statement for a group with what it stands under, the same answer as with two", async () => {
  const ahead = await app.ask(`query ($id: ID!) { actor(id: $id) { id name ${UP} } }`, {
    id: member,
  });
  expect(ahead.errors).toEqual([]);
  expect(names()).toEqual(["ties/of-things"]);
  app.sent.length = 0;
  const apart = await app.ask(
    `query ($id: ID!) { actor(id: $id) { id name ${UP.replace("{", "@include(if: true) {")} } }`,
    { id: member },
  );
  expect(names()).toEqual(["things/by-id", "ties/of-things"]);
  expect(apart.data).toEqual(ahead.data);
  expect(JSON.stringify(ahead.data)).toContain("MEMBER_OF");
});

test("in fragments and under other names as well", async () => {
  const { errors } = await app.ask(
    `query ($id: ID!) { a: actor(id: $id) { ...F ... on Actor { all: ties { id } } } } fragment F on Actor { name up: ${UP} }`,
    { id: member },
  );
  expect(errors).toEqual([]);
  expect(names().sort()).toEqual(["ties/of-things"]);
});

const PAGE = `
  names { text } kind founded { date { earliest } }
  tieCount all: ties { id } ties(first: 1) { id }
  claimCount allClaims: claims { id } claims(first: 1) { id }
  statementCount allStatements: statements { id } statements(first: 1) { id }
`;
const PAGE_STATEMENTS = [
  "claims/of-actors",
  "facts/names-of-things",
  "facts/of-things",
  "statements/concerning",
  "ties/of-things",
];
interface Page {
  tieCount: number;
  all: object[];
  ties: object[];
  claimCount: number;
  allClaims: object[];
  claims: object[];
  statementCount: number;
  allStatements: object[];
  statements: object[];
}

test("a whole page is five statements: lists come with their numbers", async () => {
  const { data, errors } = await app.ask(`query ($id: ID!) { actor(id: $id) { id ${PAGE} } }`, {
    id: "lions",
  });
  expect(errors).toEqual([]);
  expect(names().sort()).toEqual(PAGE_STATEMENTS);
  const { actor } = data as { actor: Page };
  const { all, allClaims, allStatements } = actor;
  expect(Math.min(all.length, allClaims.length, allStatements.length)).toBeGreaterThan(1);
  expect(actor).toMatchObject({
    tieCount: all.length,
    ties: all.slice(0, 1),
    claimCount: allClaims.length,
    claims: allClaims.slice(0, 1),
    statementCount: allStatements.length,
    statements: allStatements.slice(0, 1),
  });
});

test("what needs no ties is read beside the actor, in the same step", async () => {
  const { data } = await app.ask(`query ($id: ID!) { actor(id: $id) { id names { text } } }`, {
    id: member,
  });
  expect(JSON.stringify(data)).toContain("text");
  expect(names().sort()).toEqual(["facts/names-of-things", "things/by-id"]);
});

test("what has an id and is no thing is no actor, whatever it brings along", async () => {
  const { data } = await app.ask(`{ actor(id: "lions") { statements(first: 1) { id } } }`, {});
  const [{ id } = { id: "" }] = (data as { actor: { statements: { id: string }[] } }).actor
    .statements;
  expect(id).not.toBe("");
  const found = await app.ask("query ($id: ID!) { actor(id: $id) { id ties { id } } }", { id });
  expect(found.data).toEqual({ actor: null });
});

test("one that nobody knows is null, and so is one that was not known by then", async () => {
  const query = `query ($id: ID!, $day: Day) { actor(id: $id, knownAt: $day) { id ${UP} } }`;
  expect((await app.ask(query, { id: "nobody" })).data).toEqual({ actor: null });
  expect((await app.ask(query, { id: member, day: "1900-01-01" })).data).toEqual({ actor: null });
});

test("what is wrong with the ties is told at the ties", async () => {
  const { data, errors } = await app.ask(
    `query ($id: ID!) { actor(id: $id) { id ties(first: 100000) { id } } }`,
    { id: member },
  );
  expect(errors[0]).toMatchObject({ path: ["actor", "ties"] });
  expect(errors[0]?.extensions.code).toMatch(/BAD_USER_INPUT|LIMIT_EXCEEDED/);
  expect(data).toEqual({ actor: null });
});
