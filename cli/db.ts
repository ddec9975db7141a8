/** `umbra db …`: the local Neo4j by hand. The work is done in server/local-neo4j. */
import { existsSync, statSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { Command } from "commander";
import { readConfig } from "../server/config.ts";
import { follow } from "../server/local-neo4j/follow.ts";
import { homeAt } from "../server/local-neo4j/home.ts";
import { lastLines } from "../server/local-neo4j/last-lines.ts";
import { LocalNeo4jError } from "../server/local-neo4j/local-neo4j-error.ts";
import { openLocalNeo4j } from "../server/local-neo4j/open.ts";
import { resetLocalNeo4j } from "../server/local-neo4j/reset.ts";
import { type Status, statusOfLocalNeo4j } from "../server/local-neo4j/status.ts";
import { stopLocalNeo4j } from "../server/local-neo4j/stop.ts";
import { wholeNumber } from "./whole-number.ts";

const NOT_RUNNING = 3;

/** The command `db` with its subcommands, for the database in the folder that `home` names. */
export function dbCommand(home: () => string = () => readConfig().home): Command {
  const db = new Command("db").description("the local Neo4j, used when NEO4J_URI is not set");
  db.command("start")
    .description("start it, and leave it running; fetch it first if need be")
    .action(explained(() => start(home())));
  db.command("stop")
    .description("stop it cleanly")
    .action(explained(() => stop(home())));
  db.command("status")
    .description("say whether it runs, where and since when")
    .option("--json", "as JSON")
    .addHelpText("after", `\nExit code: 0 if it runs, ${NOT_RUNNING} if it does not, 1 on errors.`)
    .action(explained((options: { json?: boolean }) => status(home(), options)));
  db.command("reset")
    .description("delete its data, once it is stopped")
    .option("-y, --yes", "without asking")
    .action(explained((options: { yes?: boolean }) => reset(home(), options)));
  db.command("log")
    .description("print the end of its log")
    .option("-n, --lines <count>", "how many lines", wholeNumber, 50)
    .option("-f, --follow", "go on as it grows, until Ctrl-C")
    .action(explained((options: { lines: number; follow?: boolean }) => log(home(), options)));
  return db;
}

async function start(home: string): Promise<void> {
  const { uri, started } = await openLocalNeo4j({ home, keepRunning: true, onProgress: say });
  console.log(started ? `Neo4j runs at ${uri}` : `Neo4j runs already, at ${uri}`);
}

async function stop(home: string): Promise<void> {
  const stopped = await stopLocalNeo4j({ home, onProgress: say });
  if (!stopped) return console.log("Neo4j does not run");
  const { pid, seconds, clean } = stopped;
  console.log(`Neo4j (process ${pid}) has stopped, after ${seconds.toFixed(1)} s`);
  if (!clean) console.log("It ended early: it will recover its last changes when it starts again");
}

async function status(home: string, { json }: { json?: boolean }): Promise<void> {
  const found = await statusOfLocalNeo4j({ home });
  console.log(json ? JSON.stringify(found, null, 2) : inWords(found));
  if (!found.running) process.exitCode = NOT_RUNNING;
}

function inWords({ running, answers, ...found }: Status): string {
  const size = `${(found.size / 1e6).toFixed(1)} MB`;
  if (!running) {
    const data = found.version ? `${size}, written by Neo4j ${found.version}` : "no data yet";
    return `not running\nfolder   ${found.folder} (${data})`;
  }
  const owner = found.owner === null ? "" : `, until process ${found.owner} ends`;
  return [
    `running since ${found.since}${owner}${answers ? "" : ", and does not answer"}`,
    `process  ${found.pid}`,
    `bolt     ${found.uri}`,
    `version  ${found.version}`,
    `folder   ${found.folder} (${size})`,
  ].join("\n");
}

async function reset(home: string, { yes }: { yes?: boolean }): Promise<void> {
  const { running, folder, size } = await statusOfLocalNeo4j({ home });
  if (size === 0) return console.log(`there is nothing in ${folder}`);
  if (!running && !yes && !(await confirms(`Delete the database in ${folder}?`))) {
    return console.log("nothing was deleted");
  }
  await resetLocalNeo4j({ home });
  console.log(`deleted ${folder}`);
}

async function confirms(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}

async function log(home: string, options: { lines: number; follow?: boolean }): Promise<void> {
  const path = homeAt(home).log;
  if (!existsSync(path) && !options.follow) {
    throw new LocalNeo4jError("NOT_RUNNING", `there is no ${path}: Neo4j has not run there yet`);
  }
  const from = existsSync(path) ? statSync(path).size : 0;
  for (const line of lastLines(path, options.lines)) console.log(line);
  if (!options.follow) return;
  const interrupted = new AbortController();
  process.once("SIGINT", () => interrupted.abort());
  for await (const text of follow(path, from, interrupted.signal)) process.stdout.write(text);
}

function say(message: string): void {
  console.error(message);
}

/** An error that says what to do needs no stack. */
function explained<Options>(
  action: (options: Options) => Promise<void>,
): (options: Options) => Promise<void> {
  return async (options) => {
    try {
      await action(options);
    } catch (error) {
      if (!(error instanceof LocalNeo4jError)) throw error;
      console.error(error.message);
      process.exitCode = 1;
    }
  };
}
