/** The rules of .dependency-cruiser.cjs: each is broken once, in a small project made for it. */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const require = createRequire(import.meta.url);

interface Rule {
  name: string;
}
const rules = (require(join(ROOT, ".dependency-cruiser.cjs")) as { forbidden: Rule[] }).forbidden;

/** A rule, a file, what it must not import. A file here breaks no other rule than its own. */
const BREACHES: [rule: string, file: string, imports: string, how?: "type only"][] = [
  ["no-cycles", "server/ties/one.ts", "./other.ts"],
  ["no-unknown-module", "server/ties/lost.ts", "./nowhere.ts"],
  ["no-unknown-module-of-the-bench", "bench/graph/lost.ts", "./nowhere.ts"],
  [
    "bench-packages-in-the-bench-only",
    "scripts/compare.ts",
    "../bench/node_modules/a-peer/index.js",
  ],
  ["no-tools-at-run-time", "seed/load/tool.ts", "a-tool"],
  ["no-scripts-at-run-time", "cli/generate.ts", "../scripts/generate.ts"],
  ["no-tests-in-the-product", "cli/check.ts", "../tests/ties/ties.test.ts"],
  ["server-serves", "server/ties/load.ts", "../../seed/load/load.ts"],
  ["server-serves", "server/ties/command.ts", "../../cli/umbra.ts"],
  ["seed-uses-little-of-the-server", "seed/load/serve.ts", "../../server/app.ts"],
  ["seed-uses-little-of-the-server", "seed/load/ask.ts", "../../server/ties/ties-of.ts"],
  ["clients-speak-http", "web/explorer.ts", "../server/model/days.ts"],
  ["one-file-knows-the-driver", "server/ties/session.ts", "neo4j-driver"],
  ["one-file-knows-the-driver", "tests/ties/driver.test.ts", "neo4j-driver"],
  ["model-stands-alone", "server/model/files.ts", "node:fs"],
  ["model-stands-alone", "server/model/settings.ts", "../config.ts"],
  ["derivation-is-pure", "seed/derive/ask.ts", "../../server/graph/graph.ts"],
  ["graph-knows-no-subject", "server/graph/ties.ts", "../ties/ties-of.ts"],
  ["main-is-the-top", "server/ties/start.ts", "../main.ts"],
  ["app-below-main-only", "server/ties/again.ts", "../app.ts"],
  ["subjects-below-schema-and-context", "server/umbrellas/resolvers.ts", "../context.ts"],
  ["context-makes-no-schema", "server/context.ts", "./ties/resolvers.ts"],
  ["queries-below-resolvers", "server/ties/upwards.ts", "./resolvers.ts"],
  ["queries-below-resolvers", "server/ties/typed.ts", "../context.ts", "type only"],
  ["queries-below-resolvers", "server/ties/worded.ts", "../schema.types.ts", "type only"],
  ["resolvers-ask-queries", "server/ties/tie-resolvers.ts", "../graph/statements.ts"],
];

/** The arrows as they are meant: none of these may be reported. */
const ALLOWED: [file: string, statement: string][] = [
  ["server/main.ts", 'import "./app.ts"; import "./config.ts";'],
  ["server/app.ts", 'import "./schema.ts"; import "./context.ts"; import "./graph/graph.ts";'],
  ["server/schema.ts", 'import "./ties/resolvers.ts"; import "./umbrellas/resolvers.ts";'],
  ["server/context.ts", 'import "./ties/ties-of.ts";'],
  [
    "server/ties/resolvers.ts",
    'import type {} from "../context.ts"; import "./ties-of.ts"; import type {} from "../schema.types.ts";',
  ],
  ["server/ties/ties-of.ts", 'import "../graph/statements.ts"; import "../model/days.ts";'],
  ["server/ties/other.ts", 'import "./one.ts";'],
  ["server/graph/neo4j.ts", 'import "neo4j-driver"; import "./graph.ts";'],
  ["server/graph/graph.ts", 'import type {} from "./statements.ts";'],
  ["server/graph/statements.ts", 'import "node:fs";'],
  ["server/model/days.ts", 'import "edtf";'],
  ["server/schema.types.ts", 'import "./model/days.ts";'],
  ["server/config.ts", 'import "./model/days.ts";'],
  ["seed/load/load.ts", 'import "../../server/graph/graph.ts"; import "../derive/edges.ts";'],
  ["seed/derive/edges.ts", 'import "../../server/model/days.ts";'],
  ["cli/umbra.ts", 'import "../server/main.ts"; import "../seed/load/load.ts";'],
  ["cli/check-types.ts", 'import("../scripts/generate.ts"); import("a-tool");'],
  ["scripts/generate.ts", 'import "../server/model/days.ts"; import "a-tool";'],
  ["tests/ties/ties.test.ts", 'import "../../server/app.ts"; import "a-tool";'],
  ["bench/graph/raw.ts", 'import "neo4j-driver"; import "autocannon"; import "@neo4j/graphql";'],
];

