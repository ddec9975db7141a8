/** Stops the Neo4j that runs on a data folder. */
import { setTimeout as sleep } from "node:timers/promises";
import { dropArchive, keepArchive } from "./class-archive.ts";
import { holdLock } from "./hold-lock.ts";
import { type Home, homeAt } from "./home.ts";
import { lastLines } from "./last-lines.ts";
import { LocalNeo4jError } from "./local-neo4j-error.ts";
import { isSameProcess } from "./process-start.ts";
import { forgetRunning, type Running, readRunning } from "./running.ts";

/** It writes all it has to disk, and once in its life a class archive. */
const PATIENCE_MS = 90_000;

export const PREPARES_ARCHIVE = "Neo4j stops, and prepares faster starts (once, some seconds)";

export interface Stopped {
  pid: number;
  seconds: number;
  /** False when it ended without having written all to disk: it recovers at its next start. */
  clean: boolean;
}

/** Stops it cleanly, and resolves once it has ended. Null when nothing ran. */
export async function stopLocalNeo4j(options: {
  home: string;
  onProgress?: (message: string) => void;
}): Promise<Stopped | null> {
  const { onProgress = () => {} } = options;
  const home = homeAt(options.home);
  return holdLock(
    home.lock,
    ({ pid }) => onProgress(`process ${pid} is starting or stopping Neo4j; waiting for it`),
    async () => {
      const running = readRunning(home);
      if (!running) return null;
      if (running.archive) onProgress(PREPARES_ARCHIVE);
      return endProcess(home, running);
    },
  );
}

/** The caller holds the lock of the home. */
export async function endProcess(
  home: Home,
  running: Running,
  { thenKillAfterMs = Number.POSITIVE_INFINITY } = {},
): Promise<Stopped> {
  const { pid, archive } = running;
  const asked = Date.now();
  signal(pid, "SIGTERM");
  while (isSameProcess(pid, running.start)) {
    const waited = Date.now() - asked;
    if (waited > thenKillAfterMs) signal(pid, "SIGKILL");
    if (waited > PATIENCE_MS) {
      throw new LocalNeo4jError(
        "STOP_FAILED",
        `Neo4j (process ${pid}) was asked to stop ${PATIENCE_MS / 1000} s ago and is still there. ` +
          `Its log is ${home.log}. Killing it loses nothing that was committed, and makes its next ` +
          "start slower",
      );
    }
    await sleep(20);
  }
  // Windows knows no signals: it ends at once there, and recovers at the next start.
  const clean = lastLines(home.log, 1).some((line) => line.includes("Stopped."));
  if (archive) (clean ? keepArchive : dropArchive)(archive);
  forgetRunning(home);
  return { pid, seconds: (Date.now() - asked) / 1000, clean };
}

/** Asks a process to stop. */
export function signalStop(pid: number): void {
  signal(pid, "SIGTERM");
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // It has ended by itself.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
