/** Which Java is taken, and what is said when there is none that will do. */
import { mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readEnvironment } from "../../server/local-neo4j/environment.ts";
import { findJava, majorVersion } from "../../server/local-neo4j/java.ts";
import { openLocalNeo4j } from "../../server/local-neo4j/open.ts";
import { failure } from "./errors.ts";
import { fakeJava } from "./fake-java.ts";
import { temporaryFolder } from "./folders.ts";

const find = (env: NodeJS.ProcessEnv) => findJava(readEnvironment(env), env);

/** A folder with `bin/java` in it, as JAVA_HOME has. */
function javaHome(java: string): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "bin"));
  symlinkSync(java, join(folder, "bin", "java"));
  return folder;
}

describe("the Java that is taken", () => {
  test("is the one named in UMBRA_JAVA, before all others", async () => {
    const named = fakeJava({ says: "25" });
    const other = javaHome(fakeJava({ says: "21.0.1" }));
    const env = { UMBRA_JAVA: named, JAVA_HOME: other, PATH: join(other, "bin") };
    expect((await find(env)).program).toBe(named);
  });

  test("is that of the PATH when the one of JAVA_HOME is too old", async () => {
    const old = javaHome(fakeJava({ says: "1.8.0_402" }));
    const path = dirname(fakeJava({ says: "17.0.15" }));
    expect(await find({ JAVA_HOME: old, PATH: `${path}:${process.env.PATH}` })).toMatchObject({
      program: "java",
      identity: expect.stringContaining("17.0.15"),
    });
  });
});

describe("no Java that will do", () => {
  test("Java 11 is too old, and is so before anything is fetched or made", async () => {
    const java = fakeJava({ says: "11.0.22" });
    const home = temporaryFolder();
    const env = { UMBRA_JAVA: java, UMBRA_CACHE: join(home, "cache") };
    const message = await failure("JAVA_TOO_OLD", () => openLocalNeo4j({ home, env }));
    expect(message).toContain(`${java} (from UMBRA_JAVA) is Java 11`);
    expect(message).toContain("Java 17");
  });

  test("all places looked at are named", async () => {
    const env = { JAVA_HOME: "/nowhere/jdk", PATH: "/nowhere/bin" };
    const message = await failure("NO_JAVA", () => find(env));
    expect(message).toContain("/nowhere/jdk/bin/java (from JAVA_HOME): not found");
    expect(message).toContain("java (from PATH): not found");
  });

  test("a program that fails, as the stub of macOS does, is no Java", async () => {
    const stub = fakeJava({ says: '";exit 1;"' });
    await failure("NO_JAVA", () => find({ UMBRA_JAVA: stub }));
  });
});

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "25" 2025-09-16', 25],
  ['java version "1.8.0_402"', 8],
  ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "21.0.2"', 21],
  ["command not understood", undefined],
])("%s is Java %s", (said, major) => expect(majorVersion(said)).toBe(major));

test.each([
  ["UMBRA_NEO4J_HEAP", "lots"],
  ["UMBRA_NEO4J_PAGE_CACHE", "1 GB"],
  ["UMBRA_MAVEN_MIRROR", "somewhere"],
])("%s=%s is refused by name", async (name, value) => {
  expect(await failure("BAD_SETTING", () => readEnvironment({ [name]: value }))).toContain(
    `"${value}"`,
  );
});
