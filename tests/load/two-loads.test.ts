import { afterAll, beforeEach, expect, test } from "@jest/globals";
import { loadIfChanged } from "../../seed/load/load-if-changed.ts";
import { emptyTestGraph, openTestGraph } from "../database/graph.ts";
import { datasetFolder, load, loadedOf, noted, rowsOf, SMALL } from "./datasets.ts";
import type { Size } from "./generated-records.ts";
import { currentRelease, markedReleases, releaseSizes } from "./graph-dump.ts";

const SIZE: Size = { groups: 120, people: 60, places: 60, sources: 60, events: 900 };
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
  // It goes on for longer than this, and tells all the while that it lives.
  const times = { staleAfterMs: 1_000 };
  let waited = false;
  const first = load(one, large, times).then((loaded) => {
    order.push("large");
    return loaded;
  });
  while ((await markedReleases(other)).length === 0) await new Promise(setImmediate);
  const second = loadIfChanged(
    other,
    SMALL,
    (said) => (waited ||= said.includes("waiting")),
    times,
  );
  const small = loadedOf(await second);
  order.push("small");
  const { release, milliseconds } = await first;
  expect(milliseconds).toBeGreaterThan(times.staleAfterMs);
  expect(waited).toBe(true);
  expect(order).toEqual(["large", "small"]);
  expect(await currentRelease(one)).toBe(small.release);
  expect(small.outdated).toEqual([release]);
  expect(await releaseSizes(one)).toEqual([
    { release, ...(await rowsOf(large)) },
    { release: small.release, ...(await rowsOf(SMALL)) },
  ]);
});
