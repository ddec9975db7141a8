/** Several API processes on one database, which is all that they share. */
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { emptyTestGraph, openTestGraph } from "../database/graph.ts";
import { datasetFolder, load, noted, SMALL } from "../load/datasets.ts";
import { currentRelease, markedReleases, releaseDump } from "../load/graph-dump.ts";
import { askAlone, type Program, runUmbra, startUmbra } from "./programs.ts";

// Programs are started, on machines that are slow at times.
jest.setTimeout(240_000);

const graph = openTestGraph();
const files = datasetFolder();
const other = files.write(
  "other",
  noted({ groups: 20, people: 5, places: 5, sources: 5, events: 20 }, "another"),
);
const started: { stop(): Promise<number | null> }[] = [];

beforeEach(() => emptyTestGraph());
afterEach(async () => {
  await Promise.all(started.splice(0).map((program) => program.stop()));
});
afterAll(async () => {
  await graph.close();
  files.remove();
  await emptyTestGraph();
});

async function serve(...given: string[]): Promise<Program> {
  const program = await startUmbra(["serve", ...given]);
  started.push(program);
  return program;
}

const RELEASE = "{ dataset { release } }";

/** The releases that so many connections are answered from. */
async function releasesSeen({ url }: Program, connections = 12): Promise<string[]> {
  const answers = await Promise.all(
    Array.from({ length: connections }, () => askAlone(url, RELEASE)),
  );
  return [...new Set(answers.map((text) => JSON.parse(text).data?.dataset.release ?? text))];
}

/** Longer than two looks at the pointer, on a slow machine. */
const BOUND_MS = 5_000;

async function untilSeen(program: Program, release: string): Promise<number> {
  const start = performance.now();
  while (performance.now() - start < BOUND_MS) {
    const seen = await releasesSeen(program);
    if (seen.length === 1 && seen[0] === release) return performance.now() - start;
    await wait(50);
  }
  throw new Error(`expected ${release} from all, and got ${await releasesSeen(program)}`);
}

const answering = (program: Program) =>
  [...program.said().matchAll(/process (\d+) answers/g)].map(([, pid]) => Number(pid));

test("two processes behind one address answer from the same release, and from the next one, whoever loads it", async () => {
  const { release: first } = await load(graph, SMALL);
  const program = await serve("--processes", "2");
  expect(answering(program)).toHaveLength(2);
  expect(await releasesSeen(program)).toEqual([first]);
  const { release: second } = await load(graph, other);
  expect(second).not.toBe(first);
  await untilSeen(program, second);
  expect(await program.stop()).toBe(0);
});

test("one that is killed leaves the other serving, and is started anew", async () => {
  const { release } = await load(graph, SMALL);
  const program = await serve("--processes", "2");
  const [victim = 0, survivor] = answering(program);
  process.kill(victim, "SIGKILL");
  await program.until(
    new RegExp(`process ${victim} has ended \\(SIGKILL\\); another one is started`),
  );
  expect(await releasesSeen(program)).toEqual([release]);
  await program.until(/(answers[\s\S]*){4}/);
  const now = answering(program);
  expect(now).toHaveLength(3);
  expect(now).toContain(survivor);
  expect(await releasesSeen(program)).toEqual([release]);
});

test("those that are served by others load nothing and delete nothing", async () => {
  const { release } = await load(graph, SMALL);
  const before = await releaseDump(graph, release);
  const [here, there] = await Promise.all([serve(), serve()]);
  expect(here.url).not.toBe(there.url);
  expect([await releasesSeen(here), await releasesSeen(there)]).toEqual([[release], [release]]);
  expect(await here.stop()).toBe(0);
  expect(await releasesSeen(there)).toEqual([release]);
  expect(await currentRelease(graph)).toBe(release);
  expect(await markedReleases(graph)).toEqual([release]);
  expect(await releaseDump(graph, release)).toEqual(before);
});

test("before the first dataset they say so, and find it by themselves", async () => {
  const program = await serve("--processes", "2");
  expect(await askAlone(program.url, RELEASE)).toContain("GRAPH_EMPTY");
  const { release } = await load(graph, SMALL);
  await untilSeen(program, release);
});

test("start loads apart and serves in as many processes; the next start loads nothing", async () => {
  const program = await startUmbra(["start", SMALL, "--processes", "2"]);
  started.push(program);
  expect(program.said()).toMatch(/loaded in [\d.]+ s/);
  const release = await currentRelease(graph);
  expect(await releasesSeen(program)).toEqual([release]);
  const beside = await startUmbra(["start", SMALL]);
  started.push(beside);
  expect(beside.said()).toContain("the graph holds this dataset already");
  expect(await markedReleases(graph)).toEqual([release]);
});

test("a taken port ends all of them, with what to do", async () => {
  const program = await serve();
  const port = new URL(program.url).port;
  const second = runUmbra(["serve", "--processes", "2"], { PORT: port });
  started.push(second);
  await second.until(/a process of the API has ended before it answered/);
  expect(second.said().match(/is taken: another program listens there/g)).toHaveLength(1);
  expect(await second.stop()).toBe(1);
});
