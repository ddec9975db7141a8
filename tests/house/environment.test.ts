/** Settings are read in few places: biome.json forbids `process.env` everywhere else. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const ALLOWED = ["server/config.ts", "server/local-neo4j/environment.ts", "cli/umbra.ts"];
const REFUSED = [
  "server/app.ts",
  "server/ties/ties-of.ts",
  "server/ties/config.ts",
  "seed/load.ts",
];

let project: string;
let report: string;

beforeAll(() => {
  // The real path: the report has it, and a temporary folder may be a link.
  project = realpathSync(mkdtempSync(join(tmpdir(), "umbra-environment-")));
  cpSync(join(ROOT, "biome.json"), join(project, "biome.json"));
  for (const file of [...ALLOWED, ...REFUSED]) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), "export const home = process.env.HOME;\n");
  }
  const args = [join(ROOT, "node_modules/@biomejs/biome/bin/biome"), "lint", "--reporter=github"];
  report = spawnSync(process.execPath, args, { cwd: project, encoding: "utf8" }).stdout;
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe("process.env", () => {
  test("is refused outside of the files that read settings", () => {
    const found = report.matchAll(/noProcessEnv,file=([^,]+)/g);
    const refused = [...found].map(([, file = ""]) => relative(project, file));
    expect(refused.sort()).toEqual([...REFUSED].sort());
  });
});
