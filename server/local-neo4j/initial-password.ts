/** Sets the password of a database before its first start. */
import { execFile } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { argumentFile, classPath, OPENED } from "./configuration.ts";
import type { Home } from "./home.ts";
import { LocalNeo4jError } from "./local-neo4j-error.ts";

/**
 * Neo4j's admin tool takes the password as an argument only, and arguments are for everybody to
 * read in `ps`. So all arguments of Java, the tool's among them, are in a file that only its owner
 * can read: `java @file` is what `ps` shows.
 */
export async function setInitialPassword(
  home: Home,
  java: string,
  jars: string[],
  password: string,
): Promise<void> {
  if (existsSync(home.systemDatabase)) return;
  const file = join(home.folder, "password.args");
  const args = [
    ...["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", ...OPENED, ...classPath(jars)],
    // A password that begins with a hyphen is no option.
    ...["org.neo4j.cli.AdminTool", "dbms", "set-initial-password", "--", password],
  ];
  try {
    writeFileSync(file, argumentFile(args), { mode: 0o600 });
    await promisify(execFile)(java, [`@${file}`], {
      env: { ...process.env, NEO4J_HOME: home.folder, NEO4J_CONF: home.configFolder },
    });
  } catch (error) {
    const said = error as { stderr?: string; message: string };
    const reason = (said.stderr || said.message).replaceAll(password, "***").trim();
    throw new LocalNeo4jError(
      "START_FAILED",
      `Neo4j's admin tool could not set the first password in ${home.folder}: ${reason}`,
    );
  } finally {
    rmSync(file, { force: true });
  }
}
