#!/usr/bin/env node
// Rewrites server/local-neo4j/neo4j.lock.json from the pom.xml beside it. Needs Maven: a task for
// whoever changes the version of Neo4j, never for a user.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../server/local-neo4j/", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "umbra-lock-"));

try {
  // One line a jar, sorted: a change of version reads as one.
  const jars = classPath().map(describe).sort(byName);
  const names = new Set(jars.map((jar) => [jar.artifactId, jar.version, jar.classifier].join("-")));
  if (names.size !== jars.length) throw new Error("two jars have the same file name");
  const lines = jars.map((jar) => `    ${JSON.stringify(jar)}`).join(",\n");
  writeFileSync(join(folder, "neo4j.lock.json"), `{\n  "jars": [\n${lines}\n  ]\n}\n`);
  const bytes = jars.reduce((sum, jar) => sum + jar.size, 0);
  console.log(`${jars.length} jars, ${(bytes / 1e6).toFixed(1)} MB`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The paths of the jars, in a repository of our own: nothing stale of this machine gets in. */
function classPath() {
  const list = join(scratch, "classpath");
  const { status, error } = spawnSync(
    "mvn",
    [
      ...["-q", "-B", "-f", join(folder, "pom.xml"), `-Dmaven.repo.local=${join(scratch, "repo")}`],
      ...["dependency:build-classpath", "-DincludeScope=runtime", `-Dmdep.outputFile=${list}`],
    ],
    { stdio: "inherit", shell: process.platform === "win32" },
  );
  if (error || status !== 0) throw new Error(`mvn failed: ${error?.message ?? `status ${status}`}`);
  return readFileSync(list, "utf8").trim().split(delimiter);
}

/** `…/repo/org/neo4j/neo4j/5.26.0/neo4j-5.26.0.jar` as an entry of the lock file. */
function describe(path) {
  const bytes = readFileSync(path);
  const versionFolder = dirname(path);
  const artifactFolder = dirname(versionFolder);
  const version = basename(versionFolder);
  const artifactId = basename(artifactFolder);
  const groupId = dirname(artifactFolder)
    .slice(join(scratch, "repo").length + 1)
    .replaceAll(sep, ".");
  const rest = basename(path, ".jar").slice(`${artifactId}-${version}`.length);
  return {
    groupId,
    artifactId,
    version,
    ...(rest ? { classifier: rest.slice(1) } : {}),
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}

function byName(a, b) {
  const name = (jar) => `${jar.groupId}:${jar.artifactId}:${jar.classifier ?? ""}`;
  return name(a) < name(b) ? -1 : 1;
}
