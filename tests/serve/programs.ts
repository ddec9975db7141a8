/** `umbra …` on the tests' database, as a program of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { fileURLToPath } from "node:url";
import { testAddress } from "../database/graph.ts";

const PROGRAM = fileURLToPath(new URL("../../bin/umbra.js", import.meta.url));

export interface Program {
  url: string;
  child: ChildProcess;
  /** All that it has written, to both outputs. */
  said(): string;
  /** Waits until it has written that. */
  until(what: RegExp): Promise<RegExpExecArray>;
  /** Ends it politely; its exit code. */
  stop(): Promise<number | null>;
}

export function runUmbra(given: string[], env: NodeJS.ProcessEnv = {}) {
  const { uri, user, password } = testAddress();
  const database = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const child = spawn(process.execPath, [PROGRAM, ...given], {
    env: { ...process.env, ...database, PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const heard = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (part: string) => {
      text += part;
      for (const look of heard) look();
    });
  }
  const exit = once(child, "exit");

  return {
    child,
    said: () => text,
    async until(what: RegExp): Promise<RegExpExecArray> {
      for (;;) {
        const found = what.exec(text);
        if (found !== null) return found;
        if (child.exitCode !== null) throw new Error(`expected ${what}, and it said:\n${text}`);
        await Promise.race([new Promise<void>((resolve) => heard.add(resolve)), exit]);
      }
    },
    async stop(): Promise<number | null> {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      await exit;
      return child.exitCode;
    },
  };
}

/** Starts it, and waits until it answers. */
export async function startUmbra(given: string[], env: NodeJS.ProcessEnv = {}): Promise<Program> {
  const program = runUmbra(given, env);
  const [, url = ""] = await program.until(/answers at (\S+)\/graphql/);
  return { ...program, url };
}

/** Over a connection of its own: that is what is spread over processes. */
export function askAlone(url: string, query: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request(
      `${url}/graphql`,
      {
        method: "POST",
        agent: new Agent({ keepAlive: false }),
        headers: { "content-type": "application/json" },
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part: string) => {
          text += part;
        });
        response.once("end", () => resolve(text));
        response.once("error", reject);
      },
    );
    asked.once("error", reject);
    asked.end(JSON.stringify({ query }));
  });
}
