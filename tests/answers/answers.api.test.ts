import { afterAll, afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { isObjectType, parse } from "graphql";
import { isKeepable } from "../../server/answers/keepable.ts";
import type { Dataset, ReleaseState } from "../../server/datasets/current-release.ts";
import type { Sent } from "../../server/graph/open-graph.ts";
import { buildSchema } from "../../server/schema.ts";
import { openApp, RELEASE, type TestApp } from "../api/app.ts";
import { openTestGraph } from "../database/graph.ts";

const sent: Sent[] = [];
const graph = openTestGraph({ onStatement: (one) => sent.push(one) });
const ready = (release: string, hash = "h"): ReleaseState => {
  const dataset: Dataset = { release, hash, loadedAt: "2026-01-01", licence: "x", counts: [] };
  return { state: "ready", dataset };
};
let state: ReleaseState;
let app: TestApp;

async function open(answerBytes: number): Promise<TestApp> {
  const releases = { state: () => state, refresh: async () => state, close() {} };
  return openApp({ graph, answerBytes, releases, corsOrigins: ["https://one.example"] });
}

beforeEach(async () => {
  state = ready("r1");
  app = await open(1_000_000);
  sent.length = 0;
});
afterEach(() => {
  sent.length = 0;
});
afterAll(() => graph.close());

const statusOf = ({ headers }: { headers: Headers }) => headers.get("cache-status");
const statements = () => sent.filter(({ name }) => name === RELEASE.name).length;

describe("a repeated question", () => {
  test("is answered with the same text, and sends no statement", async () => {
    const first = await app.ask("query Which { pinned }");
    expect(statusOf(first)).toBe("umbra; fwd=miss; stored");
    expect(statements()).toBe(1);
    const second = await app.ask("query Which { pinned }");
    expect(statusOf(second)).toBe("umbra; hit");
    expect(second.headers.get("age")).toBe("0");
    expect(second.text).toBe(first.text);
    expect(second.status).toBe(200);
    expect(statements()).toBe(1);
  });

  test("has its own request id and its own line in the log", async () => {
    await app.ask("query Which { pinned }");
    const { headers } = await app.ask("query Which { pinned }", {}, { "x-request-id": "mine" });
    expect(headers.get("x-request-id")).toBe("mine");
    expect(app.log.at(-1)).toMatchObject({
      requestId: "mine",
      operation: "Which",
      statements: 0,
      release: "r1",
      status: 200,
      cache: "umbra; hit",
    });
  });

  test("is the same with its variables in another order, and another with other ones", async () => {
    const query =
      "query On($a: EDTF, $b: Int!) { on(date: $a) things(first: $b) { edges { cursor } } }";
    const one = await app.ask(query, { a: "2024", b: 2 });
    const two = await app.ask(query, { b: 2, a: "2024" });
    expect([statusOf(two), two.text]).toEqual(["umbra; hit", one.text]);
    const three = await app.ask(query, { b: 3, a: "2024" });
    expect(statusOf(three)).toBe("umbra; fwd=miss; stored");
    expect(three.text).not.toBe(one.text);
  });

  test("of one document's other operation is another question", async () => {
    const query = "query A { pinned } query B { b: pinned }";
    const ask = async (operationName: string) => {
      const response = await app.fetch(
        new Request("http://umbra/graphql", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ query, operationName }),
        }),
      );
      return response.text();
    };
    expect(await ask("A")).toBe('{"data":{"pinned":"r1"}}');
    expect(await ask("B")).toBe('{"data":{"b":"r1"}}');
    expect(await ask("A")).toBe('{"data":{"pinned":"r1"}}');
  });

  test("is answered in the form that its client takes", async () => {
    await app.ask("{ pinned }");
    const accept = "application/graphql-response+json";
    const { headers } = await app.ask("{ pinned }", {}, { accept });
    expect(statusOf({ headers })).toBe("umbra; hit");
    expect(headers.get("content-type")).toContain(accept);
  });
});

