/**
 * Requests a second at 32 connections, side by side: graphql-yoga with a constant, node:http with
 * the driver and one statement by hand (in the driver's managed transaction, and without), and
 * Umbra, asked each time about another group, and again and again the same with and without its
 * kept answers. Each also by what it costs the machine: processor time a request, of the server and
 * of the database, which says more than a rate where others use the machine.
 *
 *   npx tsx bench/serve/rates.ts [--seconds 10] [--rounds 3] [--connections 32]
 *
 * The database (NEO4J_URI, or the local one) holds the made-up dataset of bench/graph.
 */
import { execFile } from "node:child_process";
import { parseArgs, promisify } from "node:util";
import { openDatabase } from "../../cli/open-database.ts";
import { readConfig } from "../../server/config.ts";
import { statusOfLocalNeo4j } from "../../server/local-neo4j/status.ts";
import { type Driven, drive } from "./drive.ts";
import { GROUP_QUESTION, groupId } from "./group.ts";
import { type Server, startOther, startUmbra } from "./start-server.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "10" },
    rounds: { type: "string", default: "3" },
    connections: { type: "string", default: "32" },
    warm: { type: "string", default: "3000" },
  },
});
const connections = Number(values.connections);
/** Enough for the compiler to have seen everything. */
const WARM_ANSWERS = Number(values.warm);

const group = (number: number) =>
  JSON.stringify({ query: GROUP_QUESTION, variables: { id: groupId(number) } });

interface Row {
  name: string;
  server: Server;
  body: (number: number) => string;
}

const run = promisify(execFile);

/** Seconds of processor time that a process has taken. */
async function processorTime(pid: number | null | undefined): Promise<number> {
  if (!pid) return 0;
  const { stdout } = await run("ps", ["-o", "cputimes=", "-p", String(pid)]).catch(() => ({
    stdout: "0",
  }));
  return Number(stdout);
}

const config = readConfig();
const database = await openDatabase(config, { onProgress: console.error });
const neo4j = config.neo4j === null ? (await statusOfLocalNeo4j({ home: config.home })).pid : null;
const { address } = database;

const constant = await startOther("constant-yoga.ts", address);
const managed = await startOther("plain-server.ts", address);
const plain = await startOther("plain-server.ts", address, { HOW: "session" });
const forgetful = await startUmbra(address, { UMBRA_ANSWER_BYTES: "0" });
const keeping = await startUmbra(address);
const servers = [constant, managed, plain, forgetful, keeping];

const rows: Row[] = [
  { name: "yoga, a constant", server: constant, body: () => '{"query":"{ constant }"}' },
  { name: "http + driver, executeQuery", server: managed, body: group },
  { name: "http + driver, session.run", server: plain, body: group },
  { name: "umbra, keeps no answers", server: forgetful, body: group },
  { name: "umbra, the same again", server: keeping, body: () => group(0) },
];

const best = new Map<string, Driven & { own: number; neo4j: number }>();
for (const { server, body } of rows) {
  const next = (number: number) => ({ path: "/graphql", body: body(number) });
  await drive(server.url, { connections, seconds: 120, answers: WARM_ANSWERS, next });
}
for (let round = 0; round < Number(values.rounds); round++) {
  for (const { name, server, body } of rows) {
    const next = (number: number) => ({ path: "/graphql", body: body(number) });
    const before = [await processorTime(server.child.pid), await processorTime(neo4j)];
    const driven = await drive(server.url, { connections, seconds: Number(values.seconds), next });
    const after = [await processorTime(server.child.pid), await processorTime(neo4j)];
    const each = (at: number) => (((after[at] ?? 0) - (before[at] ?? 0)) / driven.answers) * 1e6;
    const seen = { ...driven, own: each(0), neo4j: each(1) };
    // What others take of the machine only ever slows down.
    if (driven.perSecond > (best.get(name)?.perSecond ?? 0)) best.set(name, seen);
  }
}
for (const server of servers) await server.stop();
await database.close();

console.log(`best of ${values.rounds} rounds of ${values.seconds} s, ${connections} connections`);
console.log("| | requests/s | p50 ms | p95 ms | µs of the server | µs of Neo4j | failed |");
console.log("|---|---|---|---|---|---|---|");
for (const [name, of] of best) {
  const numbers = [of.perSecond.toFixed(0), of.p50.toFixed(1), of.p95.toFixed(1)];
  const taken = [of.own.toFixed(0), neo4j === null ? "" : of.neo4j.toFixed(0), of.failed];
  console.log(`| ${[name, ...numbers, ...taken].join(" | ")} |`);
}
