/** `umbra db …`, from the first start to the last reset. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, jest, test } from "@jest/globals";
import { dbCommand } from "../../cli/db.ts";
import { temporaryFolder } from "./folders.ts";
import { stopAfterwards } from "./leftovers.ts";

const home = stopAfterwards(temporaryFolder());
const folder = join(home, "neo4j");

afterEach(() => {
  process.exitCode = undefined;
});

/** What a command printed, and its exit code. */
async function db(...args: string[]): Promise<{ out: string; err: string; code: number }> {
  const [out, err] = [[] as string[], [] as string[]];
  const log = jest.spyOn(console, "log").mockImplementation((line) => void out.push(String(line)));
  const error = jest.spyOn(console, "error").mockImplementation((line) => void err.push(line));
  process.exitCode = undefined;
  try {
    await dbCommand(() => home).parseAsync(args, { from: "user" });
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
  return { out: out.join("\n"), err: err.join("\n"), code: Number(process.exitCode ?? 0) };
}

test("before the first start there is nothing", async () => {
  expect(await db("status")).toMatchObject({
    out: `not running\nfolder   ${folder} (no data yet)`,
    code: 3,
  });
  expect(await db("stop")).toEqual({ out: "Neo4j does not run", err: "", code: 0 });
  expect(await db("reset", "--yes")).toMatchObject({ out: `there is nothing in ${folder}` });
  expect(await db("log")).toMatchObject({ err: expect.stringContaining("neo4j.log"), code: 1 });
});

test("start leaves it running, until stop", async () => {
  const first = await db("start");
  expect(first).toMatchObject({ out: expect.stringMatching(/^Neo4j runs at bolt:/), code: 0 });
  expect((await db("start")).out).toMatch(/^Neo4j runs already, at bolt:/);

  const { out, code } = await db("status", "--json");
  const status = JSON.parse(out);
  expect(code).toBe(0);
  expect(status).toMatchObject({ running: true, answers: true, folder, owner: null });
  expect(first.out).toContain(status.uri);
  expect(Date.now() - Date.parse(status.since)).toBeLessThan(60_000);
  expect(status.size).toBeGreaterThan(1e6);
  const words = (await db("status")).out;
  for (const word of [String(status.pid), status.uri, status.version]) {
    expect(words).toContain(word);
  }
  const password = readFileSync(join(folder, "password"), "utf8").trim();
  expect(out + words).not.toContain(password);

  expect((await db("log", "-n", "1")).out).toMatch(/Started\.$/);
  expect(await db("reset", "--yes")).toMatchObject({
    err: expect.stringContaining("umbra db stop"),
    code: 1,
  });
  expect((await db("stop")).out).toMatch(/^Neo4j \(process \d+\) has stopped, after \d+\.\d s$/);
  expect((await db("status")).code).toBe(3);
});

test("reset deletes only when it is told to", async () => {
  // There is no terminal here to answer on.
  expect((await db("reset")).out).toBe("nothing was deleted");
  expect(existsSync(folder)).toBe(true);
  expect((await db("reset", "--yes")).out).toBe(`deleted ${folder}`);
  expect(existsSync(folder)).toBe(false);
});
