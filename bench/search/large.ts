/**
 * How long does a search take among many? 100,000 people with four names each, made of real names:
 *
 *   npx tsx bench/search/large.ts --un <consolidated.xml> [--people 100000]
 *
 * The database is chosen as for measure.ts.
 */
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type PinnedGraph, pin } from "../../server/graph/graph.ts";
import { type Indexed, unitedNations } from "./corpus.ts";
import { umbraHits } from "./matchers.ts";
import { openScratch } from "./open-scratch.ts";
import { writeNames } from "./scratch-graph.ts";

const { values: options } = parseArgs({
  options: { un: { type: "string" }, people: { type: "string", default: "100000" } },
});

const SEARCHES = 300;

/** The same ones every time: as skewed as real names are, with words of both scripts. */
function* people(count: number, words: Record<"latin" | "arabic", string[]>): Generator<Indexed> {
  let state = 1;
  const skewed = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor(below * (state / 2 ** 32) ** 2);
  };
  const name = (list: readonly string[]) =>
    Array.from({ length: 2 + skewed(3) }, () => list[skewed(list.length)] ?? "").join(" ");
  for (let number = 1; number <= count; number++) {
    const names = [words.latin, words.latin, words.latin, words.arabic].map(name);
    yield { id: `person-${number}`, type: "Person", names };
  }
}

async function main(): Promise<void> {
  if (options.un === undefined) throw new Error("expected --un <consolidated.xml>");
  const words = {
    latin: wordsOf(unitedNations(options.un, "LATIN").things),
    arabic: wordsOf(unitedNations(options.un, "ARABIC").things),
  };
  const count = Number(options.people);
  const scratch = await openScratch(await mkdtemp(join(tmpdir(), "umbra-bench-")));
  try {
    const release = `bench-large-${process.pid}`;
    const start = performance.now();
    await writeNames(scratch.graph, release, () => people(count, words));
    console.log(
      `${4 * count} names written in ${((performance.now() - start) / 1000).toFixed(0)} s`,
    );
    const graph = pin(scratch.graph, release);
    const every = Math.ceil(count / SEARCHES);
    // Not counted: the database and this program learn while they are slow.
    await measure(graph, people(count, words), every * 5, asWritten);
    for (const [how, spelt] of [
      ["as written", asWritten],
      ["a letter wrong in each", misspelt],
    ] as const) {
      const { times, first, firstFive } = await measure(graph, people(count, words), every, spelt);
      const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
      console.log(
        `${times.length} searches, ${how}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms; ` +
          `first: ${first}, among the first five: ${firstFive}`,
      );
    }
  } finally {
    await scratch.close();
  }
}

const asWritten = (text: string) => text;
const misspelt = (text: string) => text.replace("a", "e");

/** One in so many is searched for. First is also who has just the same name as the first hit. */
async function measure(
  graph: PinnedGraph,
  all: Iterable<Indexed>,
  every: number,
  spelt: (text: string) => string,
) {
  const times: number[] = [];
  let first = 0;
  let firstFive = 0;
  let number = 0;
  for (const { id, names } of all) {
    if (number++ % every !== 0) continue;
    const name = names[number % names.length] ?? "";
    const began = performance.now();
    const hits = await umbraHits(graph, spelt(name));
    times.push(performance.now() - began);
    if (hits[0]?.thing.id === id || hits[0]?.why.name === name) first++;
    if (hits.some(({ thing }) => thing.id === id)) firstFive++;
  }
  return { times: times.sort((a, b) => a - b), first, firstFive };
}

function wordsOf(things: readonly Indexed[]): string[] {
  const words = things.flatMap(({ names }) => names.flatMap((name) => name.split(/\s+/)));
  return [...new Set(words)].filter((word) => word.length > 2);
}

await main();
