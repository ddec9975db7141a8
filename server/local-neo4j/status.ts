/** What there is of the local Neo4j in a data folder. */
import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { answersBolt } from "../graph/neo4j.ts";
import { type Home, homeAt } from "./home.ts";
import { passwordOf, USER } from "./password.ts";
import { readRunning, uriOf } from "./running.ts";
import { readStore } from "./store.ts";

export interface Status {
  running: boolean;
  /** The folder of the data, whether there is any or not. */
  folder: string;
  /** In bytes, with logs; 0 if there is nothing yet. */
  size: number;
  /** The Neo4j that runs, or the one that wrote the data; null if there is no data. */
  version: string | null;
  pid: number | null;
  uri: string | null;
  user: string | null;
  /** ISO 8601. */
  since: string | null;
  /** Whether it takes the password of the folder; null when it does not run. */
  answers: boolean | null;
  /** The process that will stop it when it ends, if any. */
  owner: number | null;
}

export async function statusOfLocalNeo4j(options: { home: string }): Promise<Status> {
  const home = homeAt(options.home);
  const running = readRunning(home);
  const common = { folder: home.folder, size: sizeOf(home.folder) };
  if (!running) {
    const none = { pid: null, uri: null, user: null, since: null, answers: null, owner: null };
    return { running: false, ...common, version: readStore(home)?.neo4j ?? null, ...none };
  }
  const { pid, version, since } = running;
  const uri = uriOf(running);
  const [answers, owner] = [await answersTo(home, uri), running.owner?.pid ?? null];
  return { running: true, ...common, version, pid, uri, user: USER, since, answers, owner };
}

async function answersTo(home: Home, uri: string): Promise<boolean> {
  return "version" in (await answersBolt(uri, USER, passwordOf(home), 2_000));
}

function sizeOf(path: string): number {
  try {
    const found = lstatSync(path);
    if (!found.isDirectory()) return found.size;
    return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
  } catch {
    // Not there, or gone while we looked: a database at work makes and removes files.
    return 0;
  }
}
