/** An import into a fresh store that is under way: half of one is worth nothing, and is deleted. */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { type Home, homeAt } from "./home.ts";
import { isSameProcess, processStart } from "./process-start.ts";
import { writeWhole } from "./write-whole.ts";

interface Note {
  /** The process of the tool. */
  pid?: number;
  start?: string | null;
  /** The store is whole: what whoever asked for the import has still to do. */
  left?: unknown;
}

/** Says that what lies in the store is half an import. `tool`: the process that writes there. */
export function noteImport(home: Home, tool: number | null): void {
  writeNote(home, tool === null ? {} : { pid: tool, start: processStart(tool) });
}

/** What is left to do after an import whose store is whole; undefined, if nothing is. */
export function leftOfImport(options: { home: string }): unknown {
  const home = homeAt(options.home);
  return existsSync(home.importNote) ? readNote(home).left : undefined;
}

/** It has been done. */
export function forgetImport(options: { home: string }): void {
  rmSync(homeAt(options.home).importNote, { force: true });
}

/** The folder for the files of an import, new and empty. */
export function makeImportFolder(home: Home): void {
  rmSync(home.importFolder, { recursive: true, force: true });
  mkdirSync(home.importFolder, { recursive: true, mode: 0o700 });
}

/** The store is whole, and the files are not needed any more. */
export async function endImport(home: Home, left: unknown): Promise<void> {
  writeNote(home, { left });
  await rm(home.importFolder, { recursive: true, force: true });
}

/**
 * Deletes what an import has left that was cut off, and ends its tool, should that be at work
 * still. The caller holds the lock of the home. False if there is nothing to undo.
 */
export async function undoImport(home: Home): Promise<boolean> {
  await rm(home.importFolder, { recursive: true, force: true });
  if (!isHalfImported(home)) return false;
  const { pid, start = null } = readNote(home);
  if (pid !== undefined && isSameProcess(pid, start)) {
    process.kill(pid, "SIGKILL");
    while (isSameProcess(pid, start)) await sleep(20);
  }
  for (const folder of home.graph) await rm(folder, { recursive: true, force: true });
  rmSync(home.importNote, { force: true });
  return true;
}

export function isHalfImported(home: Home): boolean {
  return existsSync(home.importNote) && readNote(home).left === undefined;
}

function readNote(home: Home): Note {
  try {
    return JSON.parse(readFileSync(home.importNote, "utf8"));
  } catch {
    return {};
  }
}

function writeNote(home: Home, note: Note): void {
  writeWhole(home.importNote, `${JSON.stringify(note)}\n`, 0o600);
}
