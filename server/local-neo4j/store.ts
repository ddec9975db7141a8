/** What is noted beside the data: which Neo4j wrote it, and the port it likes. */
import { existsSync, readFileSync } from "node:fs";
import type { Home } from "./home.ts";
import { NEO4J_VERSION } from "./jars.ts";
import { LocalNeo4jError } from "./local-neo4j-error.ts";
import { writeWhole } from "./write-whole.ts";

export interface Store {
  /** The newest Neo4j that was started on this data. */
  neo4j: string;
  /** The Bolt port it had last. */
  port: number | null;
}

export function readStore(home: Home): Store | undefined {
  if (!existsSync(home.store)) return undefined;
  const text = readFileSync(home.store, "utf8");
  try {
    const { neo4j, port } = JSON.parse(text) as Partial<Store>;
    if (typeof neo4j === "string" && /^\d+(\.\d+)+/.test(neo4j)) {
      return { neo4j, port: typeof port === "number" ? port : null };
    }
  } catch {
    // Said below.
  }
  throw new LocalNeo4jError(
    "UNREADABLE",
    `${home.store}: expected {"neo4j": "<version>", "port": <number>}, got ${text.slice(0, 80)}. ` +
      "It says which Neo4j wrote the data beside it. If this Umbra wrote it last, put " +
      `{"neo4j": "${NEO4J_VERSION}"} there`,
  );
}

/** Noted before the start: a newer Neo4j may change the store as soon as it opens it. */
export function writeStore(home: Home, store: Store): void {
  writeWhole(home.store, `${JSON.stringify(store)}\n`);
}

/** Data of a newer Neo4j is not touched: an older one could not read it, or could damage it. */
export function refuseNewerStore(home: Home, version: string = NEO4J_VERSION): void {
  const store = readStore(home);
  if (!store || compareVersions(store.neo4j, version) <= 0) return;
  throw new LocalNeo4jError(
    "NEWER_STORE",
    `the data in ${home.folder} was written by Neo4j ${store.neo4j}, and this Umbra starts Neo4j ` +
      `${version}, which is older. Nothing was touched. Update Umbra, or keep the data of this one ` +
      "in another folder (UMBRA_HOME), or delete the data with `umbra db reset` and seed it again",
  );
}

export function compareVersions(a: string, b: string): number {
  const left = a.split(".");
  const right = b.split(".");
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = Number.parseInt(left[i] ?? "0", 10) - Number.parseInt(right[i] ?? "0", 10);
    if (difference !== 0) return difference;
  }
  return 0;
}
