/** Sources over the API: what a document is, when it came out, and what it says. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type LoadedApp, loadFolder } from "../database/load-fixture.ts";
import { ARTICLES } from "../load/datasets.ts";

let app: LoadedApp;

beforeAll(async () => {
  app = await loadFolder(ARTICLES);
});
afterAll(() => app.close());

test("a source has its publisher, its day and how that is known, and what it repeats", async () => {
  const { data, errors } = await app.ask(`{
    source(id: "daily-express-us-2024-al-tamimi") {
      publisher { id name }
      language
      published
      publishedBasis
      publishedDate { edtf earliest latest }
      reliability
      derivedFrom { __typename id }
      retrieved
    }
  }`);
  expect(errors).toEqual([]);
  expect(data).toEqual({
    source: {
      publisher: { id: "daily-express-us", name: "Daily Express US" },
      language: "en",
      published: "[2024-03-23..2024-04-30]",
      publishedBasis: "ESTIMATED",
      publishedDate: {
        edtf: "[2024-03-23..2024-04-30]",
        earliest: "2024-03-23",
        latest: "2024-04-30",
      },
      reliability: "D",
      derivedFrom: [{ __typename: "Actor", id: "newsweek" }],
      retrieved: null,
    },
  });
});

test("what it says comes in the order of its paragraphs, as many as asked for", async () => {
  const { data, errors } = await app.ask(`{
    source(id: "sputnik-2021-khazali") {
      statementCount
      statements(first: 200) { locator source { id } }
      three: statements(first: 3) { locator }
    }
  }`);
  expect(errors).toEqual([]);
  const { statementCount, statements, three } = (
    data as {
      source: {
        statementCount: number;
        statements: { locator: string; source: { id: string } }[];
        three: { locator: string }[];
      };
    }
  ).source;
  expect(statements).toHaveLength(statementCount);
  expect(new Set(statements.map(({ source }) => source.id))).toEqual(
    new Set(["sputnik-2021-khazali"]),
  );
  const paragraphs = statements
    .flatMap(({ locator }) => /^p(\d+)/.exec(locator)?.[1] ?? [])
    .map(Number);
  expect(paragraphs).toEqual([...paragraphs].sort((a, b) => a - b));
  expect(Math.max(...paragraphs)).toBeGreaterThanOrEqual(10);
  expect(three).toEqual(statements.slice(0, 3).map(({ locator }) => ({ locator })));
});

test.each([["nothing"], ["sputnik"]])("%s is no source: null", async (id) => {
  const { data, errors } = await app.ask(`query S($id: ID!) { source(id: $id) { id } }`, { id });
  expect([data, errors]).toEqual([{ source: null }, []]);
});
