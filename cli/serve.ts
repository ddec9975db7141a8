/** `umbra serve`: the API alone, on what the database holds. */
import { Command } from "commander";
import { type Config, readConfig } from "../server/config.ts";
import { explained } from "./explained.ts";
import { untilInterrupted } from "./interrupted.ts";
import { say } from "./load.ts";
import { type Database, openDatabase } from "./open-database.ts";
import { processesOption } from "./processes.ts";
import { serveHere } from "./serve-here.ts";

const HELP = `
Loads nothing and deletes nothing: it may stand on another machine, and any number of them may serve
one database. "umbra load", wherever it runs, gives all of them another release within a second or
two. Until a first dataset has been loaded, data answer with GRAPH_EMPTY.

Examples:
  NEO4J_URI=neo4j://db.example:7687 NEO4J_PASSWORD=… umbra serve
  umbra serve --processes 4`;

export function serveCommand(): Command {
  return new Command("serve")
    .description("serve the API on what the database holds, and load nothing")
    .addOption(processesOption())
    .addHelpText("after", HELP)
    .action(
      explained(async ({ processes }: { processes: number }) => {
        const interrupted = untilInterrupted();
        const config = readConfig();
        const database = await openDatabase(config, { onProgress: say });
        try {
          await serveUntil(interrupted, config, database, processes);
        } finally {
          await database.close();
        }
      }),
    );
}

/** Serves until interrupted, or until nothing is left that serves: then the exit code is 1. */
export async function serveUntil(
  interrupted: Promise<void>,
  config: Config,
  { address, graph }: Database,
  processes: number,
): Promise<void> {
  const serving =
    processes === 1
      ? await serveHere(config, graph)
      : await (await import("./serve-apart.ts")).serveApart(address, processes);
  console.log(`Umbra answers at ${serving.url}/graphql (open it in a browser; Ctrl-C ends it)`);
  const failed = serving.ended.then(() => {
    process.exitCode = 1;
  });
  await Promise.race([interrupted, failed]);
  await serving.close();
}
