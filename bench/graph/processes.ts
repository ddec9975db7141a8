/** The servers that are compared: each in a process of its own, on this machine. */
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { PROGRAM } from "../../cli/part.ts";

export interface Started {
  url: string;
  pid: number;
  /** All that it has printed so far: into a file, so that nobody has to keep up with it. */
  printed(): string;
  stop(): Promise<void>;
}

/** How long a server may take to be there. */
const START_MS = 60_000;
/** The line by which a server says where it answers. */
const ANSWERS = /answers at (http:\/\/\S+)/;

/** Starts a server of ./servers, and waits until it says where it answers. */
export function start(name: string, env: NodeJS.ProcessEnv): Promise<Started> {
  const file = fileURLToPath(new URL(`./servers/${name}.ts`, import.meta.url));
  return startProgram(name, ["--import", "tsx", file], env);
}

/** Starts Umbra's own API, as its users do. */
export function startUmbra(env: NodeJS.ProcessEnv): Promise<Started> {
  return startProgram("umbra", [PROGRAM, "serve"], env);
}

async function startProgram(
  name: string,
  given: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), `umbra-bench-${name}-`));
  const log = join(folder, "log");
  const output = openSync(log, "w", 0o600);
  const child = spawn(process.execPath, given, {
    env: { ...env, NODE_ENV: "production", HOST: "127.0.0.1", PORT: "0" },
    stdio: ["ignore", output, "inherit"],
  });
  closeSync(output);
  const atExit = () => child.kill("SIGKILL");
  process.once("exit", atExit);
  const stop = async () => {
    await ended(child);
    process.off("exit", atExit);
    rmSync(folder, { recursive: true, force: true });
  };
  const printed = () => readFileSync(log, "utf8");
  const until = performance.now() + START_MS;
  for (;;) {
    const url = ANSWERS.exec(printed())?.[1];
    if (url !== undefined) return { url, pid: child.pid ?? 0, printed, stop };
    const gone = hasEnded(child);
    if (gone || performance.now() > until) {
      await stop();
      throw new Error(`the server ${name} ${gone ? "ended at its start" : "has not started"}`);
    }
    await sleep(50);
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** Asks it to end, and ends it after five seconds. */
async function ended(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const kill = setTimeout(() => child.kill("SIGKILL"), 5_000);
  await gone;
  clearTimeout(kill);
}
