import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeEach, expect, test } from "@jest/globals";
import { loadIfChanged } from "../../seed/load/load-if-changed.ts";
import { ReleaseLock } from "../../seed/load/release-lock.ts";
import type { Graph } from "../../server/graph/graph.ts";
import { statement } from "../../server/graph/statements.ts";
import { emptyTestGraph, openTestGraph } from "../database/graph.ts";
import { datasetFolder, load, loadedOf, noted, rowsOf, SMALL } from "./datasets.ts";
import type { Size } from "./generated-records.ts";
import { currentRelease, markedReleases, releaseSizes } from "./graph-dump.ts";

const SIZE: Size = { groups: 100, people: 40, places: 40, sources: 40, events: 400 };
const one = openTestGraph();
const other = openTestGraph();
const files = datasetFolder();
const large = files.write("large", noted(SIZE, "large"));

beforeEach(emptyTestGraph);
afterAll(async () => {
  await one.close();
  await other.close();
  files.remove();
  await emptyTestGraph();
});

test("two loads of one dataset at once: one loads it, the other finds it there", async () => {
  const loaded = await Promise.all([
    load(one, large, { staleAfterMs: 2_000 }),
    load(other, large, { staleAfterMs: 2_000 }),
  ]);
  expect(loaded.map(({ changed }) => changed).sort()).toEqual([false, true]);
  const [release = ""] = new Set(loaded.map((of) => of.release));
  expect(await releaseSizes(one)).toEqual([{ release, ...(await rowsOf(large)) }]);
  expect(await markedReleases(one)).toEqual([release]);
});

test("two loads of two datasets: the second waits for as long as the first lives", async () => {
  const order: string[] = [];
  const times = { staleAfterMs: 1_000 };
  let waits = () => {};
  const waiting = new Promise<void>((resolve) => {
    waits = resolve;
  });
  // The first is not done before the second has met it.
  const held: Graph = {
    ...one,
    write: async (asked, parameters) => {
      if (asked.name === "load/create-rows") await waiting;
      return one.write(asked, parameters);
    },
  };
  const first = load(held, large, times).then((loaded) => {
    order.push("large");
    return loaded;
  });
  while ((await markedReleases(other)).length === 0) await new Promise(setImmediate);
  const second = loadIfChanged(other, SMALL, (said) => said.includes("waiting") && waits(), times);
  const small = loadedOf(await second);
  order.push("small");
  const { release } = await first;
  expect(order).toEqual(["large", "small"]);
  expect(await currentRelease(one)).toBe(small.release);
  expect(small.outdated).toEqual([release]);
  expect(await releaseSizes(one)).toEqual([
    { release, ...(await rowsOf(large)) },
    { release: small.release, ...(await rowsOf(SMALL)) },
  ]);
});

test("a load that reads for long, and writes nothing, is not taken for dead", async () => {
  const before = { sequence: 0, releases: [] };
  const lock = await ReleaseLock.take(one, {
    hash: "aaa",
    staleAfterMs: 500,
    before,
    state: async () => before,
    onProgress: () => {},
  });
  await wait(1_500);
  const begin = () =>
    other.write(statement("load/begin-release"), { release: "2-bbb", staleAfter: 500 });
  expect(await begin()).toEqual([{ taken: false, release: lock.release }]);
  await lock.free();
  expect(await begin()).toEqual([{ taken: true, release: "2-bbb" }]);
});
