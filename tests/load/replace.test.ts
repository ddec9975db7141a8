import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { deleteRelease } from "../../seed/load/delete-release.ts";
import { type Graph, pin } from "../../server/graph/graph.ts";
import type { Sent } from "../../server/graph/open-graph.ts";
import { statement } from "../../server/graph/statements.ts";
import { emptyTestGraph, openTestGraph } from "../database/graph.ts";
import { ARTICLES, datasetFolder, load, noted, rowsOf, SMALL } from "./datasets.ts";
import type { Size } from "./generated-records.ts";
import { ask, currentRelease, markedReleases, releaseDump, releaseSizes } from "./graph-dump.ts";

const SIZE: Size = { groups: 60, people: 20, places: 20, sources: 20, events: 150 };
const sent: Sent[] = [];
const graph = openTestGraph({ onStatement: (one) => sent.push(one) });
const files = datasetFolder();
const paths: string[] = [];

beforeAll(() => {
  for (const note of ["first", "second", "third", "fourth"]) {
    paths.push(files.write(note, noted(SIZE, note)));
  }
});
beforeEach(emptyTestGraph);
afterAll(async () => {
  await graph.close();
  files.remove();
  await emptyTestGraph();
});

const path = (index: number) => paths[index] ?? "";
const currentStatement = statement("datasets/current-release");
const things = statement("things/by-id");

/** The notes of two things far apart, each read by a statement of its own, as requests do it. */
async function notes(reader: Graph): Promise<string> {
  const [dataset] = await reader.read<{ release: string }>(currentStatement);
  const pinned = pin(reader, dataset?.release ?? "");
  const found: unknown[] = [];
  for (const id of ["publisher-1", `event-${SIZE.events}`]) {
    const keys = [{ id, knownAt: "9999-12-31" }];
    const [row] = await pinned.read<{ thing: { note: string } }>(things, { keys });
    found.push(row?.thing.note);
  }
  return found.join(" ");
}

test("a reader sees the old graph or the new one, and never a mixture", async () => {
  await load(graph, path(0), { graceMs: 0 });
  const reader = openTestGraph();
  const seen: string[] = [];
  let loading = true;
  const reading = (async () => {
    while (loading) seen.push(await notes(reader));
  })();
  for (const next of [1, 2, 3]) await load(graph, path(next));
  loading = false;
  await reading;
  seen.push(await notes(reader));
  await reader.close();
  const inTurn = seen.filter((word, index) => word !== seen[index - 1]);
  expect(inTurn).toEqual(["first first", "second second", "third third", "fourth fourth"]);
  expect(seen.length).toBeGreaterThan(20);
});

test("who is pinned to the old release sees all of it until it is deleted", async () => {
  const { release: old } = await load(graph, path(0));
  const before = await releaseDump(graph, old);
  const during: number[] = [];
  let loading = true;
  const reader = openTestGraph();
  const reading = (async () => {
    while (loading) during.push((await releaseDump(reader, old)).length);
  })();
  const { release, outdated } = await load(graph, path(1));
  loading = false;
  await reading;
  await reader.close();
  expect(new Set(during)).toEqual(new Set([before.length]));
  expect(await releaseDump(graph, old)).toEqual(before);
  expect(outdated).toEqual([old]);
  await deleteRelease(graph, old);
  expect((await releaseSizes(graph)).map((size) => size.release)).toEqual([release]);
  expect(await markedReleases(graph)).toEqual([release]);
});

test("a release that was replaced is kept for the time of grace, and deleted by a later load", async () => {
  const first = await load(graph, path(0));
  const second = await load(graph, path(1));
  const third = await load(graph, path(2));
  const all = [first.release, second.release, third.release];
  expect(await markedReleases(graph)).toEqual(all);
  expect(third.outdated.toSorted()).toEqual(all.slice(0, 2));
  const sizes = await releaseSizes(graph);
  expect(new Set(sizes.map(({ nodes }) => nodes)).size).toBe(1);
  const fourth = await load(graph, path(3), { graceMs: 0 });
  expect(fourth.outdated).toEqual([third.release]);
  expect(await markedReleases(graph)).toEqual([third.release, fourth.release]);
  expect((await releaseSizes(graph)).map(({ release }) => release)).toEqual([
    third.release,
    fourth.release,
  ]);
});

test("a load that finds its dataset there calls nothing outdated that is being loaded", async () => {
  const { release } = await load(graph, SMALL);
  await graph.write(statement("load/begin-release"), { release: "9-other", staleAfter: 10_000 });
  await ask(graph, 'MATCH (d:Umbra:Dataset {id: "@current"}) SET d.fingerprint = "of other files"');
  expect(await load(graph, SMALL)).toMatchObject({ changed: false, release, outdated: [] });
});

test("a release is deleted in batches, and nothing but it; the current one is never deleted", async () => {
  const { release: old } = await load(graph, ARTICLES);
  const { release } = await load(graph, SMALL);
  await ask(graph, "CREATE (:Song {release: $old, id: 'a-song'})-[:SUNG_BY]->(:Singer)", { old });
  const { nodes } = await rowsOf(ARTICLES);
  const small = await releaseDump(graph, release);
  sent.length = 0;
  await deleteRelease(graph, old, 500);
  const batches = sent.filter(({ name }) => name === "load/delete-some").length;
  expect(batches).toBeGreaterThan(nodes / 500);
  expect((await releaseSizes(graph)).map((size) => size.release)).toEqual([release]);
  expect(await releaseDump(graph, release)).toEqual(small);
  await deleteRelease(graph, release);
  expect(await releaseDump(graph, release)).toEqual(small);
  expect(await currentRelease(graph)).toBe(release);
  expect(await markedReleases(graph)).toEqual([release]);
  expect(await ask(graph, "MATCH (:Song)-[:SUNG_BY]->(:Singer) RETURN 1 AS there")).toHaveLength(1);
});
