import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "@jest/globals";
import { checkDataset } from "../../../seed/validate/check-dataset.ts";
import { SMALL, withChanged } from "./changed-dataset.ts";

const UMBRA = fileURLToPath(new URL("../../../bin/umbra.js", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "umbra-command-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const umbra = (...args: string[]) =>
  spawnSync(process.execPath, [UMBRA, ...args], { encoding: "utf8" });

describe("umbra validate", () => {
  test("ends with a count, and with 0 where there is no problem", () => {
    const { stdout, status } = umbra("validate", SMALL);
    expect([stdout, status]).toEqual(["9 records, 23 statements: 0 errors, 0 warnings\n", 0]);
  });

  test("ends with 0 where there are warnings only", async () => {
    await withChanged(
      { "groups/valley-front.yaml": [["Valley Front", "River Brigade"]] },
      async (folder) => {
        const { stdout, status } = umbra("validate", folder);
        expect(stdout).toContain("valley-front.yaml:4:11 warning: ");
        expect(stdout).toMatch(/0 errors, 1 warning\n$/);
        expect(status).toBe(0);
      },
    );
  });

  test("tells file, line and column, and ends with 1 where there are errors", async () => {
    await withChanged({ "places/valley.yaml": [["REGION", "REGIN"]] }, async (folder) => {
      const { stdout, status } = umbra("validate", folder);
      const [first] = stdout.split("\n");
      const file = join(folder, "places", "valley.yaml");
      expect(first).toBe(`${file}:12:7 error: unknown word "REGIN": did you mean REGION?`);
      expect(stdout).toMatch(/1 error, 0 warnings\n$/);
      expect(status).toBe(1);
    });
  });

  test("with --json prints a problem a line, and nothing else", async () => {
    await withChanged({ "places/valley.yaml": [["REGION", "REGIN"]] }, async (folder) => {
      const { stdout, status } = umbra("validate", folder, "--json");
      const lines = stdout.trimEnd().split("\n");
      expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
        {
          severity: "error",
          file: join(folder, "places", "valley.yaml"),
          line: 12,
          column: 7,
          code: "unknown-word",
          message: `unknown word "REGIN": did you mean REGION?`,
        },
      ]);
      expect(status).toBe(1);
    });
  });

  test("ends with 1 and one line where there is no dataset", () => {
    const { stderr, stdout, status } = umbra("validate", join(SMALL, "nowhere"));
    expect(stderr).toMatch(/^expected a dataset at .*nowhere, and there is nothing\n$/);
    expect([stdout, status]).toEqual(["", 1]);
  });
});

describe("umbra convert", () => {
  test("prints NDJSON that says the same", async () => {
    const { stdout, status } = umbra("convert", SMALL);
    const file = join(scratch, "small.ndjson");
    writeFileSync(file, stdout);
    const ids = stdout
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { id: string }).id);

    expect(status).toBe(0);
    expect(ids).toEqual(ids.toSorted());
    expect(stdout).toContain('{"id":"valley","kind":"REGION","names":[{"evidence":[{"at":"p1",');
    expect((await checkDataset(file)).hash).toBe((await checkDataset(SMALL)).hash);
  });

  test("prints nothing of a dataset with errors", async () => {
    await withChanged({ "places/valley.yaml": [["REGION", "REGIN"]] }, async (folder) => {
      const { stdout, stderr, status } = umbra("convert", folder);
      expect([stdout, status]).toEqual(["", 1]);
      expect(stderr).toMatch(/^expected a dataset without errors: run umbra validate /);
    });
  });
});
