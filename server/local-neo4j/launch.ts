/** Starts Neo4j's process. */
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, writeFileSync } from "node:fs";
import { argumentFile, classPath, OPENED, serverFlags } from "./configuration.ts";
import type { Home } from "./home.ts";

export interface Launch {
  java: string;
  jars: string[];
  heap: string;
  /** Flags of the class archive: see class-archive.ts. */
  archiveFlags: string[];
}

export function launch(home: Home, { java, jars, heap, archiveFlags }: Launch): ChildProcess {
  const args = [
    ...[...serverFlags({ heap }), ...archiveFlags, ...OPENED, ...classPath(jars)],
    "org.neo4j.server.CommunityEntryPoint",
    `--home-dir=${home.folder}`,
    `--config-dir=${home.configFolder}`,
  ];
  writeFileSync(home.javaArguments, argumentFile(args));
  const log = openSync(home.consoleLog, "w", 0o600);
  try {
    // In a session of its own: a Ctrl-C goes to the whole group of processes, and Neo4j has to
    // live until Umbra has finished with it and stops it.
    const options = { detached: true, windowsHide: true, cwd: home.folder };
    const child = spawn(java, [`@${home.javaArguments}`], {
      ...options,
      stdio: ["ignore", log, log],
    });
    // Umbra's own work, not this process, decides how long Umbra runs.
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}
