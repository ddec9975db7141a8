/** Every rule against the oracle, on thousands of small datasets, without a database. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { DatasetRecord } from "../../seed/format/record.ts";
import { ask, given, Ledger, RULES, told, unseen } from "./compare.ts";
import { memoryGraph } from "./memory-graph.ts";
import { PRODUCT } from "./product.ts";
import { rowsOf } from "./releases.ts";
import { EXAMPLES, recordsOf, type SmallCase, smallCase } from "./small-records.ts";

const RUNS = 1_000;

test("the small datasets are datasets", () => {
  fc.assert(
    fc.property(smallCase, (small) => {
      for (const record of recordsOf(small)) {
        expect(DatasetRecord.parse(record)).toEqual(record);
      }
    }),
    { numRuns: 50 },
  );
});

test("what the rules say is what enumerating worlds says", async () => {
  const ledger = new Ledger();
  let cases = 0;
  await fc.assert(
    fc.asyncProperty(smallCase, async (small) => {
      cases++;
      const graph = memoryGraph(await rowsOf(PRODUCT, recordsOf(small)));
      ledger.differences.length = 0;
      const found = await ask(given(PRODUCT, graph, small, ledger), Object.values(RULES));
      if (found !== null) throw new Error(found);
    }),
    { numRuns: RUNS, examples: EXAMPLES.map((small): [SmallCase] => [small]) },
  );
  process.stdout.write(`${told(cases, ledger)}\n`);
  expect(unseen(ledger)).toEqual([]);
}, 300_000);
