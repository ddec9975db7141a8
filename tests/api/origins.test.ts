import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CSRF_HEADER } from "../../server/csrf.ts";
import { openApp, type TestApp } from "./app.ts";

let closed: TestApp;
let open: TestApp;

beforeAll(async () => {
  closed = await openApp();
  open = await openApp({ corsOrigins: ["https://one.example", "https://two.example"] });
});
afterAll(async () => {
  await closed.close();
  await open.close();
});

const preflight = (origin: string) =>
  new Request("http://umbra/graphql", {
    method: "OPTIONS",
    headers: {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type",
    },
  });

const corsHeaders = ({ headers }: { headers: Headers }) =>
  [...headers.keys()].filter((name) => name.startsWith("access-control-"));

describe("other origins", () => {
  test.each(["https://evil.example", "null", "https://one.example"])(
    "%s gets no leave from a server without a list",
    async (origin) => {
      expect(corsHeaders(await closed.fetch(preflight(origin)))).toEqual([]);
      expect(corsHeaders(await closed.ask("{ __typename }", {}, { origin }))).toEqual([]);
    },
  );

  test.each([
    "https://evil.example",
    "null",
    "https://one.example.evil.example",
    "http://one.example",
  ])("%s gets no leave if it is not on the list", async (origin) => {
    expect(corsHeaders(await open.fetch(preflight(origin)))).toEqual([]);
    expect(corsHeaders(await open.ask("{ __typename }", {}, { origin }))).toEqual([]);
  });

  test.each(["https://one.example", "https://two.example"])(
    "%s gets leave if it is",
    async (origin) => {
      const { headers } = await open.fetch(preflight(origin));
      expect(headers.get("access-control-allow-origin")).toBe(origin);
      expect(headers.get("access-control-allow-headers")).toContain("content-type");
      expect(headers.get("access-control-allow-credentials")).toBeNull();
      const answer = await open.ask("{ __typename }", {}, { origin });
      expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
    },
  );
});

describe("requests that any page could make a browser send", () => {
  const send = (init: RequestInit, path = "/graphql") =>
    closed.fetch(new Request(`http://umbra${path}`, init));
  const asJson = JSON.stringify({ query: "{ __typename }" });

  test.each([
    [
      "a form",
      { method: "POST", body: new URLSearchParams({ query: "{ __typename }" }) },
      "/graphql",
    ],
    [
      "JSON called text",
      { method: "POST", body: asJson, headers: { "content-type": "text/plain" } },
      "/graphql",
    ],
    ["a link", { method: "GET" }, "/graphql?query=%7B__typename%7D"],
  ])("%s is refused, with what to send instead", async (_what, init, path) => {
    const response = await send(init, path);
    const text = await response.text();
    expect(response.status).toBe(403);
    expect(text).toContain("application/json");
    expect(text).toContain('"FORBIDDEN"');
    expect(text).not.toContain('"data"');
  });

  test("JSON needs no header of ours, nor does a charset disturb", async () => {
    for (const type of ["application/json", "application/json; charset=utf-8"]) {
      const response = await send({
        method: "POST",
        body: asJson,
        headers: { "content-type": type },
      });
      expect(await response.json()).toEqual({ data: { __typename: "Query" } });
    }
  });

  test("a link is taken with the header", async () => {
    const response = await send(
      { headers: { [CSRF_HEADER]: "1" } },
      "/graphql?query=%7B__typename%7D",
    );
    expect(await response.json()).toEqual({ data: { __typename: "Query" } });
  });
});
