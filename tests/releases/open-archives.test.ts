import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from "@jest/globals";
import {
  type Archives,
  type ArchivesOptions,
  type OpenedArchive,
  openArchives,
} from "../../seed/releases/open-archives.ts";
import { writeArchive } from "../../seed/releases/write-archive.ts";
import type { Graph } from "../../server/graph/graph.ts";
import type { Sent } from "../../server/graph/open-graph.ts";
import { emptyTestGraph, openTestGraph } from "../database/graph.ts";
import { datasetFolder, load, noted, rowsOf, SMALL } from "../load/datasets.ts";
import type { Size } from "../load/generated-records.ts";
import { currentRelease, markedReleases, releaseDump, releaseSizes } from "../load/graph-dump.ts";

const SIZE: Size = { groups: 20, people: 5, places: 5, sources: 5, events: 40 };
const LARGE: Size = { groups: 100, people: 40, places: 40, sources: 40, events: 400 };
const PROGRAM = fileURLToPath(new URL("open-program.ts", import.meta.url));
const STALE = 4_000;

// Whole datasets are loaded in each of them, and machines are slow at times.
jest.setTimeout(180_000);

const sent: Sent[] = [];
const graph = openTestGraph({ onStatement: (one) => sent.push(one) });
const files = datasetFolder();
const folder = mkdtempSync(join(tmpdir(), "umbra-releases-"));
const datasets: Record<string, string> = {};
const opened: Archives[] = [];

beforeAll(async () => {
  for (const [name, size] of [
    ["old", SIZE],
    ["older", SIZE],
    ["large", LARGE],
    ["damaged", SIZE],
    ["missing", SIZE],
  ] as const) {
    const dataset = files.write(name, noted(size, name));
    datasets[name] = dataset;
    await writeArchive({ dataset, folder, name, day: "2026-11-21" });
  }
  truncateSync(join(folder, "damaged.ndjson.gz"), 1_000);
  rmSync(join(folder, "missing.ndjson.gz"));
}, 120_000);
beforeEach(async () => {
  await emptyTestGraph();
  sent.length = 0;
});
afterEach(() => {
  for (const archives of opened.splice(0)) archives.close();
});
afterAll(async () => {
  await graph.close();
  files.remove();
  rmSync(folder, { recursive: true });
  await emptyTestGraph();
});

function archivesOn(on: Graph, options: Partial<ArchivesOptions> = {}): Archives {
  const archives = openArchives(on, {
    folders: [folder],
    waitMs: 60_000,
    staleAfterMs: STALE,
    graceMs: 0,
    ...options,
  });
  opened.push(archives);
  return archives;
}

function releaseOf(found: OpenedArchive): string {
  if (found.state === "ready") return found.kept.release;
  throw new Error(`expected a release to read, and got ${JSON.stringify(found)}`);
}

const sizeOf = async (release: string) =>
  (await releaseSizes(graph)).find((size) => size.release === release);
const writes = () => sent.filter(({ name }) => name === "load/create-rows").length;

test("is loaded whole beside the current one, whose pointer stays; it is what a load makes of it", async () => {
  const { release: ordinary } = await load(graph, datasets.old ?? "");
  const asLoaded = await releaseDump(graph, ordinary);
  const { release: current } = await load(graph, SMALL);
  const archives = archivesOn(graph);
  const release = releaseOf(await archives.open("old"));
  expect(await currentRelease(graph)).toBe(current);
  expect(await releaseDump(graph, release)).toEqual(asLoaded);
  expect((await archives.list()).map(({ name, loaded }) => [name, loaded])).toEqual([
    ["old", true],
    ["older", false],
    ["large", false],
    ["damaged", false],
    ["missing", false],
  ]);
});

test("many askers, in one program and in another, are given one release", async () => {
  await load(graph, SMALL);
  const other = openTestGraph();
  const [here, there] = [archivesOn(graph), archivesOn(other)];
  const all = await Promise.all([
    ...Array.from({ length: 5 }, () => here.open("old")),
    ...Array.from({ length: 3 }, () => there.open("old")),
  ]);
  await other.close();
  const releases = [...new Set(all.map(releaseOf))];
  expect(releases).toHaveLength(1);
  const [release = ""] = releases;
  expect(await markedReleases(graph)).toHaveLength(2);
  expect(await sizeOf(release)).toEqual({ release, ...(await rowsOf(datasets.old ?? "")) });
  const before = writes();
  expect(releaseOf(await here.open("old"))).toBe(release);
  expect(writes()).toBe(before);
});

