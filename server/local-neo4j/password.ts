/** The password of the local Neo4j: random, and in a file that its owner alone can read. */
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import type { Home } from "./home.ts";
import { LocalNeo4jError } from "./local-neo4j-error.ts";
import { writeWhole } from "./write-whole.ts";

export const USER = "neo4j";

/** The password of the data in `home`, made if there is no data yet. */
export function passwordOf(home: Home): string {
  if (!existsSync(home.password)) {
    if (existsSync(home.systemDatabase)) throw lost(home, "is missing");
    writeWhole(home.password, `${randomBytes(24).toString("base64url")}\n`, 0o600);
  }
  chmodSync(home.password, 0o600);
  const password = readFileSync(home.password, "utf8").trim();
  if (password === "") throw lost(home, "is empty");
  return password;
}

export function lost(home: Home, how: string): LocalNeo4jError {
  return new LocalNeo4jError(
    "WRONG_PASSWORD",
    `the password of the database in ${home.folder} ${how}: expected it in ${home.password}. ` +
      "Nothing was touched. Put that file back, or delete the data with `umbra db reset` and seed " +
      "it again",
  );
}
