/**
 * How much memory the API takes under load: `umbra serve` on the database that is set (or the local
 * one), asked different questions over many connections, so that its kept answers fill up and are
 * let go again. Its resident memory is read every second.
 *
 *   npx tsx bench/serve/memory.ts [--minutes 5] [--connections 64]
 *
 * The database holds the made-up dataset of bench/graph.
 */
import { execFile } from "node:child_process";
import { parseArgs, promisify } from "node:util";
import { openDatabase } from "../../cli/open-database.ts";
import { readConfig } from "../../server/config.ts";
import { drive } from "./drive.ts";
import { groupId } from "./group.ts";
import { startUmbra } from "./start-server.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "5" },
    connections: { type: "string", default: "64" },
  },
});
const seconds = Number(values.minutes) * 60;
const connections = Number(values.connections);

const PAGE = `query Page($id: ID!) { actor(id: $id) {
  id name kind names { text language } kinds { kind }
  ties(first: 50) { type support start { edtf } end { edtf } other { id name } statements { paraphrase source { id } } }
  claims(first: 20) { stance event { id name } }
} }`;
const MAIN = `query Main($from: EDTF, $to: EDTF) {
  claimsByUmbrella(during: { from: $from, to: $to }) {
    umbrella { id name } eventCount groups { group { id name } certainty eventCount }
  }
}`;
const SEARCH = "query Search($text: String!) { search(text: $text, first: 5) { hits { score } } }";
const GROUP = `query Group($id: ID!) { actor(id: $id) { id name
  ties(type: [MEMBER_OF, ACTS_UNDER, UNIT_OF], direction: OUT) { type other { id name } } } }`;

/** Mostly small questions, some pages, now and then a large one; none twice within minutes. */
function question(number: number): { query: string; variables: Record<string, unknown> } {
  const id = groupId(number * 7);
  switch (number % 20) {
    case 0: {
      const year = 2005 + (number % 18);
      const month = String(1 + (number % 12)).padStart(2, "0");
      return { query: MAIN, variables: { from: `${year}-${month}`, to: `${year}-${month}` } };
    }
    case 5:
    case 15:
      return { query: SEARCH, variables: { text: `Brigade ${number % 2_000}` } };
    default:
      // An id that does not exist is an answer as well, and another question each time.
      return number % 3 === 0
        ? { query: PAGE, variables: { id } }
        : { query: GROUP, variables: { id: number % 2 === 0 ? id : `${id}-${number}` } };
  }
}

const run = promisify(execFile);
async function megabytesOf(pid: number): Promise<number> {
  const { stdout } = await run("ps", ["-o", "rss=", "-p", String(pid)]);
  return (Number(stdout) * 1_024) / 1e6;
}

/** Megabytes a minute, by least squares. */
function slope(samples: readonly number[]): number {
  const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
  const [x, y] = [(samples.length - 1) / 2, mean(samples)];
  const above = mean(samples.map((sample, at) => (at - x) * (sample - y)));
  return (60 * above) / mean(samples.map((_, at) => (at - x) ** 2));
}

const database = await openDatabase(readConfig(), { onProgress: console.error });
const server = await startUmbra(database.address);
const pid = server.child.pid ?? 0;
const samples = [await megabytesOf(pid)];
const sampling = setInterval(async () => samples.push(await megabytesOf(pid)), 1_000);
const driven = await drive(server.url, {
  connections,
  seconds,
  next: (number) => ({ path: "/graphql", body: JSON.stringify(question(number)) }),
});
clearInterval(sampling);
await server.stop();
await database.close();

const later = samples.slice(Math.floor(samples.length / 5));
const sorted = [...samples].sort((a, b) => a - b);
console.log(
  JSON.stringify({
    connections,
    seconds,
    answers: driven.answers,
    failed: driven.failed,
    perSecond: Math.round(driven.perSecond),
    megabytes: {
      start: Math.round(samples[0] ?? 0),
      p50: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
      max: Math.round(sorted.at(-1) ?? 0),
      end: Math.round(samples.at(-1) ?? 0),
      aMinuteAfterTheFirstFifth: Number(slope(later).toFixed(2)),
    },
  }),
);
