import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { getIntrospectionQuery } from "graphql";
import { buildSchema } from "../../server/schema.ts";
import { type Answer, openApp, point, type TestApp } from "./app.ts";

/** Asks for HTTP statuses beside GraphQL's errors. */
const RESPONSE_JSON = { accept: "application/graphql-response+json" };

let app: TestApp;

beforeAll(async () => {
  app = await openApp({ limits: { cost: 20_000 } });
  await point(app.graph, "r1");
  await app.releases.refresh();
});
afterAll(() => app.close());

/** `{ things { edges { node { things { … } } } } }`, three levels for each nesting and one more. */
const nested = (times: number): string =>
  times === 0
    ? "{ edges { cursor } }"
    : `{ edges { node { things(first: 1) ${nested(times - 1)} } } }`;

/** Each limit: the largest request that is taken, and the smallest that is not. */
describe.each([
  [
    "depth",
    `{ things(first: 1) ${nested(4)} }`,
    `{ things(first: 1) ${nested(5)} }`,
    /depth limit of 16/,
  ],
  ["aliases", aliases(30), aliases(31), /Aliases limit of 30 exceeded, found 31/],
  ["directives", directives(30), directives(31), /Directives limit of 30 exceeded, found 31/],
  ["body", `${" ".repeat(150_000)}{ pinned }`, `${" ".repeat(200_000)}{ pinned }`, /too large/],
])("%s", (_limit, most, more, message) => {
  test("takes the most", async () => {
    expect((await app.ask(most)).errors).toEqual([]);
  });

  test("refuses more, and says how much is too much", async () => {
    const { errors, data, status } = await app.ask(more, {}, RESPONSE_JSON);
    expect(data ?? null).toBeNull();
    expect(errors[0]?.message).toMatch(message);
    expect(["LIMIT_EXCEEDED", "REQUEST_ENTITY_TOO_LARGE"]).toContain(errors[0]?.extensions.code);
    expect(errors[0]?.message).not.toMatch(/Syntax Error/);
    expect(status).toBeGreaterThanOrEqual(400);
  });
});

test("tokens", async () => {
  const small = await openApp({ limits: { tokens: 9 } });
  expect((await small.ask('{ on(date: "2024") }')).errors).toEqual([]);
  const { errors } = await small.ask('{ on(date: "2024") pinned pinned }');
  expect(errors[0]).toMatchObject({
    message: "Token limit of 9 exceeded.",
    extensions: { code: "LIMIT_EXCEEDED" },
  });
  await small.close();
});

describe("cost", () => {
  const query = `query ($n: Int!) {
    things(first: $n) { edges { node { things(first: $n) { edges { node { names { text } } } } } } }
  }`;

  test("multiplies page sizes, from variables too", async () => {
    expect((await app.ask(query, { n: 20 })).errors).toEqual([]);
    const { errors, status } = await app.ask(query, { n: 200 }, RESPONSE_JSON);
    expect(errors[0]?.extensions.code).toBe("LIMIT_EXCEEDED");
    expect(errors[0]?.message).toMatch(/at most 20000 objects, and this one may return 120601/);
    expect(status).toBe(400);
  });

  test("counts defaults of variables and of arguments", async () => {
    const small = await openApp({ limits: { cost: 100 } });
    const nestedQuery = (n: string) =>
      `query ($n: Int! = 10) { things${n} { edges { node { things${n} { edges { cursor } } } } } }`;
    expect((await small.ask(nestedQuery("(first: $n)"))).errors[0]?.extensions.code).toBe(
      "LIMIT_EXCEEDED",
    );
    expect((await small.ask(nestedQuery("(first: $n)"), { n: 2 })).errors).toEqual([]);
    expect(
      (await small.ask("{ things { edges { node { things { edges { cursor } } } } } }")).errors[0]
        ?.extensions.code,
    ).toBe("LIMIT_EXCEEDED");
    await small.close();
  });

  test("counts what a field itself costs, by its @cost", async () => {
    const small = await openApp({ limits: { cost: 1_000 } });
    expect((await small.ask("{ heavy { id } }")).errors).toEqual([]);
    const twice = await small.ask("{ heavy { id } again: heavy { id } }");
    expect(twice.errors[0]?.message).toMatch(/may return 1400/);
    await small.close();
  });

  test("a fragment that is spread again and again is counted each time", async () => {
    const spread = `query ($n: Int!) { a: things(first: $n) { ...T } b: things(first: $n) { ...T } }
      fragment T on ThingConnection { edges { node { things(first: $n) { edges { cursor } } } } }`;
    const once = spread.replace("b: things(first: $n) { ...T }", "");
    expect((await app.ask(once, { n: 100 })).errors).toEqual([]);
    expect((await app.ask(spread, { n: 100 })).errors[0]?.extensions.code).toBe("LIMIT_EXCEEDED");
  });

  test("is reckoned for the operation and the page sizes that are asked for, in any order", async () => {
    const both = `query Few($n: Int!, $day: EDTF) { on(date: $day) things(first: $n) { edges { cursor } } }
      query Many($n: Int!, $day: EDTF) {
        on(date: $day)
        things(first: $n) { edges { node { things(first: 200) { edges { cursor } } } } }
      }`;
    const ask = async (operationName: string, n: number, day: string) => {
      const response = await app.fetch(
        new Request("http://umbra/graphql", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ query: both, operationName, variables: { n, day } }),
        }),
      );
      const { errors = [] } = (await response.json()) as Answer;
      return errors.map(({ extensions }) => extensions.code);
    };
    expect(await ask("Few", 200, "2024")).toEqual([]);
    expect(await ask("Many", 200, "2024")).toEqual(["LIMIT_EXCEEDED"]);
    expect(await ask("Many", 5, "2024")).toEqual([]);
    expect(await ask("Many", 200, "2025")).toEqual(["LIMIT_EXCEEDED"]);
    expect(await ask("Few", 200, "2025")).toEqual([]);
  });

  test("a first below 1 makes nothing cheap", async () => {
    const { errors } = await app.ask(
      "{ things(first: -100000) { edges { cursor } } heavy { things(first: 200) { edges { node { things(first: 200) { edges { cursor } } } } } } }",
    );
    expect(errors[0]?.extensions.code).toBe("LIMIT_EXCEEDED");
  });
});

describe("introspection", () => {
  const query = getIntrospectionQuery({
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  });

  test("of the whole schema passes the limits", async () => {
    const whole = await openApp({ schema: buildSchema() });
    const { errors, data } = await whole.ask(query);
    expect(errors).toEqual([]);
    expect(data).toHaveProperty("__schema.types");
    await whole.close();
  });

  test("keeps to the depth of any request", async () => {
    const deep = `{ __schema { queryType { ${"ofType { ".repeat(17)} name ${"} ".repeat(17)} } } }`;
    expect((await app.ask(deep)).errors[0]?.extensions.code).toBe("LIMIT_EXCEEDED");
  });
});

function aliases(count: number): string {
  return `{ ${Array.from({ length: count }, (_, at) => `a${at}: pinned`).join(" ")} }`;
}

function directives(count: number): string {
  return `{ ${"...@include(if: true) { pinned } ".repeat(count)} }`;
}
