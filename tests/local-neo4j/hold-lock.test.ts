/** One at a time, also across processes that are killed. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { holdLock } from "../../server/local-neo4j/hold-lock.ts";
import { temporaryFolder } from "./folders.ts";

const MODULE = new URL("../../server/local-neo4j/hold-lock.ts", import.meta.url).href;

/** Another process that holds the lock until it is killed. */
async function holder(path: string): Promise<ChildProcess> {
  const program = `import { holdLock } from ${JSON.stringify(MODULE)};
    await holdLock(${JSON.stringify(path)}, () => {}, () => {
      console.log("held");
      return new Promise((resolve) => setTimeout(resolve, 60_000));
    });`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout as NodeJS.ReadableStream, "data");
  return child;
}

test("those who ask at once take turns", async () => {
  const path = join(temporaryFolder(), "lock");
  let inside = 0;
  const turn = () =>
    holdLock(
      path,
      () => {},
      async () => {
        expect(++inside).toBe(1);
        await sleep(20);
        inside--;
      },
    );
  await Promise.all([turn(), turn(), turn(), turn()]);
  expect(existsSync(path)).toBe(false);
});

test("a failure lets go", async () => {
  const path = join(temporaryFolder(), "lock");
  const failing = holdLock(
    path,
    () => {},
    () => Promise.reject(new Error("work failed")),
  );
  await expect(failing).rejects.toThrow("work failed");
  expect(existsSync(path)).toBe(false);
});

test("a living process is waited for and named; a killed one is not waited for", async () => {
  const path = join(temporaryFolder(), "lock");
  const child = await holder(path);
  const waitedFor: number[] = [];
  const mine = holdLock(
    path,
    ({ pid }) => waitedFor.push(pid),
    async () => "mine",
  );
  expect(await Promise.race([mine, sleep(1_000, "waiting")])).toBe("waiting");
  child.kill("SIGKILL");
  expect(await mine).toBe("mine");
  expect(waitedFor).toEqual([child.pid]);
  expect(readdirSync(dirname(path))).toEqual([]);
});

test("the process id of a killed holder may be another process's by now", async () => {
  const path = join(temporaryFolder(), "lock");
  const child = await holder(path);
  const note = JSON.parse(readFileSync(path, "utf8"));
  child.kill("SIGKILL");
  await once(child, "exit");
  // This very process lives, and did not start then.
  writeFileSync(path, JSON.stringify({ ...note, pid: process.pid }));
  expect(
    await holdLock(
      path,
      () => {},
      async () => "mine",
    ),
  ).toBe("mine");
});

test.each(["", "{", '{"pid":1,"start":null,"host":"another-machine"}'])(
  "a lock that nobody has touched for long is nobody's: %s",
  async (text) => {
    const path = join(temporaryFolder(), "lock");
    writeFileSync(path, text);
    utimesSync(path, new Date(0), new Date(0));
    expect(
      await holdLock(
        path,
        () => {},
        async () => "mine",
      ),
    ).toBe("mine");
  },
);
