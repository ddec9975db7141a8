/** The process that runs on a data folder, as noted by whoever started it. */
import { readFileSync, rmSync } from "node:fs";
import type { Home } from "./home.ts";
import { isSameProcess, processStart } from "./process-start.ts";
import { writeWhole } from "./write-whole.ts";

export interface Running {
  pid: number;
  /** Tells this process from a later one with the same id: see process-start.ts. */
  start: string | null;
  port: number;
  version: string;
  since: string;
  /** Who will stop it; null if it is to run until somebody says `umbra db stop`. */
  owner: { pid: number; start: string | null } | null;
  /** Where Java writes a class archive when it ends, and what to call it then. */
  archive?: { part: string; path: string } | undefined;
}

/** What runs now; a note about a process that has ended is nothing. */
export function readRunning(home: Home): Running | undefined {
  const running = readNote(home);
  return running && isSameProcess(running.pid, running.start) ? running : undefined;
}

export function writeRunning(home: Home, running: Running): void {
  writeWhole(home.running, `${JSON.stringify(running)}\n`, 0o600);
}

export function forgetRunning(home: Home): void {
  rmSync(home.running, { force: true });
}

export function uriOf({ port }: Pick<Running, "port">): string {
  return `bolt://127.0.0.1:${port}`;
}

export function thisProcess(): { pid: number; start: string | null } {
  return { pid: process.pid, start: processStart(process.pid) };
}

/** Whether the process that was to stop it has ended without doing so. */
export function isOrphan({ owner }: Running): boolean {
  return owner !== null && !isSameProcess(owner.pid, owner.start);
}

function readNote(home: Home): Running | undefined {
  try {
    const note = JSON.parse(readFileSync(home.running, "utf8")) as Partial<Running>;
    const usable = Number.isInteger(note.pid) && Number.isInteger(note.port);
    return usable ? (note as Running) : undefined;
  } catch {
    // Missing, or damaged: if Neo4j runs all the same, it holds its store, and says so.
    return undefined;
  }
}
