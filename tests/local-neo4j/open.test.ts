/** The whole life of a local Neo4j: one folder, from its first start to the last. */
import { spawnSync } from "node:child_process";
import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { answersBolt, connect } from "../../server/graph/neo4j.ts";
import { NEO4J_VERSION } from "../../server/local-neo4j/jars.ts";
import { type LocalNeo4j, openLocalNeo4j } from "../../server/local-neo4j/open.ts";
import { statusOfLocalNeo4j } from "../../server/local-neo4j/status.ts";
import { anotherUmbra } from "./another-umbra.ts";
import { failure } from "./errors.ts";
import { fakeJava } from "./fake-java.ts";
import { temporaryFolder } from "./folders.ts";
import { stopAfterwards } from "./leftovers.ts";

// In one folder, one after the other: each start costs some seconds.
const home = stopAfterwards(temporaryFolder());
const at = (name: string): string => join(home, "neo4j", name);

async function pidOf(): Promise<number> {
  const { pid } = await statusOfLocalNeo4j({ home });
  if (pid === null) throw new Error("expected Neo4j to run");
  return pid;
}

async function write(neo4j: LocalNeo4j, name: string): Promise<void> {
  const connection = connect(neo4j);
  await connection.write("CREATE (:Kept {name: $name})", { name });
  await connection.close();
}

async function kept(neo4j: LocalNeo4j): Promise<unknown[]> {
  const connection = connect(neo4j);
  const rows = await connection.read("MATCH (n:Kept) RETURN n.name AS name ORDER BY name", {});
  await connection.close();
  return rows.map(({ name }) => name);
}

test("two who open a new folder at once share one Neo4j, and who started it stops it", async () => {
  const both = await Promise.all([openLocalNeo4j({ home }), openLocalNeo4j({ home })]);
  const [starter, user] = both.sort((a, b) => Number(b.started) - Number(a.started));
  if (!starter || !user) throw new Error("expected two");
  expect([starter.started, user.started]).toEqual([true, false]);
  expect(user.uri).toBe(starter.uri);
  expect(starter.uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/);
  await write(starter, "before the stop");

  // Its password is for nobody else to see.
  const { password } = starter;
  expect(password.length).toBeGreaterThan(30);
  const modes = [at("password"), at("")].map((path) => statSync(path).mode & 0o777);
  expect(modes).toEqual([0o600, 0o700]);
  const everyone = spawnSync("ps", ["-eww", "-o", "args"], { encoding: "utf8" }).stdout;
  expect(everyone).toContain(at("java.args"));
  expect(everyone).not.toContain(password);
  for (const file of ["java.args", "conf/neo4j.conf", "logs/console.log", "logs/debug.log"]) {
    expect(readFileSync(at(file), "utf8")).not.toContain(password);
  }
  expect(await answersBolt(starter.uri, starter.user, "wrong", 2_000)).toEqual({
    unauthorised: true,
  });

  await user.stop();
  expect((await statusOfLocalNeo4j({ home })).running).toBe(true);
  await starter.stop();
  await starter.stop();
  expect(await statusOfLocalNeo4j({ home })).toMatchObject({
    running: false,
    version: NEO4J_VERSION,
  });
  expect(readFileSync(at("logs/neo4j.log"), "utf8")).toMatch(/Stopped\.\n$/);
});

test("a port that somebody else has taken is given up for another one", async () => {
  const { port } = JSON.parse(readFileSync(at("store.json"), "utf8"));
  const somebody = createServer();
  await new Promise<void>((resolve) => somebody.listen(port, "127.0.0.1", resolve));
  const neo4j = await openLocalNeo4j({ home, keepRunning: true });
  somebody.close();
  expect(neo4j.uri).not.toBe(`bolt://127.0.0.1:${port}`);
  expect(await kept(neo4j)).toEqual(["before the stop"]);
  await neo4j.stop();
  expect((await statusOfLocalNeo4j({ home })).running).toBe(true);
});

test("another password than the database's is refused, and the right one still works", async () => {
  const password = readFileSync(at("password"), "utf8");
  writeFileSync(at("password"), "another one\n");
  const message = await failure("WRONG_PASSWORD", () => openLocalNeo4j({ home }));
  expect(message).toContain(at("password"));
  expect(message).not.toContain("another one");
  writeFileSync(at("password"), password);
  expect((await openLocalNeo4j({ home })).started).toBe(false);
});

test("a Neo4j that Umbra has no note of is not disturbed", async () => {
  renameSync(at("running.json"), at("running.json.away"));
  const message = await failure("LOCKED", () => openLocalNeo4j({ home }));
  expect(message).toContain(at("").slice(0, -1));
  renameSync(at("running.json.away"), at("running.json"));
  expect(await kept(await openLocalNeo4j({ home }))).toEqual(["before the stop"]);
});

test("a Neo4j that was killed is started again, with all that was committed", async () => {
  const neo4j = await openLocalNeo4j({ home });
  await write(neo4j, "before the kill");
  const pid = await pidOf();
  process.kill(pid, "SIGKILL");
  const another = await anotherUmbra(home);
  expect(another.started).toBe(true);
  expect(await pidOf()).not.toBe(pid);
  expect(await kept({ ...neo4j, uri: another.uri })).toEqual([
    "before the kill",
    "before the stop",
  ]);

  // Its Umbra is killed in turn, and leaves it behind: the next one takes it over.
  await another.signalGroup("SIGKILL");
  const heir = await openLocalNeo4j({ home });
  expect(heir).toMatchObject({ started: false, uri: another.uri });
  expect(await kept(heir)).toHaveLength(2);
  await heir.stop();
  expect((await statusOfLocalNeo4j({ home })).running).toBe(false);
});

test("Ctrl-C reaches Umbra alone, which then stops Neo4j cleanly", async () => {
  const another = await anotherUmbra(home);
  await another.signalGroup("SIGINT");
  expect((await statusOfLocalNeo4j({ home })).running).toBe(false);
  expect(readFileSync(at("logs/neo4j.log"), "utf8")).toMatch(/Stopped\.\n$/);
});

test("without its password file, a database is not started", async () => {
  renameSync(at("password"), at("password.away"));
  const message = await failure("WRONG_PASSWORD", () => openLocalNeo4j({ home }));
  expect(message).toContain("is missing");
  renameSync(at("password.away"), at("password"));
});

test("a Neo4j that ends at its start says why", async () => {
  const does = `echo 'Exception in thread "main" java.lang.IllegalStateException: outer
	at org.neo4j.Somewhere(Somewhere.java:1)
Caused by: java.lang.IllegalArgumentException: the reason
	at org.neo4j.Elsewhere(Elsewhere.java:1)'; exit 1`;
  const env = { ...process.env, UMBRA_JAVA: fakeJava({ says: "21.0.2", does }) };
  const message = await failure("START_FAILED", () => openLocalNeo4j({ home, env }));
  expect(message).toContain("Caused by: java.lang.IllegalArgumentException: the reason.");
  expect(message).toContain(at("logs"));
  expect((await statusOfLocalNeo4j({ home })).running).toBe(false);
});
