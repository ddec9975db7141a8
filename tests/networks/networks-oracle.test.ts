/**
 * The network from the database against a naive one that reads everything: which actors are kept
 * does not hang on the order in which the database finds them.
 */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { makeSchema } from "../../seed/load/make-schema.ts";
import { type Graph, pin } from "../../server/graph/graph.ts";
import type { RelationName } from "../../server/model/relations.ts";
import { network } from "../../server/networks/network.ts";
import type { ActorRow } from "../../server/things/thing-rows.ts";
import { emptyTestGraph, openTestGraph } from "../database/graph.ts";
import { writeCases } from "../paths/case-releases.ts";
import { caseGraph, DAYS } from "../paths/naive-paths.ts";
import { type CaseNetwork, naiveNetwork } from "./naive-network.ts";

const GRAPHS = 200;
const QUESTIONS = 5;
/** Questions asked at once: the database has time for others while it answers one. */
const AT_ONCE = 10;

const two = fc
  .tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS))
  .map(([a, b]) => (a <= b ? ([a, b] as const) : ([b, a] as const)));

const caseNetwork: fc.Arbitrary<CaseNetwork> = fc
  .record({
    ids: fc.oneof(
      fc.constant(null),
      fc.shuffledSubarray(["a0", "a1", "a2", "u4"], { minLength: 1, maxLength: 2 }),
    ),
    depth: fc.integer({ min: 1, max: 3 }),
    relations: fc.constantFrom<RelationName[]>(
      ["MEMBER_OF", "CONTROLS", "OPPOSES"],
      ["MEMBER_OF", "CONTROLS"],
    ),
    time: fc.integer({ min: 0, max: 2 }),
    days: two,
    definiteOnly: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
    unnamed: fc.boolean(),
    knownAt: fc.constantFrom("2025-01-01", "2025-06-01"),
    maxNodes: fc.integer({ min: 2, max: 5 }),
  })
  .map(({ time, days, definiteOnly, ...rest }) => ({
    ...rest,
    definiteOnly: definiteOnly && time > 0,
    when: time === 1 ? days : null,
    during: time === 2 ? days : null,
  }));

const drawn = fc.sample(
  fc.tuple(caseGraph, fc.array(caseNetwork, { minLength: QUESTIONS, maxLength: QUESTIONS })),
  { numRuns: GRAPHS, seed: 20260402 },
);

let graph: Graph;

beforeAll(async () => {
  await emptyTestGraph();
  graph = openTestGraph();
  await makeSchema(graph);
  await writeCases(
    graph,
    drawn.map(([of]) => of),
  );
}, 120_000);
afterAll(async () => {
  await graph.close();
  await emptyTestGraph();
});

async function asked(release: string, question: CaseNetwork) {
  const { ids, when, during, relations, ...rest } = question;
  const row = await network(pin(graph, release), {
    ...rest,
    relations: relations as RelationName[],
    start: ids?.map((id) => ({ id, type: "Group", knownFrom: "2024-12-01" }) as ActorRow) ?? null,
    notFound: [],
    when:
      when === null
        ? null
        : { earliest: when[0], latest: when[1], startBy: when[1], endAfter: when[0] },
    during: during === null ? null : { from: during[0], to: during[1] },
  });
  const { reasons, ...counted } = await row.leftOut(true);
  // Whoever asks for no names is told the same numbers.
  const unnamed = reasons.map((of) => ({ ...of, first: [] }));
  expect(await row.leftOut(false)).toEqual({ ...counted, reasons: unnamed });
  return {
    nodes: row.nodes.map(({ actor, distance }) => ({ id: actor.id, distance })),
    edges: row.edges.map(({ edge }) => edge.tie).sort(),
    leftOut: Object.fromEntries(reasons.map(({ reason, count }) => [reason, count])),
    first: reasons.find(({ reason }) => reason === "MAX_NODES")?.first.map(({ id }) => id) ?? [],
    more: counted.atLeast,
  };
}

test("the most relevant are kept, and what is left out is told with its reason", async () => {
  const asks = drawn.flatMap(([of, questions], index) =>
    questions.map((question) => ({ of, question, release: `case-${index}` })),
  );
  const reasons = new Map<string, number>();
  for (let at = 0; at < asks.length; at += AT_ONCE) {
    const some = asks.slice(at, at + AT_ONCE);
    const rows = await Promise.all(some.map(({ release, question }) => asked(release, question)));
    rows.forEach((row, index) => {
      const { of, question, release } = some[index] as (typeof some)[number];
      try {
        expect(row).toEqual(naiveNetwork(of, question));
      } catch (error) {
        console.error(JSON.stringify({ release, of, question }));
        throw error;
      }
      for (const reason of Object.keys(row.leftOut)) {
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }
    });
  }
  for (const reason of ["MAX_NODES", "TIME", "CERTAINTY", "UNNAMED", "NOT_KNOWN"]) {
    expect(reasons.get(reason) ?? 0).toBeGreaterThan(5);
  }
}, 300_000);
