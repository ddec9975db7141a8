/** From every fact of every type the API leads to its statements, and these to source and place. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type GraphQLObjectType, getNamedType, isInterfaceType, isObjectType } from "graphql";
import { buildSchema } from "../../server/schema.ts";
import { type LoadedApp, loadFolder } from "../database/load-fixture.ts";
import { ARTICLES } from "../load/datasets.ts";

let app: LoadedApp;

beforeAll(async () => {
  app = await loadFolder(ARTICLES);
});
afterAll(() => app.close());

const STATEMENTS = "{ id locator paraphrase knownFrom source { id title publisher { id } } }";
const OF_FACT = `id statements ${STATEMENTS}`;

/** Where facts of each type stand in the sample dataset, which has fewer things than a page holds. */
const FACTS: Record<string, string> = {
  Actor: `actors(first: 120) { edges { node { id statements(first: 3) ${STATEMENTS} } } }`,
  Name: `actors(first: 120) { edges { node { names { ${OF_FACT} } } } }`,
  Kind: `actors(first: 120) { edges { node { kinds { ${OF_FACT} } umbrellaKinds { ${OF_FACT} } } } }`,
  Size: `actors(first: 120) { edges { node { sizes { ${OF_FACT} } } } }`,
  Milestone: `actors(first: 120) { edges { node { founded { ${OF_FACT} } ended { ${OF_FACT} } } } }`,
  Candidate: `actors(first: 120) { edges { node { candidates { ${OF_FACT} } } } }`,
  Tie: `actors(first: 120) { edges { node { ties(first: 20) { ${OF_FACT} } } } }`,
  Event: `events(first: 200) { edges { node { ${OF_FACT} } } }`,
  Claim: `events(first: 200) { edges { node { claims(first: 10) { ${OF_FACT} } } } }`,
  WeaponUsed: `events(first: 200) { edges { node { weapons { ${OF_FACT} } } } }`,
  Casualties: `events(first: 200) { edges { node { casualties { ${OF_FACT} } } } }`,
  SpeechAct: `events(first: 200) { edges { node { utterance { acts { ${OF_FACT} } } } } }`,
  SpeechActOutcome: `events(first: 80) { edges { node { utterance { acts { outcomes { ${OF_FACT} } } } } } }`,
  Place: `place(id: "place-iraq") { id statements(first: 100) ${STATEMENTS} }`,
  Source: `source(id: "sputnik-2021-khazali") { id statements(first: 100) ${STATEMENTS} }`,
  Appraisal: `event(id: "suspected-strikes-on-pmf-bases-2019") { responsibility { condemnation { statements ${STATEMENTS} } } }`,
  DeniedTie: `actor(id: "unnamed-the-militias-003") { deniedTies { ties { statements ${STATEMENTS} } } }`,
  FactToCheck: `factsToCheck(reasons: [DOUBTED], first: 20) { edges { node { statements ${STATEMENTS} } } }`,
  PossibleDuplicate: `possibleDuplicates(first: 20) { edges { node { statements ${STATEMENTS} } } }`,
  ClaimUnderUmbrella: `claimsByUmbrella { groups { claims { ${OF_FACT} } } }`,
};

interface Fact {
  statements: { locator: string; paraphrase: string; source: { title: string } }[];
}

/** Every object within that has statements. */
function factsIn(value: unknown): Fact[] {
  if (Array.isArray(value)) return value.flatMap(factsIn);
  if (typeof value !== "object" || value === null) return [];
  const own = "statements" in value ? [value as Fact] : [];
  return [...own, ...Object.values(value).flatMap(factsIn)];
}

test("every type that has statements is asked for here", () => {
  const types = Object.values(buildSchema().getTypeMap()).filter(
    (type): type is GraphQLObjectType =>
      isObjectType(type) &&
      !isInterfaceType(type) &&
      type.getFields().statements !== undefined &&
      getNamedType(type.getFields().statements?.type)?.name === "Statement",
  );
  expect(Object.keys(FACTS).sort()).toEqual(types.map(({ name }) => name).sort());
});

describe("a statement or more, each with source and locator, for every", () => {
  test.each(Object.entries(FACTS))("%s", async (_type, query) => {
    const { data, errors } = await app.ask(`{ ${query} }`);
    expect(errors).toEqual([]);
    const facts = factsIn(data);
    expect(facts.length).toBeGreaterThan(0);
    for (const { statements } of facts) {
      expect(statements.length).toBeGreaterThan(0);
      for (const { locator, paraphrase, source } of statements) {
        expect([locator, paraphrase, source.title]).not.toContain("");
        expect(locator).toMatch(/^(p\d|[A-Z])/);
      }
    }
  });
});

test("a statement by its id is the same as on the page of what it is about", async () => {
  const fields = `id field locator paraphrase modality rank reliability credibility identification
    knownFrom origin saidOn saidBy { actor { id } for { id } words } concerns { id } source { id }`;
  const event = await app.ask(
    `{ event(id: "tower-22-drone-attack") { statements { ${fields} } } }`,
  );
  const [statement] = (event.data as { event: { statements: { id: string }[] } }).event.statements;
  expect(statement).toMatchObject({
    field: "EXISTENCE",
    locator: "p5",
    modality: "ASSERTED",
    rank: "NORMAL",
    concerns: [{ id: "tower-22-drone-attack" }],
    source: { id: "daily-express-us-2024-al-tamimi" },
  });
  const byId = await app.ask(`query S($id: ID!) { statement(id: $id) { ${fields} } }`, {
    id: statement?.id,
  });
  expect(byId.data).toEqual({ statement });
});

test("a speaker speaks in somebody's name; a chain ends before the publisher", async () => {
  const { data } = await app.ask(`{
    actor(id: "mohammed-al-tamimi") {
      ties(type: [OPPOSES]) {
        statements { saidBy { actor { id } for { id } words } source { publisher { id } } }
      }
    }
  }`);
  expect(data).toMatchObject({
    actor: {
      ties: [
        {
          statements: [
            {
              saidBy: [
                { actor: { id: "mohammed-al-tamimi" }, for: { id: "faylaq-al-waad-al-sadiq" } },
                { actor: { id: "newsweek" }, for: null, words: null },
              ],
              source: { publisher: { id: "daily-express-us" } },
            },
          ],
        },
      ],
    },
  });
});

test("there is no such statement: null", async () => {
  const { data, errors } = await app.ask(`{ statement(id: "nothing") { id } }`);
  expect([data, errors]).toEqual([{ statement: null }, []]);
});
