/**
 * Paths from the database against every path in every world of many small graphs, which stand side
 * by side as releases.
 */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { makeSchema } from "../../seed/load/make-schema.ts";
import { type Graph, pin } from "../../server/graph/graph.ts";
import type { Support } from "../../server/model/vocabulary.ts";
import { type PathRow, paths } from "../../server/paths/paths.ts";
import type { ThingRow } from "../../server/things/thing-rows.ts";
import { emptyTestGraph, openTestGraph } from "../database/graph.ts";
import { writeCases } from "./case-releases.ts";
import {
  type CaseQuestion,
  caseGraph,
  caseQuestion,
  type NaivePath,
  naivePaths,
} from "./naive-paths.ts";

const GRAPHS = 200;
const QUESTIONS = 5;
/** Questions asked at once: the database has time for others while it answers one. */
const AT_ONCE = 10;

let graph: Graph;
const drawn = fc.sample(
  fc.tuple(caseGraph, fc.array(caseQuestion, { minLength: QUESTIONS, maxLength: QUESTIONS })),
  { numRuns: GRAPHS, seed: 20260401 },
);

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

async function asked(release: string, question: CaseQuestion) {
  const { when, during, events, claims, unnamed, ...rest } = question;
  const thing = (id: string) =>
    ({ id, type: id.startsWith("e") ? "Event" : "Group" }) as unknown as ThingRow;
  return paths(pin(graph, release), {
    ...rest,
    from: thing(question.from),
    to: thing(question.to),
    steps: { events, claims, unnamed, places: false },
    when:
      when === null
        ? null
        : { earliest: when[0], latest: when[1], startBy: when[1], endAfter: when[0] },
    during: during === null ? null : { from: during[0], to: during[1] },
    limit: 1000,
    shortestOnly: false,
    definiteOnly: false,
  });
}

const flat = ({ steps, certainty, neverTogether, support }: PathRow) => ({
  ids: steps.map(({ tie, claim }) => tie?.id ?? claim?.id ?? ""),
  certainty,
  neverTogether,
  support,
});

const text = (path: NaivePath) => JSON.stringify(path);
const sorted = (found: readonly NaivePath[]) => found.map(text).sort();

const WORDS = ["DEFINITE", null, "POSSIBLE"];
const SUPPORTS: readonly Support[] = ["MUTUAL", "DECLARED", "AVOWED", "ATTRIBUTED", "CONTESTED"];
const rank = ({ ids, certainty, neverTogether, support }: NaivePath) =>
  [ids.length, WORDS.indexOf(certainty), Number(neverTogether), SUPPORTS.indexOf(support)].join("");

test("all simple paths, with the word of all worlds, in their order", async () => {
  const asks = drawn.flatMap(([of, questions], index) =>
    questions.map((question) => ({ of, question, release: `case-${index}` })),
  );
  const words = new Map<string, number>();
  for (let at = 0; at < asks.length; at += AT_ONCE) {
    const some = asks.slice(at, at + AT_ONCE);
    const rows = await Promise.all(some.map(({ release, question }) => asked(release, question)));
    rows.forEach((row, index) => {
      const { of, question, release } = some[index] as (typeof some)[number];
      const found = row.paths.map(flat);
      const expected = naivePaths(of, question);
      try {
        expect(sorted(found)).toEqual(sorted(expected));
        expect(row.totalCount).toBe(expected.length);
        expect(found.map(rank)).toEqual(found.map(rank).sort());
        expect([row.atLeast, row.shortestLength]).toEqual([
          false,
          expected.length === 0 ? null : Math.min(...expected.map(({ ids }) => ids.length)),
        ]);
      } catch (error) {
        console.error(JSON.stringify({ release, of, question }));
        throw error;
      }
      for (const { certainty, neverTogether } of found) {
        const word = neverTogether ? "never" : String(certainty);
        words.set(word, (words.get(word) ?? 0) + 1);
      }
    });
  }
  for (const word of ["DEFINITE", "POSSIBLE", "null", "never"]) {
    expect(words.get(word) ?? 0).toBeGreaterThan(40);
  }
}, 300_000);
