/** Parts of a command that run in processes of their own, on the database that it has opened. */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Address } from "../server/graph/neo4j.ts";

export const PROGRAM = fileURLToPath(new URL("../bin/umbra.js", import.meta.url));

/** The environment in which a process finds the same database, whoever has started it. */
export function environmentOf({ uri, user, password, database }: Address): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    ...(database === undefined ? {} : { NEO4J_DATABASE: database }),
  };
}

/** Standard output is the part's own; it may send one message, and ends with this process. */
export function startPart(name: string, given: string[], address: Address): ChildProcess {
  return fork(PROGRAM, [name, ...given], {
    env: environmentOf(address),
    execArgv: [],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}
