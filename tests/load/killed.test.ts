import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { emptyTestGraph, openTestGraph } from "../database/graph.ts";
import { datasetFolder, load, noted, rowsOf } from "./datasets.ts";
import type { Size } from "./generated-records.ts";
import { ask, currentRelease, markedReleases, releaseSizes } from "./graph-dump.ts";

const SMALL: Size = { groups: 10, people: 2, places: 2, sources: 2, events: 10 };
/** Some 40,000 nodes and edges. */
const LARGE: Size = { groups: 120, people: 60, places: 60, sources: 60, events: 750 };
const PROGRAM = fileURLToPath(new URL("load-program.ts", import.meta.url));
/** Milliseconds after which a load that has been killed counts as dead. */
const STALE = 500;

const graph = openTestGraph();
const files = datasetFolder();
/** Whatever comes of a test, none of them outlives it. */
const children: ChildProcess[] = [];
beforeAll(emptyTestGraph);
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});
afterAll(async () => {
  await graph.close();
  files.remove();
  await emptyTestGraph();
});

interface Program {
  child: ChildProcess;
  /** Resolves once it has said this, or has ended; with all that it said. */
  said(words: string): Promise<string>;
}

function program(...args: string[]): Program {
  const child = spawn(process.execPath, ["--import", "tsx", PROGRAM, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  let output = "";
  child.stdout?.on("data", (text) => {
    output += String(text);
  });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    child,
    async said(words) {
      while (!output.includes(words) && !hasEnded()) await wait(10);
      return output;
    },
  };
}

async function nodesBeside(release: string): Promise<number> {
  const sizes = await releaseSizes(graph);
  return sizes.filter((of) => of.release !== release).reduce((sum, { nodes }) => sum + nodes, 0);
}

test("a load that is killed leaves the old graph or the new one, and the next load clears up", async () => {
  const large = files.write("large", noted(LARGE, "large"));
  const size = await rowsOf(large);
  let halfDone = 0;
  let { release: before } = await load(graph, files.write("small", noted(SMALL, "0")));
  for (const round of [1, 2, 3]) {
    const old = (await releaseSizes(graph)).find(({ release }) => release === before);
    const { child, said } = program(large, String(STALE));
    await said("the dataset is valid");
    // The first time certainly in the middle of writing; then anywhere.
    if (round === 1) while ((await nodesBeside(before)) === 0) await wait(20);
    else await wait(Math.random() * 2_500);
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");

    const after = await currentRelease(graph);
    const left = (await releaseSizes(graph)).find(({ release }) => release === after);
    expect([old, { release: after, ...size }]).toContainEqual(left);
    if (after === before && (await nodesBeside(before)) > 0) halfDone++;

    const path = files.write("small", noted(SMALL, String(round)));
    const loaded = await load(graph, path, { staleAfterMs: STALE, graceMs: 0 });
    // What was being read when this load began is left to the next one; all else is gone.
    expect(await markedReleases(graph)).toEqual([after, loaded.release]);
    expect(await nodesBeside(loaded.release)).toBe(left?.nodes);
    before = loaded.release;
  }
  expect(halfDone).toBeGreaterThan(0);
}, 60_000);

test("a load that stood still and was taken over ends, and has left nothing behind", async () => {
  await emptyTestGraph();
  const large = files.write("large", noted(LARGE, "still"));
  const { child, said } = program(large, String(STALE), `${large}.awake`);
  await said("standing still");
  const path = files.write("small", noted(SMALL, "taken over"));
  const { release } = await load(graph, path, { staleAfterMs: STALE, graceMs: 0 });
  writeFileSync(`${large}.awake`, "");
  expect(await said("another load has taken over")).toContain("another load has taken over");
  if (child.exitCode === null) await once(child, "exit");
  expect(await currentRelease(graph)).toBe(release);
  expect(await releaseSizes(graph)).toEqual([{ release, ...(await rowsOf(path)) }]);
  expect(await markedReleases(graph)).toEqual([release]);
  const [lock] = await ask<{ free: boolean }>(
    graph,
    'MATCH (lock:Umbra {id: "@loading"}) RETURN lock.aliveAt IS NULL AS free',
  );
  expect(lock?.free).toBe(true);
});