const MODULES = {
  "neo4j-driver": "dependencies",
  edtf: "dependencies",
  "a-tool": "devDependencies",
};

let project: string;
let violations: string[];

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), "umbra-structure-"));
  const texts = new Map<string, string>(ALLOWED);
  for (const [, file, imports, how] of BREACHES) {
    const statement = how === "type only" ? "import type {} from" : "import";
    texts.set(file, `${texts.get(file) ?? ""} ${statement} "${imports}";`);
  }
  texts.set("server/ties/alone.ts", "export {};");
  texts.set("bench/node_modules/a-peer/index.js", "export {};");
  for (const [file, text] of texts) write(file, `${text}\n`);
  writePackages();
  cpSync(join(ROOT, ".dependency-cruiser.cjs"), join(project, ".dependency-cruiser.cjs"));
  cpSync(join(ROOT, "tsconfig.json"), join(project, "tsconfig.json"));
  violations = await cruise();
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe("structure", () => {
  test("each breach is found, and nothing else", () => {
    const expected = BREACHES.map(
      // The tool names Node's own modules without their prefix.
      ([rule, file, imports]) => `${rule}: ${file} → ${imports.replace("node:", "")}`,
    );
    // The other half of the cycle, and the file without any import.
    expected.push("no-cycles: server/ties/other.ts → ./one.ts");
    expected.push("no-orphans: server/ties/alone.ts → ");
    expect(violations).toEqual(expected.sort());
  });

  test("every rule is broken here once", () => {
    const broken = new Set(violations.map((violation) => violation.split(":")[0]));
    expect(rules.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([]);
  });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
}

/** Empty packages by the names that the rules speak of. */
function writePackages(): void {
  const manifest: Record<string, unknown> = { name: "broken", type: "module" };
  for (const [name, field] of Object.entries(MODULES)) {
    manifest[field] = { ...(manifest[field] as object | undefined), [name]: "1.0.0" };
    const module = { name, version: "1.0.0", type: "module", exports: "./index.js" };
    write(`node_modules/${name}/package.json`, JSON.stringify(module));
    write(`node_modules/${name}/index.js`, "export {};");
  }
  write("package.json", JSON.stringify(manifest));
}

interface Report {
  modules: {
    source: string;
    rules?: Rule[];
    dependencies: { module: string; rules?: Rule[] }[];
  }[];
}

/** What dependency-cruiser reports of the project, one text a violation, sorted. */
function cruise(): Promise<string[]> {
  const program = join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const folders = ["server", "cli", "seed", "scripts", "bench", "tests", "web"];
  const options = ["--config", ".dependency-cruiser.cjs", "--output-type", "json", ...folders];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, ...options], { cwd: project }, (error, stdout, stderr) => {
      if (stdout === "") return reject(new Error(`no report: ${stderr}`, { cause: error }));
      resolve(violationsOf(JSON.parse(stdout) as Report));
    });
  });
}

function violationsOf({ modules }: Report): string[] {
  return modules
    .flatMap(({ source, rules: own = [], dependencies }) => [
      ...own.map(({ name }) => `${name}: ${source} → `),
      ...dependencies.flatMap(({ module, rules: broken = [] }) =>
        broken.map(({ name }) => `${name}: ${source} → ${module}`),
      ),
    ])
    .sort();
}
