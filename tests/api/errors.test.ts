import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { openApp, point, type TestApp } from "./app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await openApp();
  await point(app.graph, "r1");
  await app.releases.refresh();
});
beforeEach(() => {
  app.log.length = 0;
});
afterAll(() => app.close());

describe("what no one foresaw", () => {
  test.each([
    ["an error of ours", "thrown", /secret|42/],
    ["a statement that the database refuses", "misspelt", /secret|Hidden|MATCH|Neo4j|Neo\./],
    ["a value of the wrong type", "many", /cannot represent/],
  ])("%s is masked, and logged under the request's id", async (_what, field, hidden) => {
    const { errors, data, text, headers } = await app.ask(`{ ${field} }`);
    const requestId = headers.get("x-request-id");
    expect(data).toEqual({ [field]: null });
    expect(errors).toHaveLength(1);
    expect(errors[0]?.path).toEqual([field]);
    expect(errors[0]?.extensions).toEqual({ code: "INTERNAL_SERVER_ERROR", requestId });
    // The id is made of chance, and may hold any number.
    expect(text.replaceAll(requestId ?? "", "")).not.toMatch(hidden);
    const logged = app.log.find(({ msg }) => msg === "unforeseen error");
    expect(logged).toMatchObject({ requestId, err: { stack: expect.stringMatching(hidden) } });
  });
});

describe("an argument that cannot be used", () => {
  test.each([
    ['{ on(date: "2023-02-30") }', "date", '"2023-02-30" is no day of the calendar'],
    ['{ on(date: "soon") }', "date", 'and got "soon"'],
    ['{ on(during: { from: "2024", to: "2023" }) }', "during", "a period that ends on or after"],
    ['{ on(during: { from: "2024", to: "x" }) }', "during.to", 'and got "x"'],
    ["{ things(first: 0) { edges { cursor } } }", "first", "a number from 1 to 200, and got 0"],
    ["{ things(first: 201) { edges { cursor } } }", "first", "a number from 1 to 200, and got 201"],
    ['{ things(after: "nope") { edges { cursor } } }', "after", 'and got "nope"'],
  ])("%s names %s and gives an example", async (query, argument, message) => {
    const { errors } = await app.ask(query);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toContain(message);
    expect(errors[0]?.message.startsWith(`${argument}: `)).toBe(true);
    expect(errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
    expect(errors[0]?.extensions.example).toBeDefined();
  });

  test("the example is one that is taken", async () => {
    const { errors } = await app.ask('{ things(after: "nope") { edges { cursor } } }');
    const after = errors[0]?.extensions.example;
    const again = await app.ask(
      "query ($after: String) { things(after: $after) { edges { cursor } } }",
      { after },
    );
    expect(again.errors).toEqual([]);
  });
});

describe("GraphQL's own errors keep their codes and words", () => {
  test.each([
    [
      "a field that is not there",
      "{ nothing }",
      {},
      "GRAPHQL_VALIDATION_FAILED",
      /Cannot query field/,
    ],
    ["a text that is no query", "{ thrown", {}, "GRAPHQL_PARSE_FAILED", /Syntax Error/],
    [
      "a date that is no text",
      "{ on(date: 2024) }",
      {},
      "GRAPHQL_VALIDATION_FAILED",
      /a date as a text/,
    ],
    [
      "a variable of the wrong type",
      "query ($n: Int!) { things(first: $n) { pageInfo { endCursor } } }",
      { n: "x" },
      "BAD_USER_INPUT",
      /Variable "\$n"/,
    ],
  ])("%s", async (_what, query, variables, code, message) => {
    const { errors } = await app.ask(query, variables);
    expect(errors[0]?.message).toMatch(message);
    expect(errors[0]?.extensions.code).toBe(code);
  });
});

describe("the request's id and its line in the log", () => {
  test("a caller's id is kept if it is harmless, and replaced if not", async () => {
    const kept = await app.ask("{ pinned }", {}, { "x-request-id": "caller-1" });
    expect(kept.headers.get("x-request-id")).toBe("caller-1");
    const replaced = await app.ask("{ pinned }", {}, { "x-request-id": 'a"} {"level":60' });
    expect(replaced.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("one line: id, operation, milliseconds, statements, release; no variables", async () => {
    const query = "query Mine($date: EDTF) { pinned again: pinned on(date: $date) }";
    await app.ask(query, { date: "1999-12-31" }, { "x-request-id": "caller-2" });
    expect(app.log).toEqual([
      expect.objectContaining({
        requestId: "caller-2",
        operation: "Mine",
        milliseconds: expect.any(Number),
        statements: 2,
        release: "r1",
        status: 200,
      }),
    ]);
    expect(JSON.stringify(app.log)).not.toContain("1999-12-31");
  });

  test("the line has the codes of the answer's errors", async () => {
    await app.ask("{ thrown on(date: 2024) }");
    await app.ask('{ thrown on(date: "x") }');
    const lines = app.log.filter(({ msg }) => msg === "request");
    expect(lines.map(({ errors }) => errors)).toEqual([
      ["GRAPHQL_VALIDATION_FAILED"],
      expect.arrayContaining(["INTERNAL_SERVER_ERROR", "BAD_USER_INPUT"]),
    ]);
  });
});
