/** A server as a process of its own, and what it takes of the machine. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Address } from "../../server/graph/neo4j.ts";

export interface Server {
  url: string;
  child: ChildProcess;
  stop(): Promise<void>;
}

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `umbra serve` as `npm start` would run it, with these settings besides. */
export function startUmbra(address: Address, settings: Record<string, string> = {}) {
  return startServer([file("../../bin/umbra.js"), "serve"], address, settings);
}

/** A program of this folder. */
export function startOther(program: string, address: Address, settings = {}): Promise<Server> {
  return startServer(["--import", "tsx", file(program)], address, settings);
}

/** Waits until it says where it answers; its log is read, as a log's reader would, and let go. */
async function startServer(
  given: string[],
  { uri, user, password }: Address,
  settings: Record<string, string>,
): Promise<Server> {
  const database = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const child = spawn(process.execPath, given, {
    env: { ...process.env, ...database, NODE_ENV: "production", PORT: "0", ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout });
  const url = await new Promise<string>((resolve, reject) => {
    lines.on("line", (line) => {
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", () => reject(new Error(`${given.join(" ")} has ended`)));
  });
  return {
    url,
    child,
    async stop() {
      const exit = once(child, "exit");
      child.kill("SIGTERM");
      await exit;
    },
  };
}
