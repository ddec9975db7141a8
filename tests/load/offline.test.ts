import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { Graph } from "../../server/graph/graph.ts";
import { openGraph } from "../../server/graph/open-graph.ts";
import { homeAt } from "../../server/local-neo4j/home.ts";
import { leftOfImport } from "../../server/local-neo4j/import-note.ts";
import { openLocalNeo4j } from "../../server/local-neo4j/open.ts";
import { isSameProcess } from "../../server/local-neo4j/process-start.ts";
import { emptyTestGraph, openTestGraph } from "../database/graph.ts";
import { datasetFolder, load, noted } from "./datasets.ts";
import type { Written } from "./generated-records.ts";
import { ask, currentRelease, releaseDump, releaseTypes } from "./graph-dump.ts";

const UMBRA = fileURLToPath(new URL("../../bin/umbra.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "umbra-offline-"));
const home = homeAt(folder);
const files = datasetFolder();
const graph = openTestGraph();
const children: ChildProcess[] = [];

const env = { ...process.env, UMBRA_HOME: folder, NEO4J_URI: "", NEO4J_PASSWORD: "" };
/** Texts that a table of rows has to keep apart from its own signs. */
const ODD = [
  'of "quotes" and, commas; semicolons',
  "of\ttabs and \\backslashes\\",
  "of two\nlines\r\nand a third",
  "'single' | \u2028 | \u200f | قوة | 𐀀",
];

function* oddRecords(): Generator<Written> {
  for (const record of noted({ groups: 40, people: 5, places: 5, sources: 5, events: 60 }, "n")) {
    const number = Number(/^event-(\d+)$/.exec(record.id)?.[1] ?? -1);
    yield number >= 0 ? { ...record, note: `Told ${ODD[number % ODD.length]}` } : record;
  }
}
const path = files.write("odd", oddRecords());

beforeAll(emptyTestGraph);
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});
afterAll(async () => {
  await graph.close();
  files.remove();
  rmSync(folder, { recursive: true });
  await emptyTestGraph();
});

/** All but the moments, and how often the lock was touched. */
const POINTER = 'MATCH (d:Umbra:Dataset {id: "@current"}) RETURN d {.*, loadedAt: null} AS pointer';
const MARKS = `MATCH (n:Umbra) WHERE n.id IN ["@release", "@loading"]
  RETURN labels(n) AS labels, n.id AS id, n.release AS release, n.loading AS loading,
    n.aliveAt IS NULL AS free, n.startedAt IS NULL AS unmarked ORDER BY id`;
const INDEXES = `SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties
  WHERE type <> "LOOKUP" RETURN name, type, state, labelsOrTypes, properties ORDER BY name`;
const FOUND = `CALL db.index.fulltext.queryNodes("umbra_name_tokens", "1 OR 2 OR 3") YIELD node
  RETURN node.id AS id ORDER BY id`;

/** Of the import that is under way: the tool's process. */
function noteOf(): { pid: number; start: string | null } {
  return JSON.parse(readFileSync(home.importNote, "utf8"));
}

function noteLeft(): unknown {
  return leftOfImport({ home: folder });
}

function umbra(...args: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [UMBRA, ...args], {
    encoding: "utf8",
    env,
  });
  return stdout + stderr;
}

/** The graph of the offline load, for as long as `work` needs it. */
async function offline<T>(work: (graph: Graph) => Promise<T>): Promise<T> {
  const database = await openLocalNeo4j({ home: folder });
  const opened = openGraph(database);
  try {
    return await work(opened);
  } finally {
    await opened.close();
    await database.stop();
  }
}

test("an import that is killed leaves nothing, and the same command loads the same graph as online", async () => {
  const child = spawn(process.execPath, [UMBRA, "load", "--offline", path], {
    stdio: "ignore",
    env,
  });
  children.push(child);
  // In the middle of what the tool writes.
  const store = home.graph[0] ?? "";
  while (child.exitCode === null && !existsSync(store)) await wait(5);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(existsSync(home.importNote)).toBe(true);
  const { pid, start } = noteOf();
  expect(isSameProcess(pid, start)).toBe(true);

  const said = umbra("load", "--offline", path);
  expect(said).toContain("deleted what an import that was cut off has left");
  expect(said).toMatch(/imported .* nodes and edges, \d+ a second/);
  expect(said).toMatch(/loaded in .* s: 41 Group/);
  // The tool of the one that was killed would have gone on writing.
  expect(isSameProcess(pid, start)).toBe(false);
  expect(existsSync(home.importNote)).toBe(false);
  expect(readdirSync(home.folder)).not.toContain("import");

  const { release } = await load(graph, path);
  await offline(async (other) => {
    expect(await currentRelease(other)).toBe(release);
    expect(await releaseDump(other, release)).toEqual(await releaseDump(graph, release));
    expect(await releaseTypes(other, release)).toEqual(await releaseTypes(graph, release));
    expect(await ask(other, FOUND)).not.toEqual([]);
    for (const text of [POINTER, MARKS, INDEXES, FOUND]) {
      expect(await ask(other, text)).toEqual(await ask(graph, text));
    }
  });
}, 300_000);

test("an import that was cut off before its indexes were made is finished by the next command", async () => {
  const before = noteLeft();
  rmSync(folder, { recursive: true });
  const child = spawn(process.execPath, [UMBRA, "load", "--offline", path], {
    stdio: "ignore",
    env,
  });
  children.push(child);
  while (child.exitCode === null && noteLeft() === undefined) await wait(5);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(before).toBeUndefined();
  expect(noteLeft()).toMatchObject({ counts: { Group: 41 } });
  await offline(async (other) => expect(await currentRelease(other)).toBeNull());

  expect(umbra("load", path)).toContain("the graph holds this dataset already");
  expect(noteLeft()).toBeUndefined();
  await offline(async (other) => {
    expect(await currentRelease(other)).toBe(await currentRelease(graph));
    expect(await ask(other, INDEXES)).toEqual(await ask(graph, INDEXES));
  });
}, 300_000);

test("a store that is there, a database that runs and one elsewhere are left alone", async () => {
  expect(umbra("load", "--offline", path)).toMatch(/there is a database in .*umbra db reset/s);
  await offline(async () => {
    expect(umbra("load", "--offline", path)).toMatch(/Neo4j runs on .*Load without --offline/s);
  });
  const { stderr, status } = spawnSync(process.execPath, [UMBRA, "load", "--offline", path], {
    encoding: "utf8",
    env: { ...env, NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "x" },
  });
  expect(stderr).toContain("NEO4J_URI names one at bolt://127.0.0.1:1");
  expect(status).toBe(1);
}, 300_000);
