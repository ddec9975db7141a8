import { spawnSync } from "node:child_process";
import { closeSync, openSync, statSync, writeSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { emptyTestGraph, openTestGraph } from "../database/graph.ts";
import { datasetFolder } from "./datasets.ts";
import { generatedRecords, type Written } from "./generated-records.ts";
import { releaseSizes } from "./graph-dump.ts";

const PROGRAM = fileURLToPath(new URL("load-program.ts", import.meta.url));
/** Lines of the file; its text alone is larger than the heap that the program gets. */
const EVENTS = 12_000;
const HEAP_MB = 80;

const files = datasetFolder();
const graph = openTestGraph();
beforeAll(emptyTestGraph);
afterAll(async () => {
  await graph.close();
  files.remove();
  await emptyTestGraph();
});

test("a dataset larger than the memory is loaded, a record at a time", async () => {
  const few = { groups: 3, people: 1, places: 1, sources: 1, events: 0 };
  const file = files.write("bulk", generatedRecords(few));
  const out = openSync(file, "a");
  const says = "So it is said, at some length. ".repeat(240);
  for (let number = 1; number <= EVENTS; number++) {
    const evidence = [{ source: "source-1", at: "p1", says, date: "2020-01-01" }];
    const event: Written = {
      type: "Event",
      id: `event-${number}`,
      name: "Attack",
      kinds: ["ATTACK"],
      evidence,
    };
    writeSync(out, `${JSON.stringify(event)}\n`);
  }
  closeSync(out);
  expect(statSync(file).size).toBeGreaterThan(HEAP_MB * 1024 * 1024);

  const { stdout, stderr } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${HEAP_MB}`, "--import", "tsx", PROGRAM, file],
    { encoding: "utf8" },
  );
  expect(stderr).toBe("");
  expect(stdout).toMatch(/loaded\n$/);
  expect((await releaseSizes(graph))[0]?.nodes).toBeGreaterThan(3 * EVENTS);
});
