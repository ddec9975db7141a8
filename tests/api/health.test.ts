import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { openGraph } from "../../server/graph/open-graph.ts";
import { openTestGraph, testAddress } from "../database/graph.ts";
import { openApp, point, type TestApp, unpoint } from "./app.ts";
import { type CuttableProxy, openProxy } from "./cuttable-proxy.ts";

const direct = openTestGraph();
let proxy: CuttableProxy;
let app: TestApp;

beforeEach(async () => {
  await point(direct, "r1");
  const { hostname, port } = new URL(testAddress().uri);
  proxy = await openProxy({ host: hostname, port: Number(port) });
  const uri = `bolt://127.0.0.1:${proxy.port}`;
  const graph = openGraph({ ...testAddress(), uri }, { patienceMs: 4_000 });
  app = await openApp({ graph, everyMs: 50 });
});
afterEach(async () => {
  await app.close();
  await proxy.close();
});
afterAll(() => direct.close());

async function health() {
  const response = await app.fetch(new Request("http://umbra/health"));
  return { status: response.status, body: await response.json() };
}

/** Waits until the health has that status, and gives it. */
async function untilHealth(status: number) {
  for (let tries = 0; tries < 300; tries += 1) {
    const now = await health();
    if (now.status === status) return now.body;
    await wait(50);
  }
  throw new Error(
    `expected /health to come to ${status}, and it is ${JSON.stringify(await health())}`,
  );
}

test("is ok, and names the release", async () => {
  expect(await health()).toEqual({ status: 200, body: { status: "ok", release: "r1" } });
});

describe("a lost database", () => {
  test("is told by /health and by GRAPH_UNAVAILABLE, and is found again without a restart", async () => {
    await proxy.cut();
    // A request that begins before the loss is known: the driver tries again for some seconds.
    const before = await app.ask("{ pinned }");
    expect(before.errors.map(({ extensions }) => extensions.code)).toEqual(["GRAPH_UNAVAILABLE"]);
    expect(before.status).toBe(503);
    expect(before.text).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|bolt|driver/i);

    expect(await untilHealth(503)).toEqual({
      status: "unavailable",
      reason: expect.stringContaining("the graph database does not answer"),
    });
    const started = performance.now();
    const after = await app.ask("{ pinned dataset { release } }");
    expect(new Set(after.errors.map(({ extensions }) => extensions.code))).toEqual(
      new Set(["GRAPH_UNAVAILABLE"]),
    );
    expect(performance.now() - started).toBeLessThan(1_000);

    await proxy.mend();
    expect(await untilHealth(200)).toEqual({ status: "ok", release: "r1" });
    expect((await app.ask("{ pinned }")).data).toEqual({ pinned: "r1" });
  });

  test("that hangs is told too, and asked again over another connection", async () => {
    proxy.freeze();
    const hanging = app.ask("{ pinned }");
    expect(await untilHealth(503)).toMatchObject({ reason: expect.stringContaining("3000 ms") });
    await proxy.mend();
    expect(await untilHealth(200)).toEqual({ status: "ok", release: "r1" });
    expect((await hanging).errors[0]?.extensions.code).toBe("GRAPH_UNAVAILABLE");
  });

  test("leaves the schema and the playground to be read", async () => {
    await proxy.cut();
    await untilHealth(503);
    expect((await app.ask("{ __schema { queryType { name } } }")).errors).toEqual([]);
    const page = await app.fetch(
      new Request("http://umbra/graphql", { headers: { accept: "text/html" } }),
    );
    expect(page.status).toBe(200);
  });
});

describe("an empty graph", () => {
  test("is told, with what to do", async () => {
    await unpoint(direct);
    expect(await untilHealth(503)).toEqual({
      status: "empty",
      reason: "no dataset has been loaded",
      remedy: "umbra load",
    });
    const { errors, status } = await app.ask("{ pinned dataset { release } }");
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(["GRAPH_EMPTY", "GRAPH_EMPTY"]);
    expect(errors[0]?.message).toContain("umbra load");
    expect(status).toBe(503);
    await point(direct, "r2");
    expect(await untilHealth(200)).toEqual({ status: "ok", release: "r2" });
  });
});
