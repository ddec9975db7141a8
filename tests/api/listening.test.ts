/** The one place where a port is opened: what is told here is about ports. */
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { pino } from "pino";
import type { App } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import { openGraph } from "../../server/graph/open-graph.ts";
import { CannotListen, serve, startApi } from "../../server/main.ts";
import { openTestGraph, testAddress } from "../database/graph.ts";
import { openApp, point } from "./app.ts";

const HERE = { host: "127.0.0.1", port: 0 };

test("answers over HTTP as through fetch", async () => {
  const app = await openApp();
  const listening = await serve(app, HERE);
  const response = await fetch(`${listening.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"query":"{ __typename }"}',
  });
  expect(await response.json()).toEqual({ data: { __typename: "Query" } });
  expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  await listening.close();
  await expect(fetch(listening.url)).rejects.toThrow();
  await app.close();
});

test("a body may not be larger than the limit, whether its length is told or not", async () => {
  const app = await openApp({ limits: { bodyBytes: 1_000 } });
  const listening = await serve(app, HERE);
  const send = (body: string | ReadableStream<Uint8Array>) =>
    fetch(`${listening.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      ...(typeof body === "string" ? {} : { duplex: "half" }),
    } as RequestInit);
  const padded = (length: number) => '{"query":"{ __typename }"}'.padEnd(length);
  const inParts = (text: string) => new Blob([text]).stream();
  for (const form of [(text: string) => text, inParts]) {
    expect(await (await send(form(padded(1_000)))).json()).toEqual({
      data: { __typename: "Query" },
    });
    expect((await send(form(padded(1_001)))).status).toBe(413);
  }
  await listening.close();
  await app.close();
});

test("the whole API starts on a database, and logs which release it reads", async () => {
  const direct = openTestGraph();
  await point(direct, "r7");
  const log: Record<string, unknown>[] = [];
  const logger = pino({}, { write: (line) => log.push(JSON.parse(line)) });
  const listening = await startApi({ ...readConfig({}), port: 0 }, direct, logger);
  const health = await fetch(`${listening.url}/health`);
  expect(await health.json()).toEqual({ status: "ok", release: "r7" });
  expect(log[0]).toMatchObject({ msg: "reading a release", release: "r7" });
  expect(JSON.stringify(log)).not.toContain(testAddress().password);
  await listening.close();
  await direct.close();
});

test("a wrong password is told by /health without details, and by the log with them", async () => {
  const log: Record<string, unknown>[] = [];
  const logger = pino({}, { write: (line) => log.push(JSON.parse(line)) });
  const address = { ...testAddress(), password: "not-the-password" };
  const graph = openGraph(address);
  const listening = await startApi({ ...readConfig({}), port: 0 }, graph, logger);
  const health = await fetch(`${listening.url}/health`);
  expect(health.status).toBe(503);
  expect(await health.text()).not.toMatch(/Neo|password|unauthor/i);
  expect(log[0]).toMatchObject({ err: { message: expect.stringMatching(/unauthorized/i) } });
  expect(JSON.stringify(log)).not.toContain("not-the-password");
  await listening.close();
  await graph.close();
});

test("a taken port is told, with how to find who has it and how to choose another", async () => {
  const app = await openApp();
  const listening = await serve(app, HERE);
  const port = Number(new URL(listening.url).port);
  const refused = await serve(app, { ...HERE, port }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(CannotListen);
  expect((refused as Error).message).toContain(`127.0.0.1:${port} is taken`);
  expect((refused as Error).message).toContain(`lsof -nP -iTCP:${port}`);
  expect((refused as Error).message).toMatch(/PORT=\d+/);
  await listening.close();
  await app.close();
});

test("a host that is not this machine's is told", async () => {
  const app = await openApp();
  await expect(serve(app, { host: "192.0.2.1", port: 0 })).rejects.toThrow(
    "192.0.2.1 is no address of this machine",
  );
  await app.close();
});

test("closing lets a request under way end, and waits no longer than it is told", async () => {
  let ended = 0;
  const slow: App = {
    fetch: () => Promise.reject(new Error("not asked for here")),
    async listener(_request, response) {
      await wait(300);
      ended += 1;
      response.end("done");
    },
  };
  const patient = await serve(slow, HERE);
  const answer = fetch(patient.url).then((response) => response.text());
  await wait(100);
  const closing = performance.now();
  await patient.close();
  expect(performance.now() - closing).toBeLessThan(1_000);
  expect(await answer).toBe("done");

  const hasty = await serve(slow, HERE);
  const cut = fetch(hasty.url).then(
    () => "answered",
    () => "cut",
  );
  await wait(100);
  const start = performance.now();
  await hasty.close(50);
  expect(performance.now() - start).toBeLessThan(180);
  expect(await cut).toBe("cut");
  expect(ended).toBeGreaterThan(0);
});
