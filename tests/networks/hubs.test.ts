/** Around a hub of thousands: bounded rows, the most relevant first, and what is left out is said. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { makeSchema } from "../../seed/load/make-schema.ts";
import { type Graph, pin } from "../../server/graph/graph.ts";
import type { Sent } from "../../server/graph/open-graph.ts";
import { MOST_TIES, network } from "../../server/networks/network.ts";
import { linksBetween, MOST_LINKS } from "../../server/paths/links-between.ts";
import { paths } from "../../server/paths/paths.ts";
import type { ActorRow } from "../../server/things/thing-rows.ts";
import { emptyTestGraph, openTestGraph } from "../database/graph.ts";
import { writeCases } from "../paths/case-releases.ts";
import type { CaseTie } from "../paths/naive-paths.ts";

const NEIGHBOURS = 5_200;
const actors = Array.from({ length: NEIGHBOURS }, (_, at) => `a${at + 1}`);
const tie = (from: string, to: string, more: Partial<CaseTie> = {}): CaseTie => ({
  id: `${from}-${to}`,
  relation: "MEMBER_OF",
  from,
  to,
  start: ["2024-01-01", "2024-01-01"],
  end: ["2024-01-03", "2024-01-03"],
  sure: true,
  support: "ATTRIBUTED",
  knownFrom: "2025-01-01",
  knownTo: "9999-12-31",
  ...more,
});

/** Two hubs that all are members of; every tenth is tied to the next tenth; and one far end. */
const TIES = actors.flatMap((id, at) => [
  tie(id, "hub", at === 4711 ? { support: "MUTUAL" } : {}),
  tie(id, "other-hub"),
  ...(at % 10 === 0 && at > 0 ? [tie(id, `a${at - 9}`)] : []),
]);

let graph: Graph;
const sent: Sent[] = [];
const report: string[] = [];

beforeAll(async () => {
  await emptyTestGraph();
  graph = openTestGraph({ onStatement: (of) => sent.push(of) });
  await makeSchema(graph);
  await writeCases(graph, [
    {
      things: ["hub", "other-hub", "far", ...actors],
      eventDays: {},
      ties: [...TIES, tie("far", "a5001")],
      claims: [],
    },
  ]);
}, 240_000);
afterAll(async () => {
  // The figures that a reader of a log wants, wherever the test ran.
  console.info(report.join("\n"));
  await graph.close();
  await emptyTestGraph();
});

const row = (id: string) => ({ id, type: "Group", name: id, knownFrom: "2024-12-01" }) as ActorRow;
const during = { from: "2024-01-01", to: "2024-01-03" };
const asked = {
  when: null,
  during,
  relations: ["MEMBER_OF"] as const,
  knownAt: "9999-12-31",
  definiteOnly: false,
};

async function timed<T>(what: string, ask: () => Promise<T>): Promise<{ answer: T; rows: number }> {
  await ask();
  sent.length = 0;
  const start = performance.now();
  const answer = await ask();
  const rows = sent.reduce((sum, of) => sum + of.rows, 0);
  const each = sent.map(({ name, milliseconds }) => `${name} ${Math.round(milliseconds)}`);
  report.push(
    `${what}: ${Math.round(performance.now() - start)} ms, ${rows} rows (${each.join(", ")})`,
  );
  return { answer, rows };
}

const around = (maxNodes: number, depth: number) =>
  network(pin(graph, "case-0"), {
    ...asked,
    start: [row("hub")],
    notFound: [],
    depth,
    unnamed: false,
    maxNodes,
  });

const between = (from: string, to: string, maxLength: number) =>
  paths(pin(graph, "case-0"), {
    ...asked,
    from: row(from),
    to: row(to),
    steps: { events: false, places: false, claims: false, unnamed: false },
    maxLength,
    limit: 20,
    shortestOnly: false,
  });

test("a network around it keeps the most relevant of thousands, and reads no more", async () => {
  const { answer, rows } = await timed("network, depth 2, 300 nodes", () => around(300, 2));
  expect(answer.nodes).toHaveLength(300);
  expect(answer.nodes[1]?.actor.id).toBe("a4712");
  expect(rows).toBeLessThan(1_000);
  const { answer: leftOut } = await timed("what it leaves out", () => answer.leftOut(true));
  expect(leftOut).toMatchObject({ count: NEIGHBOURS - 299, atLeast: true });
  // With more nodes they are the next that are shown: both statements order alike.
  const next = (await around(305, 2)).nodes.slice(300).map(({ actor }) => actor.id);
  expect(leftOut.reasons[0]?.first.map(({ id }) => id)).toEqual(next);
});

test("everybody around two hubs: the hubs come first", async () => {
  const everybody = () =>
    network(pin(graph, "case-0"), {
      ...asked,
      start: null,
      notFound: [],
      depth: 1,
      unnamed: false,
      maxNodes: 1000,
    });
  const { answer } = await timed("everybody, 1000 nodes", everybody);
  expect(answer.nodes.slice(0, 2).map(({ actor }) => actor.id)).toEqual(["hub", "other-hub"]);
  expect(answer.edges.length).toBeLessThanOrEqual(MOST_TIES);
});

test("paths through it: the last step reads only what the other end has reached", async () => {
  const two = await timed("paths of 2 through the hub", () => between("a1", "a5200", 2));
  expect([two.answer.totalCount, two.answer.shortestLength]).toEqual([2, 2]);
  const four = await timed("paths of 4 from far", () => between("hub", "far", 4));
  expect(four.answer.shortestLength).toBe(2);
  expect(four.answer.paths[0]?.steps.map(({ to }) => to.id)).toEqual(["a5001", "far"]);
  expect(four.answer.atLeast).toBe(false);
  expect(four.rows).toBeLessThan(MOST_LINKS);
  const between2 = await timed("paths of 4 between two hubs", () => between("hub", "other-hub", 4));
  expect(between2.answer.totalCount).toBeGreaterThan(NEIGHBOURS);
  expect(between2.answer.paths).toHaveLength(20);
  await timed("paths of 6 through both hubs", () => between("a1", "a5200", 6));
}, 240_000);

test("links above the cap are cut by what they are worth, and the hub is named", async () => {
  const question = {
    ...asked,
    ends: ["hub", "far"],
    steps: { events: false, places: false, claims: false, unnamed: false },
    beyondActors: false,
  };
  const cut = await linksBetween(pin(graph, "case-0"), question, ["hub", "other-hub"], 2, 100);
  expect(cut.hubs).toEqual(["hub"]);
  expect(cut.links.map(({ id }) => id)).toContain("a4712-hub");
});
