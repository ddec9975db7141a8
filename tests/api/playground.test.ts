import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { savedQuestions } from "../../server/questions.ts";
import { openApp, type TestApp } from "./app.ts";

const QUESTION = {
  name: "01-who",
  title: "Who claimed what?",
  query: "# Who claimed what?\nquery Who($n: Int!) { things(first: $n) { edges { cursor } } }\n",
  variables: '{ "n": 3 } ',
};

let app: TestApp;
let page: Response;
let html: string;

beforeAll(async () => {
  app = await openApp({ questions: [QUESTION] });
  page = await browse("/graphql");
  html = await page.text();
});
afterAll(() => app.close());

const browse = (path: string) =>
  app.fetch(
    new Request(`http://umbra${path}`, {
      headers: { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" },
    }),
  );

describe("GET /graphql in a browser", () => {
  test("is GraphiQL, also where its address holds a query", async () => {
    expect(page.status).toBe(200);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(html).toContain("YogaGraphiQL.renderYogaGraphiQL");
    expect((await browse("/graphql?query=%7B__typename%7D")).headers.get("content-type")).toContain(
      "text/html",
    );
  });

  test("loads nothing from elsewhere, and the browser is told so", () => {
    const loads =
      /<(?:script|link|img|iframe|source|audio|video)\b[^>]*?\b(?:src|href)\s*=\s*["']?([^"'\s>]+)/g;
    // What the page itself holds; its script is a text of 9 MB with tags in it that it never writes.
    const markup = html.replace(/<script>[\s\S]*?<\/script>/g, "<script></script>");
    const loaded = [...markup.matchAll(loads)].map(([, address]) => address?.slice(0, 5));
    expect(loaded).toEqual(["data:"]);
    const styles = /<style>([\s\S]*?)<\/style>/g;
    const remote = [...html.matchAll(styles)].flatMap(
      ([, css]) => css?.match(/(?:@import|url\()\s*["']?(?:https?:)?\/\/[^)]*/g) ?? [],
    );
    expect(remote).toEqual([]);
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  test("has the saved questions as tabs, with their variables", () => {
    const options =
      /renderYogaGraphiQL\(\s*window\.document\.querySelector\('#root'\),\s*(\{.*\}),\s*\);/.exec(
        html,
      )?.[1];
    const { defaultTabs } = JSON.parse(options ?? "null");
    expect(defaultTabs).toHaveLength(2);
    expect(defaultTabs[0]).toEqual({ query: QUESTION.query, variables: QUESTION.variables });
    expect(defaultTabs[1].query).toContain("#   01  Who claimed what?");
  });

  test("opens the first question with its variables", () => {
    const stored = /Object\.entries\((\{"graphiql:query".*?\})\)\) localStorage/.exec(html)?.[1];
    expect(JSON.parse(stored ?? "null")).toEqual({
      "graphiql:query": QUESTION.query,
      "graphiql:variables": QUESTION.variables,
    });
  });

  test("/ leads there", async () => {
    const response = await browse("/");
    expect([response.status, response.headers.get("location")]).toEqual([302, "/graphql"]);
  });

  test("what asks for JSON gets no page", async () => {
    const response = await app.fetch(
      new Request("http://umbra/graphql", { headers: { accept: "application/json" } }),
    );
    expect(response.headers.get("content-type")).not.toContain("html");
  });
});

describe("saved questions", () => {
  let folder: string;
  beforeAll(async () => {
    folder = `${await mkdtemp(join(tmpdir(), "umbra-questions-"))}/`;
    await writeFile(`${folder}02-second.graphql`, "# Second?\n{ pinned }\n");
    await writeFile(`${folder}01-first.graphql`, "# First?\nquery ($n: Int) { pinned }\n");
    await writeFile(`${folder}01-first.variables.json`, '{ "n": 1 }');
    await writeFile(`${folder}01-first.expected.json`, "{}");
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("come in the order of their numbers, with titles and variables", () => {
    expect(savedQuestions(folder)).toEqual([
      {
        name: "01-first",
        title: "First?",
        query: expect.stringContaining("$n"),
        variables: '{ "n": 1 }',
      },
      {
        name: "02-second",
        title: "Second?",
        query: expect.stringContaining("pinned"),
        variables: null,
      },
    ]);
  });

  test("need a first line that says what they ask", async () => {
    await writeFile(`${folder}03-mute.graphql`, "{ pinned }\n");
    expect(() => savedQuestions(folder)).toThrow(
      'questions/03-mute.graphql: expected a first line "# what it asks"',
    );
  });
});
