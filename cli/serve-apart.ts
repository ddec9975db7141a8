/**
 * The API in several processes that listen on one address and share nothing but the database. Each
 * looks for itself which release is the current one. One that dies is started anew.
 */
import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { Command } from "commander";
import { readConfig } from "../server/config.ts";
import type { Address } from "../server/graph/neo4j.ts";
import { explained } from "./explained.ts";
import { say } from "./load.ts";
import { openDatabase } from "./open-database.ts";
import { environmentOf, PROGRAM } from "./part.ts";
import { type Serving, serveHere } from "./serve-here.ts";

/** More deaths than this in a minute have a reason that another start does not mend. */
const MOST_DEATHS = 10;
const MINUTE_MS = 60_000;

/** A process of the API has not come to listen. It has said why. */
class ProcessEnded extends Error {
  override name = "ProcessEnded";
  override message = "a process of the API has ended before it answered";
}

/** @throws {ProcessEnded} */
export async function serveApart(address: Address, count: number): Promise<Serving> {
  cluster.setupPrimary({ exec: PROGRAM, args: ["serve-apart"], execArgv: [] });
  const workers = new Set<Worker>();
  const deaths: number[] = [];
  let closing = false;
  let giveUp = (): void => {};
  const ended = new Promise<void>((resolve) => {
    giveUp = resolve;
  });

  function begin(): Promise<string> {
    const worker = cluster.fork(environmentOf(address));
    workers.add(worker);
    let url: string | null = null;
    return new Promise((resolve, reject) => {
      worker.once("message", (told: { url: string }) => {
        ({ url } = told);
        say(`process ${worker.process.pid} answers`);
        resolve(url);
      });
      worker.once("exit", (code, signal) => {
        workers.delete(worker);
        if (url === null) reject(new ProcessEnded());
        else again(`process ${worker.process.pid} has ended (${signal ?? code})`);
      });
    });
  }

  function again(what: string): void {
    if (closing) return;
    const now = performance.now();
    deaths.push(now);
    while (now - (deaths[0] ?? now) > MINUTE_MS) deaths.shift();
    if (deaths.length > MOST_DEATHS) {
      say(`${what}, as have ${MOST_DEATHS} others within a minute`);
      giveUp();
      return;
    }
    say(`${what}; another one is started`);
    begin().catch(() => again("a process could not be started"));
  }

  async function close(): Promise<void> {
    closing = true;
    await Promise.all(
      [...workers].map(async (worker) => {
        const exit = once(worker, "exit");
        worker.process.kill("SIGTERM");
        await exit;
      }),
    );
  }

  try {
    // The first alone: what keeps one from listening is said once.
    const url = await begin();
    await Promise.all(Array.from({ length: count - 1 }, begin));
    return { url, ended, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** One of the processes. */
export function serveApartCommand(): Command {
  return new Command("serve-apart").action(
    explained(async () => {
      // Ctrl-C reaches every process of a terminal; whoever started this one says when to stop.
      process.on("SIGINT", () => {});
      const stopped = Promise.race([once(process, "SIGTERM"), once(process, "disconnect")]);
      const config = readConfig();
      const database = await openDatabase(config, { onProgress: say });
      try {
        const serving = await serveHere(config, database.graph);
        process.send?.({ url: serving.url });
        await stopped;
        await serving.close();
      } finally {
        await database.close();
        if (process.connected) process.disconnect();
      }
    }),
  );
}
