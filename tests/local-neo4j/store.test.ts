/** Data of a newer Neo4j is left alone. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { NEO4J_VERSION } from "../../server/local-neo4j/jars.ts";
import { openLocalNeo4j } from "../../server/local-neo4j/open.ts";
import { compareVersions } from "../../server/local-neo4j/store.ts";
import { failure } from "./errors.ts";
import { fakeJava } from "./fake-java.ts";
import { temporaryFolder } from "./folders.ts";

function homeWithStore(text: string): { home: string; env: NodeJS.ProcessEnv } {
  const home = temporaryFolder();
  mkdirSync(join(home, "neo4j", "data"), { recursive: true });
  writeFileSync(join(home, "neo4j", "store.json"), text);
  // Would fail differently if it were started.
  const java = fakeJava({ says: "21.0.2", does: `echo started > ${home}/started; exit 1` });
  return { home, env: { ...process.env, UMBRA_JAVA: java } };
}

test.each(["5.26.999", "5.27.0", "6.0", "2026.01.3"])(
  "a store written by Neo4j %s is refused and not touched",
  async (version) => {
    const marker = JSON.stringify({ neo4j: version, port: 23_456 });
    const { home, env } = homeWithStore(marker);
    const message = await failure("NEWER_STORE", () => openLocalNeo4j({ home, env }));
    expect(message).toContain(`written by Neo4j ${version}`);
    expect(message).toContain(NEO4J_VERSION);
    expect(readFileSync(join(home, "neo4j", "store.json"), "utf8")).toBe(marker);
    expect(readdirSync(home)).toEqual(["neo4j"]);
    expect(readdirSync(join(home, "neo4j")).sort()).toEqual(["data", "store.json"]);
  },
);

test.each(["", "{", "[]", '{"neo4j": 5}', "null"])(
  "a note %j that says nothing is not guessed at",
  async (text) => {
    const { home, env } = homeWithStore(text);
    const message = await failure("UNREADABLE", () => openLocalNeo4j({ home, env }));
    expect(message).toContain(join(home, "neo4j", "store.json"));
    expect(readdirSync(home)).toEqual(["neo4j"]);
  },
);

test("versions are compared as numbers", () => {
  expect(compareVersions("5.26.9", "5.26.30")).toBeLessThan(0);
  expect(compareVersions("5.26.30", "5.26.30")).toBe(0);
  expect(compareVersions("5.26", "5.26.0")).toBe(0);
  expect(compareVersions("2026.1.0", "5.26.30")).toBeGreaterThan(0);
});
