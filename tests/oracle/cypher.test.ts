/** Every statement of Cypher that carries a rule against the oracle: many releases in one database. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Graph, pin } from "../../server/graph/graph.ts";
import { emptyTestGraph, openTestGraph } from "../database/graph.ts";
import {
  ask,
  given,
  Ledger,
  OUTCOMES,
  OUTCOMES_OF_CYPHER,
  PROPERTIES,
  told,
  unseen,
} from "./compare.ts";
import { PRODUCT } from "./product.ts";
import { prepareGraph, rowsOf, type SmallRows, writeReleases } from "./releases.ts";
import { EXAMPLES, recordsOf, type SmallCase, smallCase } from "./small-records.ts";

/** Datasets written at once. */
const TOGETHER = 60;
/** More are loaded as long as some outcome has not been met: by the examples all should be. */
const MOST_LOADS = 4;
/** Another seed in every run; a failure tells it. */
const SEED = Date.now() % 2 ** 31;

let graph: Graph;

beforeAll(async () => {
  graph = openTestGraph();
  await prepareGraph(graph);
}, 120_000);
afterAll(async () => {
  await graph.close();
  await emptyTestGraph();
}, 120_000);

/** The first of these datasets for which an answer differs, and what differs; or null. */
async function firstFailure(smalls: readonly SmallCase[], ledger: Ledger) {
  const rows: SmallRows[] = [];
  for (const small of smalls) rows.push(await rowsOf(PRODUCT, recordsOf(small)));
  const releases = await writeReleases(graph, rows);
  for (const [index, small] of smalls.entries()) {
    const own = new Ledger();
    const pinned = pin(graph, releases[index] ?? "");
    const found = await ask(given(PRODUCT, pinned, small, own), Object.values(PROPERTIES));
    ledger.add(own);
    if (found !== null) return { index, found };
  }
  return null;
}

test("what the database answers is what enumerating worlds says", async () => {
  const ledger = new Ledger();
  const example = await firstFailure(EXAMPLES, ledger);
  if (example !== null) throw new Error(example.found);
  let loads = 0;
  const lacking = () => unseen(ledger, [...OUTCOMES, ...OUTCOMES_OF_CYPHER]);
  while (loads === 0 || (lacking().length > 0 && loads < MOST_LOADS)) {
    const seed = SEED + loads++;
    const smalls = fc.sample(smallCase, { seed, numRuns: TOGETHER });
    const failed = await firstFailure(smalls, ledger);
    if (failed === null) continue;
    // Shrunk alone, from the same seed; the time limit is that of shrinking.
    await fc.assert(
      fc.asyncProperty(smallCase, async (small) => {
        const again = await firstFailure([small], new Ledger());
        if (again !== null) throw new Error(again.found);
      }),
      { seed, path: String(failed.index), interruptAfterTimeLimit: 30_000 },
    );
    throw new Error(failed.found);
  }
  process.stdout.write(`${told(EXAMPLES.length + loads * TOGETHER, ledger)}\n`);
  expect(lacking()).toEqual([]);
}, 300_000);
