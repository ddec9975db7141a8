/**
 * How much memory the API takes under load: `umbra serve` on the database that is set (or the local
 * one), asked different questions over many connections, so that its kept answers fill up and are
 * let go again. Its resident memory is read every second.
 *
 *   npx tsx bench/graph/memory.ts [--minutes 5] [--connections 64]
 *
 * The database holds the dataset of write-dataset.ts.
 */
import { execFile } from "node:child_process";
import { parseArgs, promisify } from "node:util";
import autocannon from "autocannon";
import { openDatabase } from "../../cli/open-database.ts";
import { environmentOf } from "../../cli/part.ts";
import { readConfig } from "../../server/config.ts";
import { startUmbra } from "./processes.ts";
import { percentile, slope } from "./statistics.ts";

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

/** A group of the made-up dataset. */
const groupId = (number: number) => `group-${61 + (number % 1_900)}`;

const run = promisify(execFile);
async function megabytesOf(pid: number): Promise<number> {
  const { stdout } = await run("ps", ["-o", "rss=", "-p", String(pid)]);
  return (Number(stdout) * 1_024) / 1e6;
}

const database = await openDatabase(readConfig(), { onProgress: console.error });
const server = await startUmbra(environmentOf(database.address));
const samples = [await megabytesOf(server.pid)];
const sampling = setInterval(async () => samples.push(await megabytesOf(server.pid)), 1_000);
let asked = 0;
const { requests, errors, timeouts, non2xx, mismatches } = await autocannon({
  url: server.url,
  connections,
  duration: seconds,
  requests: [
    {
      method: "POST",
      headers: { "content-type": "application/json" },
      setupRequest: (request) => ({ ...request, body: JSON.stringify(question(asked++)) }),
    },
  ],
  verifyBody: (body) => !body.includes('"errors":['),
});
clearInterval(sampling);
await server.stop();
await database.close();

const later = samples
  .map((megabytes, second) => ({ x: second / 60, y: megabytes }))
  .slice(Math.floor(samples.length / 5));
console.log(
  JSON.stringify({
    connections,
    seconds,
    answers: requests.total,
    failed: errors + timeouts + non2xx + mismatches,
    perSecond: Math.round(requests.average),
    megabytes: {
      start: Math.round(samples[0] ?? 0),
      p50: Math.round(percentile(samples, 0.5)),
      max: Math.round(percentile(samples, 1)),
      end: Math.round(samples.at(-1) ?? 0),
      aMinuteAfterTheFirstFifth: Number(slope(later)?.toFixed(2) ?? 0),
    },
  }),
);
