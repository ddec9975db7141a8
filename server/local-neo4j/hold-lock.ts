/** One process at a time does a thing: a lock file that names who holds it. */
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { systemCode } from "./local-neo4j-error.ts";
import { isSameProcess, processStart } from "./process-start.ts";

const BEAT_MS = 2_000;
/** A holder that has not touched its lock for so long is gone, whatever its process id says. */
const STALE_MS = 30_000;

interface Holder {
  pid: number;
  start: string | null;
  host: string;
}

/**
 * Runs `work` while no other process that asks for the same lock runs. A lock whose holder was
 * killed is taken over at once. `onWait` is called when there is somebody to wait for.
 */
export async function holdLock<T>(
  path: string,
  onWait: (holder: { pid: number }) => void,
  work: () => Promise<T>,
): Promise<T> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const mine = JSON.stringify(holderHere());
  for (let waits = 0; !take(path, mine); waits++) {
    const seen = readHolder(path);
    if (seen && isGone(seen, path) && breakLock(path, seen.text)) continue;
    if (waits % 100 === 4 && seen) onWait(seen.holder);
    await sleep(100);
  }
  const beat = setInterval(() => touch(path), BEAT_MS);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    // After a long sleep of the machine, somebody may have taken it over.
    if (readHolder(path)?.text === mine) rmSync(path, { force: true });
  }
}

function holderHere(): Holder {
  return { pid: process.pid, start: processStart(process.pid), host: hostname() };
}

function take(path: string, mine: string): boolean {
  try {
    writeFileSync(path, mine, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    // A lock that could be made and not be filled would stop everybody.
    if (systemCode(error) === "ENOSPC") rmSync(path, { force: true });
    throw error;
  }
}

function readHolder(path: string): { holder: Holder; text: string } | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
  try {
    return { holder: JSON.parse(text) as Holder, text };
  } catch {
    // Half a note: for the instant in which it is made, or for ever after a crash just then.
    return { holder: { pid: 0, start: null, host: "" }, text };
  }
}

function isGone({ holder }: { holder: Holder }, path: string): boolean {
  // Another lock of this very process is held by somebody who will let go.
  if (holder.host === hostname() && !isSameProcess(holder.pid, holder.start)) return true;
  try {
    return Date.now() - statSync(path).mtimeMs > STALE_MS;
  } catch {
    return false;
  }
}

/** Removes a stale lock, unless another process has done so and taken it since. */
function breakLock(path: string, text: string): boolean {
  const breaking = `${path}.break`;
  try {
    writeFileSync(breaking, "", { flag: "wx" });
  } catch {
    // Held for a moment only: what is left of a crash in that moment may go.
    const made = statSync(breaking, { throwIfNoEntry: false })?.mtimeMs;
    if (made !== undefined && Date.now() - made > STALE_MS) rmSync(breaking, { force: true });
    return false;
  }
  try {
    if (readHolder(path)?.text === text) rmSync(path, { force: true });
    return true;
  } finally {
    rmSync(breaking, { force: true });
  }
}

function touch(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // Removed by somebody's hand: there is nothing left to keep fresh.
  }
}
