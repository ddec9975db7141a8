/** Starts Neo4j on a data folder on which nothing runs. The caller holds the lock of the home. */
import { awaitBolt } from "./await-bolt.ts";
import { classArchive } from "./class-archive.ts";
import { writeConfiguration } from "./configuration.ts";
import { refuseFullDisk } from "./disk-space.ts";
import { readEnvironment } from "./environment.ts";
import { fetchJars } from "./fetch-jars.ts";
import { type Home, makeFolders } from "./home.ts";
import { undoImport } from "./import-note.ts";
import { setInitialPassword } from "./initial-password.ts";
import { JARS, NEO4J_VERSION } from "./jars.ts";
import { findJava } from "./java.ts";
import { launch } from "./launch.ts";
import { explainFullDisk, LocalNeo4jError, systemCode } from "./local-neo4j-error.ts";
import { passwordOf } from "./password.ts";
import { freePort } from "./port.ts";
import { processStart } from "./process-start.ts";
import { type Running, thisProcess, uriOf, writeRunning } from "./running.ts";
import { endProcess } from "./stop.ts";
import { stopIfInterrupted } from "./stop-if-interrupted.ts";
import { readStore, refuseNewerStore, writeStore } from "./store.ts";
import { markLogs, portWasTaken, whyItEnded } from "./why-it-ended.ts";

export interface StartOptions {
  env: NodeJS.ProcessEnv;
  keepRunning: boolean;
  onProgress: (message: string) => void;
}

export async function startNeo4j(home: Home, options: StartOptions): Promise<Running> {
  // What costs nothing and may refuse comes first, what is fetched last.
  refuseNewerStore(home);
  const environment = readEnvironment(options.env);
  const java = await findJava(environment, options.env);
  const jars = await fetchJars(JARS, environment, options.onProgress);
  try {
    makeFolders(home);
    if (await undoImport(home)) {
      options.onProgress("Deleted what an import that was cut off has left");
    }
    refuseFullDisk(home.folder);
    const password = passwordOf(home);
    const attempt = async (): Promise<Running> => {
      const port = await freePort(readStore(home)?.port ?? null);
      writeConfiguration(home, port, environment.pageCache);
      await setInitialPassword(home, java.program, jars, password);
      writeStore(home, { neo4j: NEO4J_VERSION, port });
      const { heap, cache } = environment;
      const { flags, writes } = classArchive(cache, java);
      const how = { java: java.program, jars, heap, archiveFlags: flags };
      return run(home, { how, port, password, archive: writes }, options);
    };
    return await attempt().catch((error) => {
      if (error instanceof LocalNeo4jError && portWasTaken(error)) return attempt();
      throw error;
    });
  } catch (error) {
    throw explainFullDisk(error, home.folder);
  }
}

async function run(
  home: Home,
  start: {
    how: Parameters<typeof launch>[1];
    port: number;
    password: string;
    archive: Running["archive"];
  },
  { keepRunning, onProgress }: StartOptions,
): Promise<Running> {
  const { how, port, password, archive } = start;
  onProgress(`Starting Neo4j ${NEO4J_VERSION}`);
  const logs = markLogs(home);
  const child = launch(home, how);
  let failure: Error | undefined;
  child.on("error", (error) => {
    failure = error;
  });
  const { pid } = child;
  if (pid === undefined) {
    // The event that says why comes a moment later.
    await new Promise(setImmediate);
    throw whyItEnded(home, `could not be started (${systemCode(failure) ?? failure})`, logs);
  }
  const running: Running = {
    ...{ pid, start: processStart(pid), port, version: NEO4J_VERSION },
    ...{ since: new Date().toISOString(), owner: keepRunning ? null : thisProcess(), archive },
  };
  // At once: if this process is killed now, the next one finds Neo4j by it.
  writeRunning(home, running);
  const letGo = stopIfInterrupted(pid);
  try {
    const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
    await awaitBolt(home, { uri: uriOf(running), password, pid, hasEnded, logs, onProgress });
    return running;
  } catch (error) {
    // It has not answered anybody: if it hangs, nothing is lost by killing it.
    await endProcess(home, running, { thenKillAfterMs: 5_000 });
    throw error;
  } finally {
    letGo();
  }
}
