/** How the local Neo4j is set up: its neo4j.conf and the flags of its Java. */
import { writeFileSync } from "node:fs";
import { delimiter } from "node:path";
import type { Environment } from "./environment.ts";
import type { Home } from "./home.ts";

export function writeConfiguration(home: Home, port: number, pageCache: string): void {
  const settings = {
    "server.default_listen_address": "127.0.0.1",
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.bolt.advertised_address": `127.0.0.1:${port}`,
    // Umbra speaks Bolt alone.
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "dbms.usage_report.enabled": "false",
    "server.memory.pagecache.size": pageCache,
    // An empty store takes 2 MB instead of 517.
    "db.tx_log.preallocate": "false",
    // Two pauses of 5 s when it stops, for connections that nobody opens any more by then.
    "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(home.config, lines.join(""), { mode: 0o600 });
}

/** Flags of Java that Neo4j needs, whatever is run of it. */
export const OPENED = ["java.nio", "java.io", "sun.nio.ch"].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

/** Flags for the server. */
export function serverFlags({ heap }: Pick<Environment, "heap">): string[] {
  return [
    // Starts with little, and takes what it needs.
    "-Xms256m",
    `-Xmx${heap}`,
    // For a heap of this size on a few cores it needs the least memory, and pauses are short.
    "-XX:+UseSerialGC",
    // A database that is out of memory does not come back: it ends, and says so.
    "-XX:+ExitOnOutOfMemoryError",
  ];
}

/** Arguments as a file for `java @file`. */
export function argumentFile(args: string[]): string {
  return args.map((arg) => `"${arg.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"\n`).join("");
}

export function classPath(jars: string[]): string[] {
  return ["-cp", jars.join(delimiter)];
}