test("an ordinary load leaves it, as long as it is asked about; then the next load deletes it", async () => {
  await load(graph, SMALL);
  const release = releaseOf(await archivesOn(graph, { leaseMs: 15_000 }).open("old"));
  const size = await sizeOf(release);
  const second = await load(graph, datasets.older ?? "", { graceMs: 0 });
  expect(second.outdated).not.toContain(release);
  expect(await sizeOf(release)).toEqual(size);
  await wait(15_000);
  await load(graph, SMALL, { graceMs: 0 });
  expect(await sizeOf(release)).toBeUndefined();
});

test("after the time of the lease it is dropped by itself, with nobody loading anything", async () => {
  const { release: current } = await load(graph, SMALL);
  const release = releaseOf(await archivesOn(graph, { leaseMs: 500 }).open("old"));
  expect(await markedReleases(graph)).toEqual([current, release]);
  for (let tries = 0; tries < 100 && (await markedReleases(graph)).length > 1; tries++) {
    await wait(100);
  }
  expect(await markedReleases(graph)).toEqual([current]);
  expect((await releaseSizes(graph)).map((size) => size.release)).toEqual([current]);
});

test("of too many the one asked about longest ago is let go, and can still be read for a while", async () => {
  await load(graph, SMALL);
  const archives = archivesOn(graph, { most: 1, graceMs: 60_000 });
  const old = releaseOf(await archives.open("old"));
  const before = await releaseDump(graph, old);
  const older = releaseOf(await archives.open("older"));
  const loaded = (await archives.list()).filter((one) => one.loaded).map(({ name }) => name);
  expect(loaded).toEqual(["older"]);
  expect(await releaseDump(graph, old)).toEqual(before);
  // What may be deleted at any moment is not given to anybody new.
  const again = releaseOf(await archives.open("old"));
  expect([old, older]).not.toContain(again);
  expect(await releaseDump(graph, again)).toEqual(before);
});

test("while an ordinary load is at work an asker is told to wait, and gets it afterwards", async () => {
  await load(graph, SMALL);
  const other = openTestGraph();
  const loading = load(other, datasets.large ?? "", { staleAfterMs: STALE });
  while ((await markedReleases(graph)).length < 2) await wait(5);
  const archives = archivesOn(graph, { waitMs: 0 });
  expect(await archives.open("old")).toEqual({ state: "loading" });
  const { release: current } = await loading;
  await other.close();
  let found = await archives.open("old");
  while (found.state === "loading") {
    await wait(50);
    found = await archives.open("old");
  }
  const release = releaseOf(found);
  expect(await currentRelease(graph)).toBe(current);
  expect(await sizeOf(current)).toEqual({
    release: current,
    ...(await rowsOf(datasets.large ?? "")),
  });
  expect(await sizeOf(release)).toEqual({ release, ...(await rowsOf(datasets.old ?? "")) });
});

test("what a killed program left half loaded is deleted by the next one, which loads it whole", async () => {
  const { release: current } = await load(graph, SMALL);
  const args = ["--import", "tsx", PROGRAM, folder, "large", String(STALE)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  while ((await releaseSizes(graph)).length < 2 && child.exitCode === null) await wait(5);
  child.kill("SIGKILL");
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  const left = (await releaseSizes(graph)).filter((size) => size.release !== current);
  const whole = await rowsOf(datasets.large ?? "");
  expect(left).toHaveLength(1);
  expect(left[0]?.edges).toBeLessThan(whole.edges);

  const archives = archivesOn(graph);
  expect((await archives.list()).some(({ loaded }) => loaded)).toBe(false);
  const release = releaseOf(await archives.open("large"));
  expect(release).not.toBe(left[0]?.release);
  expect(await sizeOf(release)).toEqual({ release, ...whole });
  expect((await markedReleases(graph)).sort()).toEqual([current, release].sort());
  expect(await currentRelease(graph)).toBe(current);
});

test("a damaged file, a missing one, and a name that is not listed are refused, and nothing is written", async () => {
  await load(graph, SMALL);
  const before = await markedReleases(graph);
  const archives = archivesOn(graph);
  for (const [name, reason] of [
    ["damaged", /^damaged.ndjson.gz is damaged .*: restore it from the repository, or archive/],
    ["missing", /^missing.ndjson.gz is missing: restore it/],
    ["unknown", /^there is no release unknown$/],
    ["../releases/old", /^there is no release/],
  ] as const) {
    expect(await archives.open(name)).toEqual({
      state: "unusable",
      reason: expect.stringMatching(reason),
    });
  }
  expect(await markedReleases(graph)).toEqual(before);
});
