import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { loadIfChanged } from "../../seed/load/load-if-changed.ts";
import { toNdjson } from "../../seed/read/to-ndjson.ts";
import { datasetRecords } from "../../seed/validate/check-dataset.ts";
import type { Sent } from "../../server/graph/open-graph.ts";
import { emptyTestGraph, openTestGraph } from "../database/graph.ts";
import { withChanged } from "../seed/validate/changed-dataset.ts";
import { ARTICLES, datasetFolder, load, loadedOf, rowsOf, SMALL } from "./datasets.ts";
import type { Written } from "./generated-records.ts";
import { ask, currentRelease, releaseDump, releaseSizes, wholeDump } from "./graph-dump.ts";

const sent: Sent[] = [];
const graph = openTestGraph({ onStatement: (one) => sent.push(one) });
const files = datasetFolder();

beforeAll(emptyTestGraph);
afterAll(async () => {
  await graph.close();
  files.remove();
  await emptyTestGraph();
});

describe.each([
  ["the small dataset", SMALL],
  ["five articles", ARTICLES],
])("%s", (_name, path) => {
  beforeEach(emptyTestGraph);

  test("is in the graph with as many nodes and edges as its records are made into", async () => {
    const { release, counts } = await load(graph, path);
    expect(await currentRelease(graph)).toBe(release);
    expect(await releaseSizes(graph)).toEqual([{ release, ...(await rowsOf(path)) }]);
    const [row] = await ask<{ groups: number; statements: number }>(
      graph,
      "RETURN COUNT { (:Group) } AS groups, COUNT { (:Statement) } AS statements",
    );
    expect(row).toEqual({ groups: counts.Group, statements: counts.Statement });
    expect(counts.Statement).toBeGreaterThan(10);
  });

  test("has one node for each id, and no edge between two releases", async () => {
    await load(graph, path);
    await load(graph, path === SMALL ? ARTICLES : SMALL);
    expect(await releaseSizes(graph)).toHaveLength(2);
    const [row] = await ask<{ twice: number; crossing: number }>(
      graph,
      `CALL () {
         MATCH (n:Umbra) WITH n.release AS release, n.id AS id, count(*) AS times
         RETURN sum(CASE WHEN times > 1 THEN 1 ELSE 0 END) AS twice
       }
       CALL () {
         MATCH (a)-[edge]->(b) WHERE a.release <> b.release
         RETURN count(edge) AS crossing
       }
       RETURN twice, crossing`,
    );
    expect(row).toEqual({ twice: 0, crossing: 0 });
  });

  test("loaded a second time changes nothing, and is not read", async () => {
    const { release } = await load(graph, path);
    const before = await wholeDump(graph);
    sent.length = 0;
    expect(await loadIfChanged(graph, path)).toEqual({ result: "unchanged", release });
    expect(sent.map(({ name }) => name)).toEqual(["load/current-fingerprint"]);
    expect(await wholeDump(graph)).toEqual(before);
  });

  test("as NDJSON is the same dataset: only the fingerprint of its files is written", async () => {
    const { release } = await load(graph, path);
    const before = await wholeDump(graph);
    const file = await asNdjson(path);
    sent.length = 0;
    const again = await load(graph, file);
    expect(again).toMatchObject({ changed: false, release, outdated: [] });
    expect(sent.map(({ name }) => name)).toEqual([
      "load/current-fingerprint",
      "load/survey-database",
      "load/refresh-fingerprint",
    ]);
    const withoutFingerprint = (dump: string[]) =>
      dump.map((line) => line.replace(/"fingerprint":"[0-9a-f]{64}"/, ""));
    const after = await wholeDump(graph);
    expect(after).not.toEqual(before);
    expect(withoutFingerprint(after)).toEqual(withoutFingerprint(before));
  });

  test("makes the same graph every time, from YAML and from NDJSON", async () => {
    const first = await load(graph, path);
    const dump = await releaseDump(graph, first.release);
    expect(dump.length).toBeGreaterThan(50);
    await emptyTestGraph();
    const second = await load(graph, path);
    expect(await releaseDump(graph, second.release)).toEqual(dump);
    await emptyTestGraph();
    const third = await load(graph, await asNdjson(path));
    expect(await releaseDump(graph, third.release)).toEqual(dump);
    expect([second.release, third.release]).toEqual([first.release, first.release]);
  });
});

/** The lines in their reverse order: a file's order means nothing. */
async function asNdjson(path: string): Promise<string> {
  const lines = await toNdjson(datasetRecords(path));
  return files.write("same", lines.map((line) => JSON.parse(line) as Written).reverse());
}

test("a load says how long each of its parts took, and how fast it wrote", async () => {
  await emptyTestGraph();
  const said: string[] = [];
  const times = { graceMs: 0 };
  await loadIfChanged(graph, ARTICLES, () => {}, times);
  await loadIfChanged(graph, SMALL, () => {}, times);
  const outcome = await loadIfChanged(graph, ARTICLES, (message) => said.push(message), times);
  const { nodes, edges } = await rowsOf(ARTICLES);
  expect(loadedOf(outcome).written).toBe(nodes + edges);
  const expected = [
    "the dataset is valid (#)",
    "deleted what loads before this one have left (#)",
    `nodes and edges written (#): ${nodes + edges} nodes and edges, # a second`,
    "indexes made (#)",
    "made the current release (#)",
  ];
  const measured = /\d+\.\d s|\d+(?= a second)/g;
  expect(said.map((message) => message.replace(measured, "#"))).toEqual(expected);
});

test("a dataset with problems changes nothing, in an empty database and in a full one", async () => {
  await emptyTestGraph();
  const broken = { "groups/river-brigade.yaml": [["to: valley-front", "to: nobody"]] as const };
  await withChanged(broken, async (folder) => {
    expect(await loadIfChanged(graph, folder)).toMatchObject({ result: "invalid" });
    expect(await wholeDump(graph)).toEqual([]);
    await load(graph, SMALL);
    const before = await wholeDump(graph);
    expect(await loadIfChanged(graph, folder)).toMatchObject({ result: "invalid" });
    expect(await wholeDump(graph)).toEqual(before);
  });
});

test("a dataset that changes while it is loaded is not loaded", async () => {
  await emptyTestGraph();
  await load(graph, SMALL);
  const before = await wholeDump(graph);
  await withChanged({ "groups/valley-front.yaml": [["max: 200", "max: 300"]] }, async (folder) => {
    const file = `${folder}/groups/valley-front.yaml`;
    const outcome = loadIfChanged(graph, folder, (message) => {
      if (!message.startsWith("the dataset is valid")) return;
      writeFileSync(file, readFileSync(file, "utf8").replace("max: 300", "max: 400"));
    });
    await expect(outcome).rejects.toThrow("it has changed since");
  });
  expect((await wholeDump(graph)).filter((line) => !line.includes('"@'))).toEqual(
    before.filter((line) => !line.includes('"@')),
  );
  expect(loadedOf(await loadIfChanged(graph, ARTICLES)).changed).toBe(true);
});
