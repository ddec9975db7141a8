/** Where things lie in the data folder of a local Neo4j. */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

export interface Home {
  /** Neo4j's own home: everything below belongs to it or to us, and `reset` removes it. */
  folder: string;
  /** The random password, readable by its owner alone. */
  password: string;
  /** Which Neo4j wrote the store, and the port it likes: see store.ts. */
  store: string;
  /** The process that runs on this data: see running.ts. */
  running: string;
  /** Held by the process that is starting or stopping: see hold-lock.ts. */
  lock: string;
  configFolder: string;
  config: string;
  /** The arguments of Java, in a file: the class path is longer than some systems allow. */
  javaArguments: string;
  logs: string;
  /** Neo4j's own log, for people. */
  log: string;
  /** What Java and Neo4j print, mostly when they cannot start. */
  consoleLog: string;
  /** The database that holds users: there once Neo4j has started for the first time. */
  systemDatabase: string;
  /** The folders of the database that holds the graph. */
  graph: readonly string[];
  /** Files for the import tool, and the note of an import that is under way: see import-note.ts. */
  importFolder: string;
  importNote: string;
}

export function homeAt(home: string): Home {
  const folder = join(resolve(home), "neo4j");
  const logs = join(folder, "logs");
  return {
    folder,
    password: join(folder, "password"),
    store: join(folder, "store.json"),
    running: join(folder, "running.json"),
    // Beside the folder, not in it: it is held while `reset` removes the folder.
    lock: join(resolve(home), "neo4j.lock"),
    configFolder: join(folder, "conf"),
    config: join(folder, "conf", "neo4j.conf"),
    javaArguments: join(folder, "java.args"),
    logs,
    log: join(logs, "neo4j.log"),
    consoleLog: join(logs, "console.log"),
    systemDatabase: join(folder, "data", "databases", "system"),
    graph: ["databases", "transactions"].map((name) => join(folder, "data", name, "neo4j")),
    importFolder: join(folder, "import"),
    importNote: join(folder, "importing.json"),
  };
}

/** The folders, closed to other users: they hold a password. */
export function makeFolders(home: Home): void {
  mkdirSync(home.folder, { recursive: true, mode: 0o700 });
  mkdirSync(home.configFolder, { recursive: true });
  mkdirSync(home.logs, { recursive: true });
}