describe("another release", () => {
  test("has answers of its own", async () => {
    await app.ask("{ pinned }");
    state = ready("r2");
    const { data, headers } = await app.ask("{ pinned }");
    expect([data, statusOf({ headers })]).toEqual([{ pinned: "r2" }, "umbra; fwd=miss; stored"]);
  });

  test("may have the same name", async () => {
    await app.ask("{ dataset { hash } }");
    state = ready("r1", "other");
    expect((await app.ask("{ dataset { hash } }")).data).toEqual({ dataset: { hash: "other" } });
  });

  test("that is not there, or a lost database, is told, and not covered up", async () => {
    await app.ask("{ pinned }");
    state = { state: "unavailable", reason: "it is gone" };
    expect((await app.ask("{ pinned }")).errors[0]?.extensions.code).toBe("GRAPH_UNAVAILABLE");
    state = { state: "empty" };
    expect((await app.ask("{ pinned }")).errors[0]?.extensions.code).toBe("GRAPH_EMPTY");
  });
});

describe("is asked anew", () => {
  test("what ended with an error, whole or in part", async () => {
    for (const query of ["{ thrown }", "{ pinned thrown }", "{ nothing }", "{"]) {
      const first = await app.ask(query);
      expect(first.errors).not.toEqual([]);
      const before = sent.length;
      const second = await app.ask(query);
      expect(second.errors).not.toEqual([]);
      expect(statusOf(second)).not.toContain("hit");
      expect(sent.length - before).toBe(query.includes("pinned") ? 1 : 0);
    }
  });

  test("what a client wants fresh; no-store leaves nothing behind", async () => {
    const fresh = { "cache-control": "no-cache" };
    const untold = { "cache-control": "no-store" };
    expect(statusOf(await app.ask("{ pinned }", {}, untold))).toBe("umbra; fwd=bypass");
    expect(statusOf(await app.ask("{ pinned }"))).toBe("umbra; fwd=miss; stored");
    expect(statusOf(await app.ask("{ pinned }", {}, fresh))).toBe("umbra; fwd=request; stored");
    expect(statements()).toBe(3);
    expect(statusOf(await app.ask("{ pinned }"))).toBe("umbra; hit");
  });

  test("all of it, where nothing is to be kept", async () => {
    const forgetful = await open(0);
    await forgetful.ask("{ pinned }");
    expect(statusOf(await forgetful.ask("{ pinned }"))).toBeNull();
    expect(statements()).toBe(2);
  });

  test("what hangs on more than the release: every field that knows of archives", () => {
    const schema = buildSchema();
    const types = Object.values(schema.getTypeMap()).filter(isObjectType);
    const marked = types
      .flatMap((type) => Object.values(type.getFields()))
      .filter(({ astNode }) => astNode?.directives?.some((of) => of.name.value === "notKept"));
    expect(marked.map(({ name }) => name).sort()).toEqual(["changes", "releases"]);
    const fragment = "query { ...F } fragment F on Query { r: releases { name } }";
    expect(isKeepable(schema, parse(fragment))).toBe(false);
    expect(isKeepable(schema, parse("{ dataset { release } }"))).toBe(true);
  });
});

describe("what stands before a question stands before a repeated one", () => {
  test("limits", async () => {
    const query = `query ($n: Int!) {
      things(first: $n) { edges { node { things(first: $n) { edges { node { names { text } } } } } } }
    }`;
    expect((await app.ask(query, { n: 5 })).errors).toEqual([]);
    expect(statusOf(await app.ask(query, { n: 5 }))).toBe("umbra; hit");
    for (let times = 0; times < 2; times++) {
      const { errors } = await app.ask(query, { n: 200 });
      expect(errors[0]?.extensions.code).toBe("LIMIT_EXCEEDED");
    }
  });

  test("the size of a body", async () => {
    await app.ask("{ pinned }");
    const response = await app.fetch(
      new Request("http://umbra/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: `${" ".repeat(200_001)}${JSON.stringify({ query: "{ pinned }" })}`,
      }),
    );
    expect(response.status).toBe(413);
  });

  test("the check for requests that any page could send", async () => {
    await app.ask("{ pinned }");
    const response = await app.fetch(
      new Request("http://umbra/graphql", {
        method: "POST",
        headers: { "content-type": "text/plain" },
        body: JSON.stringify({ query: "{ pinned }" }),
      }),
    );
    expect(response.status).toBe(403);
  });

  test("the origins that may read it: they are not those of who asked first", async () => {
    const allowed = { origin: "https://one.example" };
    await app.ask("{ pinned }", {}, allowed);
    const other = await app.ask("{ pinned }", {}, { origin: "https://evil.example" });
    expect(other.headers.get("access-control-allow-origin")).toBeNull();
    const same = await app.ask("{ pinned }", {}, allowed);
    expect(same.headers.get("access-control-allow-origin")).toBe("https://one.example");
  });
});
