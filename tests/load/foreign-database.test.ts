import { afterAll, beforeEach, expect, test } from "@jest/globals";
import { emptyTestGraph, openTestGraph } from "../database/graph.ts";
import { ARTICLES, load, SMALL } from "./datasets.ts";
import { ask, releaseSizes, wholeDump } from "./graph-dump.ts";

const graph = openTestGraph();
beforeEach(emptyTestGraph);
afterAll(async () => {
  await graph.close();
  await emptyTestGraph();
});

/** Somebody else's data, under labels that Umbra uses too. */
const SONGS = `
  CREATE (:Release {release: "1", id: "@release"})-[:OF]->(:Dataset {id: "@current", release: "x"})
  CREATE (:Release {release: "1"}), (:Dataset {id: "@current"}), (:Group {id: "a-band"})`;
const songs = () =>
  ask(graph, "MATCH (n) WHERE NOT n:Umbra RETURN labels(n) AS labels, n {.*} AS n ORDER BY n.id");

test("a database that holds other data, and no mark of Umbra's, is left alone", async () => {
  await ask(graph, SONGS);
  const before = await wholeDump(graph);
  const schema = await ask(graph, "SHOW INDEXES YIELD name");
  await expect(load(graph, SMALL)).rejects.toMatchObject({ name: "ForeignDatabase" });
  expect(await wholeDump(graph)).toEqual(before);
  expect(await ask(graph, "SHOW INDEXES YIELD name")).toEqual(schema);
});

test("beside Umbra's mark other data is welcome, and outlives every load", async () => {
  await load(graph, SMALL, { graceMs: 0 });
  await ask(graph, SONGS);
  await ask(graph, 'MATCH (song:Release {release: "1"}) SET song.release = "1-old"');
  const before = await songs();
  expect(before).toHaveLength(5);
  const second = await load(graph, ARTICLES, { graceMs: 0 });
  const third = await load(graph, SMALL, { graceMs: 0 });
  expect((await releaseSizes(graph)).map(({ release }) => release)).toEqual([
    second.release,
    third.release,
  ]);
  expect(await songs()).toEqual(before);
});
