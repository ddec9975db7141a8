/** Which Java to run, and whether it is new enough. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Environment } from "./environment.ts";
import { LocalNeo4jError, systemCode } from "./local-neo4j-error.ts";

/** Neo4j 5 needs 17; later ones work. */
export const OLDEST_JAVA = 17;

export interface Java {
  program: string;
  /** All that `java -version` says: two Javas that say the same are the same. */
  identity: string;
}

/** The first Java that is new enough of `UMBRA_JAVA`, or else `JAVA_HOME` and the `PATH`. */
export async function findJava(
  { javas }: Pick<Environment, "javas">,
  env: NodeJS.ProcessEnv,
): Promise<Java> {
  const findings: string[] = [];
  let tooOld = false;
  for (const { program, from } of javas) {
    const said = await versionSaid(program, env);
    if ("missing" in said) {
      findings.push(`${program} (from ${from}): ${said.missing}`);
      continue;
    }
    const major = majorVersion(said.text);
    if (major !== undefined && major >= OLDEST_JAVA) return { program, identity: said.text };
    tooOld ||= major !== undefined;
    const found = major === undefined ? `says no version: ${said.text}` : `is Java ${major}`;
    findings.push(`${program} (from ${from}) ${found}`);
  }
  throw new LocalNeo4jError(
    tooOld ? "JAVA_TOO_OLD" : "NO_JAVA",
    `the local Neo4j needs Java ${OLDEST_JAVA} or newer, and found none: ${findings.join("; ")}. ` +
      `Install a Java ${OLDEST_JAVA}, 21 or 25, or name one in UMBRA_JAVA or JAVA_HOME; or set ` +
      "NEO4J_URI to use a Neo4j that runs elsewhere",
  );
}

/** `openjdk version "17.0.15"` is 17, and `java version "1.8.0_402"` is 8. */
export function majorVersion(said: string): number | undefined {
  const match = said.match(/version "(?:1\.)?(\d+)/);
  return match ? Number(match[1]) : undefined;
}

async function versionSaid(
  program: string,
  env: NodeJS.ProcessEnv,
): Promise<{ text: string } | { missing: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(program, ["-version"], {
      env,
      timeout: 30_000,
    });
    // It goes to stderr, after a line or two when JAVA_TOOL_OPTIONS is set.
    return { text: `${stderr}${stdout}`.trim() };
  } catch (error) {
    // The `java` of a macOS without Java is there, and fails.
    return { missing: systemCode(error) === "ENOENT" ? "not found" : `does not run (${error})` };
  }
}
