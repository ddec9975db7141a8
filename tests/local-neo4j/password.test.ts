/** How the first password gets to Neo4j: not where `ps` or another user could read it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { openLocalNeo4j } from "../../server/local-neo4j/open.ts";
import { failure } from "./errors.ts";
import { fakeJava } from "./fake-java.ts";
import { temporaryFolder } from "./folders.ts";

test("it is in a file for its owner alone, which is deleted once it is read", async () => {
  const home = temporaryFolder();
  const seen = join(home, "seen");
  const java = fakeJava({
    says: "21.0.2",
    // Its own arguments, the file's mode and what is in it.
    beforePassword: `echo "$*" > ${seen}; ls -l "\${1#@}" >> ${seen}; cat "\${1#@}" > ${seen}-inside`,
    does: `echo "$*" > ${seen}-server; exit 1`,
  });
  const env = { ...process.env, UMBRA_JAVA: java };
  await failure("START_FAILED", () => openLocalNeo4j({ home, env }));

  const password = readFileSync(join(home, "neo4j", "password"), "utf8").trim();
  const file = join(home, "neo4j", "password.args");
  const [args, listed] = readFileSync(seen, "utf8").split("\n");
  expect(args).toBe(`@${file}`);
  expect(listed).toMatch(/^-rw-------/);
  expect(readFileSync(`${seen}-inside`, "utf8")).toContain(
    // The two hyphens: one password in 64 begins with one, and is no option.
    `"set-initial-password"\n"--"\n"${password}"\n`,
  );
  expect(existsSync(file)).toBe(false);
  expect(readFileSync(`${seen}-server`, "utf8")).not.toContain(password);
});
