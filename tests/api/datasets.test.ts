import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeEach, expect, test } from "@jest/globals";
import { DEFAULT_LIMITS } from "../../server/config.ts";
import { makeContext } from "../../server/context.ts";
import type { Sent } from "../../server/graph/open-graph.ts";
import { traceOf } from "../../server/request-trace.ts";
import { openTestGraph } from "../database/graph.ts";
import { openApp, point, RELEASE, type TestApp } from "./app.ts";

const sent: Sent[] = [];
const direct = openTestGraph();
let app: TestApp;

beforeEach(async () => {
  await point(direct, "r1");
  app = await openApp({ graph: openTestGraph({ onStatement: (one) => sent.push(one) }) });
  sent.length = 0;
});
afterEach(() => app.close());
afterAll(() => direct.close());

test("dataset tells the release, its hash, its licence and what it holds, with no statement", async () => {
  const { data, errors } = await app.ask(
    "{ dataset { release hash loadedAt licence counts { thing count } } }",
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    dataset: {
      release: "r1",
      hash: "abc",
      loadedAt: "2026-01-01T00:00:00.000Z",
      licence: "CC-BY-4.0",
      counts: [
        { thing: "groups", count: 3 },
        { thing: "statements", count: 12 },
      ],
    },
  });
  expect(sent).toEqual([]);
});

test("every statement of a request is given its release, and sends nothing besides", async () => {
  expect((await app.ask("{ pinned }")).data).toEqual({ pinned: "r1" });
  expect(sent).toEqual([{ name: RELEASE.name, rows: 1, milliseconds: expect.any(Number) }]);
});

test("a request stays at the release at which it began", async () => {
  const trace = traceOf(new Request("http://umbra/graphql"));
  const context = makeContext({ ...app, limits: DEFAULT_LIMITS }, trace);
  await point(direct, "r2");
  await app.releases.refresh();
  expect(await context.graph.read(RELEASE)).toEqual([{ release: "r1" }]);
  expect(context.dataset().release).toBe("r1");
  expect((await app.ask("{ pinned }")).data).toEqual({ pinned: "r2" });
});

test("a moved pointer is known by itself", async () => {
  const watching = await openApp({ everyMs: 20 });
  await point(direct, "r3");
  await wait(500);
  expect((await watching.ask("{ pinned }")).data).toEqual({ pinned: "r3" });
  await watching.close();
});
