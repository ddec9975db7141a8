/** A disk without room: what is said, and that nothing is left half done. */
import { existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { refuseFullDisk } from "../../server/local-neo4j/disk-space.ts";
import { fetchJar } from "../../server/local-neo4j/fetch-jar.ts";
import { explainFullDisk } from "../../server/local-neo4j/local-neo4j-error.ts";
import { openLocalNeo4j } from "../../server/local-neo4j/open.ts";
import { failure } from "./errors.ts";
import { fakeJava } from "./fake-java.ts";
import { temporaryFolder } from "./folders.ts";
import { startMirror } from "./mirror.ts";

// The system's own full disk; there is none on macOS.
const onFullDisk = existsSync("/dev/full") ? test : test.skip;

onFullDisk("a download is not tried again, and leaves nothing", async () => {
  const mirror = await startMirror(1);
  const folder = temporaryFolder();
  const destination = join(folder, "part.jar");
  symlinkSync("/dev/full", destination);
  const [jar] = mirror.jars as [(typeof mirror.jars)[0]];
  const fetching = () => fetchJar(jar, destination, { mirror: mirror.address });
  expect(await failure("DISK_FULL", fetching)).toContain("UMBRA_CACHE");
  expect(mirror.asked).toHaveLength(1);
  expect(readdirSync(folder)).toEqual([]);
});

onFullDisk("a start says so before Neo4j is started", async () => {
  const home = temporaryFolder();
  mkdirSync(join(home, "neo4j", "conf"), { recursive: true });
  symlinkSync("/dev/full", join(home, "neo4j", "conf", "neo4j.conf"));
  const env = { ...process.env, UMBRA_JAVA: fakeJava({ says: "21.0.2", does: "exit 1" }) };
  expect(await failure("DISK_FULL", () => openLocalNeo4j({ home, env }))).toContain(home);
  expect(existsSync(join(home, "neo4j", "running.json"))).toBe(false);
});

test("a Neo4j that hangs because of it is ended, and its log is quoted", async () => {
  const home = temporaryFolder();
  const does = 'echo "Caused by: java.io.IOException: No space left on device"; exec sleep 600';
  const env = { ...process.env, UMBRA_JAVA: fakeJava({ says: "21.0.2", does }) };
  const message = await failure("DISK_FULL", () => openLocalNeo4j({ home, env }));
  expect(message).toContain("No space left on device");
  expect(existsSync(join(home, "neo4j", "running.json"))).toBe(false);
});

test("less room than a start needs is refused", async () => {
  const folder = temporaryFolder();
  refuseFullDisk(folder, 1);
  expect(await failure("DISK_FULL", () => refuseFullDisk(folder, 1e18))).toContain(folder);
});

test("only the system's words for it are taken for it", async () => {
  const full = Object.assign(new Error("write"), { code: "ENOSPC" });
  const outer = new Error("could not", { cause: full });
  await failure("DISK_FULL", () => Promise.reject(explainFullDisk(outer, "/somewhere")));
  const other = Object.assign(new Error("open"), { code: "EACCES" });
  expect(explainFullDisk(other, "/somewhere")).toBe(other);
});
