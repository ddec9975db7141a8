/** Another process that has opened the same folder, as a terminal would run it. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll } from "@jest/globals";

const PROGRAM = fileURLToPath(new URL("open-and-wait.ts", import.meta.url));

const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
});

export interface AnotherUmbra {
  uri: string;
  started: boolean;
  /** A signal to all processes of its group, as Ctrl-C sends it; resolves when it has ended. */
  signalGroup(signal: NodeJS.Signals): Promise<void>;
}

export async function anotherUmbra(home: string): Promise<AnotherUmbra> {
  const child = spawn(process.execPath, ["--import", "tsx", PROGRAM, home], {
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const ended = once(child, "exit");
  const line = await Promise.race([once(child.stdout, "data"), ended]);
  const { uri, started } = JSON.parse(String(line[0])) as AnotherUmbra;
  return {
    ...{ uri, started },
    signalGroup: async (signal) => {
      process.kill(-(child.pid as number), signal);
      await ended;
    },
  };
}
