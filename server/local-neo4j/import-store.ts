/** A graph written into a store that is not there yet, by Neo4j's own import tool. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argumentFile, classPath, OPENED, writeConfiguration } from "./configuration.ts";
import { refuseFullDisk } from "./disk-space.ts";
import { readEnvironment } from "./environment.ts";
import { fetchJars } from "./fetch-jars.ts";
import { holdLock } from "./hold-lock.ts";
import { type Home, homeAt, makeFolders } from "./home.ts";
import {
  endImport,
  isHalfImported,
  makeImportFolder,
  noteImport,
  undoImport,
} from "./import-note.ts";
import { JARS } from "./jars.ts";
import { findJava } from "./java.ts";
import { lastLines } from "./last-lines.ts";
import { explainFullDisk, LocalNeo4jError } from "./local-neo4j-error.ts";
import { freePort } from "./port.ts";
import { readRunning } from "./running.ts";
import { readStore } from "./store.ts";

/** Rows of one set of labels, or of one type of edges; the header names the columns. */
interface RowFile {
  of: "nodes" | "edges";
  /** Labels with colons between them, or the type. */
  words: string;
  header: string;
  rows: string;
  multiline: boolean;
}

export interface ImportOptions<Written> {
  home: string;
  env?: NodeJS.ProcessEnv;
  /** What is between columns, and between the items of a list. */
  columnEnd: string;
  itemEnd: string;
  onProgress?: (message: string) => void;
  /** Writes the files into a folder that is there and empty; they are deleted in the end. */
  write: (folder: string) => Promise<Written>;
  /** What is left to do then, in words of whoever does it: see `leftOfImport`. */
  left: (written: Written) => unknown;
}

/** @throws LocalNeo4jError where a database runs on the data in `home`, or there is any data. */
export function refuseUsedStore(options: { home: string }): void {
  refuseUsed(homeAt(options.home));
}

/**
 * Imports what `write` writes, and gives what it gives. Cut off, it leaves nothing that the next
 * start or the next import does not delete.
 */
export async function importStore<Written extends { files: readonly RowFile[] }>(
  options: ImportOptions<Written>,
): Promise<Written & { milliseconds: number }> {
  const { env = process.env, onProgress = () => {} } = options;
  const home = homeAt(options.home);
  const onWait = ({ pid }: { pid: number }) => onProgress(`waiting for process ${pid}`);
  return holdLock(home.lock, onWait, async () => {
    refuseUsed(home);
    if (await undoImport(home)) onProgress("deleted what an import that was cut off has left");
    const environment = readEnvironment(env);
    const java = await findJava(environment, env);
    const jars = await fetchJars(JARS, environment, onProgress);
    try {
      makeFolders(home);
      refuseFullDisk(home.folder);
      makeImportFolder(home);
      const written = await options.write(home.importFolder);
      const port = await freePort(readStore(home)?.port ?? null);
      writeConfiguration(home, port, environment.pageCache);
      const start = performance.now();
      await runTool(home, java.program, [
        ...["-XX:+UseParallelGC", `-Xmx${environment.heap}`, ...OPENED, ...classPath(jars)],
        ...toolArguments(written.files, options, join(home.importFolder, "report")),
      ]);
      const milliseconds = performance.now() - start;
      await endImport(home, options.left(written));
      return { ...written, milliseconds };
    } catch (error) {
      await undoImport(home);
      throw explainFullDisk(error, home.folder);
    }
  });
}

function refuseUsed(home: Home): void {
  const running = readRunning(home);
  if (running) {
    throw new LocalNeo4jError(
      "RUNNING",
      `Neo4j runs on ${home.folder} (process ${running.pid}), and an import writes into a store ` +
        "that is not there yet. Load without --offline; or stop it and delete its data, with " +
        "`umbra db stop` and `umbra db reset`; or use another folder (UMBRA_HOME)",
    );
  }
  // Half of an import has never been read by anybody.
  if (isHalfImported(home) || !home.graph.some((folder) => existsSync(folder))) return;
  throw new LocalNeo4jError(
    "USED_STORE",
    `there is a database in ${home.folder}, and an import writes into a store that is not there ` +
      "yet. Nothing was touched. Load without --offline; or delete its data, with `umbra db " +
      "reset`; or use another folder (UMBRA_HOME)",
  );
}

function toolArguments(
  files: readonly RowFile[],
  { columnEnd, itemEnd }: { columnEnd: string; itemEnd: string },
  report: string,
): string[] {
  const option = { nodes: "--nodes", edges: "--relationships" };
  return [
    ...["org.neo4j.cli.AdminTool", "database", "import", "full"],
    ...files.map(({ of, words, header, rows }) => `${option[of]}=${words}=${header},${rows}`),
    `--delimiter=${codePoint(columnEnd)}`,
    `--array-delimiter=${codePoint(itemEnd)}`,
    `--multiline-fields=${files.some(({ multiline }) => multiline)}`,
    `--report-file=${report}`,
    // Whatever is wrong with a row is a mistake of ours, and the import worth nothing.
    "--bad-tolerance=0",
    "--strict=true",
    "--id-type=string",
    "neo4j",
  ];
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}`;
}

async function runTool(home: Home, java: string, args: string[]): Promise<void> {
  const file = join(home.importFolder, "java.args");
  writeFileSync(file, argumentFile(args), { mode: 0o600 });
  const output = join(home.importFolder, "output");
  // Noted before it begins, and again as soon as its process is known.
  noteImport(home, null);
  const log = openSync(output, "w", 0o600);
  try {
    const child = spawn(java, [`@${file}`], {
      env: { ...process.env, NEO4J_HOME: home.folder, NEO4J_CONF: home.configFolder },
      stdio: ["ignore", log, log],
      windowsHide: true,
    });
    if (child.pid !== undefined) noteImport(home, child.pid);
    const [code] = await once(child, "exit");
    if (code === 0) return;
    const said = lastLines(output, 30).join("\n");
    throw new LocalNeo4jError("IMPORT_FAILED", `Neo4j's import tool failed: ${said}`);
  } finally {
    closeSync(log);
  }
}
