/**
 * Umbra beside hand-written Cypher and @neo4j/graphql, on one database in one run:
 *
 *   npm ci --prefix bench
 *   npx tsx bench/graph/measure.ts [--json <file>] [--only <words of a row>] [--seconds <a row>]
 *     [--load-seconds <a round, 0 for none>]
 *
 * The database is the one that NEO4J_URI names (with _USER and _PASSWORD), or the local one in
 * UMBRA_HOME. It has to hold a dataset of write-dataset.ts. Nothing is written into it.
 */
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import type { Driver } from "neo4j-driver";
import { openDatabase } from "../../cli/open-database.ts";
import { readConfig } from "../../server/config.ts";
import { type Dataset, openDriver, readDataset } from "./database.ts";
import type { Report } from "./report.ts";
import { measureRow } from "./rounds.ts";
import { rows } from "./rows/all.ts";
import { askersOf, type Servers, startServers } from "./servers.ts";
import { tables } from "./table.ts";
import { throughput } from "./throughput.ts";

const { values: options } = parseArgs({
  options: {
    json: { type: "string" },
    only: { type: "string", default: "" },
    seconds: { type: "string", default: "20" },
    "load-seconds": { type: "string", default: "5" },
  },
});
const seconds = whole("seconds", 1);
const loadSeconds = whole("load-seconds", 0);

/** Questions to each way in a row. */
const LEAST = 3;
const MOST = 120;

// Then what was started is stopped as well: see processes.ts.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

function whole(name: "seconds" | "load-seconds", least: number): number {
  const value = Number(options[name]);
  if (Number.isInteger(value) && value >= least) return value;
  throw new Error(`expected --${name} <a whole number, ${least} or more>, got ${options[name]}`);
}

async function main(): Promise<void> {
  const database = await openDatabase(readConfig(), { onProgress: console.error });
  const driver = openDriver(database.address);
  try {
    const dataset = await readDataset(driver);
    const servers = await startServers(database.address);
    try {
      const report = await measured(servers, driver, dataset);
      if (options.json !== undefined) {
        writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
      }
      console.log(tables(report, rows));
      console.log("\nSearch has a program of its own: npx tsx bench/search/large.ts");
    } finally {
      await servers.stop();
    }
  } finally {
    await driver.close();
    await database.close();
  }
}

async function measured(servers: Servers, driver: Driver, dataset: Dataset): Promise<Report> {
  const askers = askersOf(servers, driver, dataset);
  const patience = { milliseconds: seconds * 1_000, least: LEAST, most: MOST };
  const report: Report = { ...dataset, machine: await machine(driver), rows: [], loads: [] };
  for (const row of rows.filter(({ name }) => name.includes(options.only))) {
    console.error(row.name);
    report.rows.push(await measureRow(row, askers, patience));
  }
  if (loadSeconds > 0) {
    console.error("32 connections");
    report.loads = await throughput(servers, dataset.release, loadSeconds);
  }
  return report;
}

async function machine(driver: Driver): Promise<Report["machine"]> {
  const { agent } = await driver.getServerInfo();
  return {
    processors: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    neo4j: (agent ?? "").replace(/^Neo4j\//, ""),
  };
}

await main();
