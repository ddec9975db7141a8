/** `umbra start` and `umbra dev`: the database, the dataset and the API, until Ctrl-C. */
import { Command } from "commander";
import { loadIfChanged } from "../seed/load/load-if-changed.ts";
import { openArchives } from "../seed/releases/open-archives.ts";
import { readConfig } from "../server/config.ts";
import { makeLogger } from "../server/logging.ts";
import type * as Main from "../server/main.ts";
import { explained } from "./explained.ts";
import { deleteOutdated, say, tell } from "./load.ts";
import { openDatabase } from "./open-database.ts";
import { releaseFolders } from "./release-folders.ts";

const HELP = `
Without NEO4J_URI a local Neo4j is fetched (the first time), started, and stopped at the end.
Settings are read from the environment; the README lists them.`;

export function startCommand(): Command {
  return command("start", "start the database, load the dataset, and serve the API", false);
}

export function devCommand(): Command {
  return command("dev", "the same, leaving the database running for a quick restart", true);
}

function command(name: string, description: string, keepRunning: boolean): Command {
  return new Command(name)
    .description(description)
    .argument("[dataset]", "a folder, a .yaml or an .ndjson file", "seed/data")
    .addHelpText("after", HELP)
    .action(explained((dataset: string) => start(dataset, keepRunning)));
}

async function start(dataset: string, keepRunning: boolean): Promise<void> {
  const interrupted = untilInterrupted();
  const config = readConfig();
  // Read while the database is being opened, which is waiting for the most part.
  const main: Promise<typeof Main> = import("../server/main.ts");
  const database = await openDatabase(config, { keepRunning, onProgress: say });
  try {
    const outcome = await loadIfChanged(database.graph, dataset, say);
    tell(outcome);
    if (outcome.result === "invalid" && outcome.current === null) {
      say("There is nothing to serve until the dataset is mended.");
      process.exitCode = 1;
      return;
    }
    if (outcome.result === "invalid") say("Serving the dataset that was loaded before.");
    const { startApi } = await main;
    const archives = openArchives(database.graph, { folders: releaseFolders(config) });
    const logger = makeLogger(config.logLevel);
    const listening = await startApi(config, database.graph, logger, archives);
    const deletion = deleteOutdated(database.graph, outcome);
    console.log(`Umbra answers at ${listening.url}/graphql (open it in a browser; Ctrl-C ends it)`);
    await interrupted;
    if (deletion !== null) clearTimeout(deletion);
    archives.close();
    await listening.close();
  } finally {
    await database.close();
  }
}

/** Ctrl-C and a polite kill end the program in order; a second one ends it at once. */
function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.on(signal, () => {
        if (asked) process.exit(130);
        asked = true;
        say("stopping");
        resolve();
      });
    }
  });
}
