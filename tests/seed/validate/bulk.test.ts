import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "@jest/globals";

const scratch = mkdtempSync(join(tmpdir(), "umbra-bulk-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const UMBRA = fileURLToPath(new URL("../../../bin/umbra.js", import.meta.url));
/** Events in the file; its text alone is then larger than the heap that the command gets. */
const EVENTS = 40_000;
const HEAP_MB = 80;

const evidence = [
  { source: "paper", at: "p1", says: "So it is said, at some length. ".repeat(70) },
];

test("a file larger than the memory is checked, a record at a time", () => {
  const file = join(scratch, "bulk.ndjson");
  const out = openSync(file, "w");
  const write = (record: object) => writeSync(out, `${JSON.stringify(record)}\n`);
  const name = { language: "en", script: "Latn", kind: "OFFICIAL", evidence };
  const source = { title: "Attacks", publisher: "front", language: "en", retrieved: "2024" };
  write({ type: "Source", id: "paper", ...source, reliability: "C" });
  write({
    type: "Group",
    id: "front",
    names: [{ text: "Front", ...name }],
    kinds: [{ kind: "MILITIA", evidence }],
  });
  for (let number = 0; number < EVENTS; number++) {
    const id = `event-${number}`;
    const ties = [{ relation: "TARGETED", to: "front", targeting: "STRUCK", evidence: [] }];
    write({
      type: "Event",
      id,
      name: "Attack",
      kinds: ["ATTACK"],
      evidence,
      ...(number === 7 ? { ties } : {}),
    });
  }
  closeSync(out);
  expect(statSync(file).size).toBeGreaterThan(HEAP_MB * 1024 * 1024);

  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${HEAP_MB}`, UMBRA, "validate", file],
    { encoding: "utf8" },
  );
  expect(stderr).toBe("");
  expect(stdout).toContain(`${EVENTS + 2} records, ${EVENTS + 2} statements: 1 error, 0 warnings`);
  expect(stdout).toContain(`${file}:10:`);
  expect(status).toBe(1);
});
