/** `umbra start` and `umbra dev`: the database, the dataset and the API, until Ctrl-C. */
import { Command } from "commander";
import { deleteRelease, GRACE_MS } from "../seed/load/delete-release.ts";
import { holdsDataset } from "../seed/load/holds-dataset.ts";
import { readConfig } from "../server/config.ts";
import type { Graph } from "../server/graph/graph.ts";
import { explained } from "./explained.ts";
import { untilInterrupted } from "./interrupted.ts";
import { say } from "./load.ts";
import { loadApart } from "./load-apart.ts";
import { openDatabase } from "./open-database.ts";
import { processesOption } from "./processes.ts";
import { serveUntil } from "./serve.ts";

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
    .addOption(processesOption())
    .addHelpText("after", HELP)
    .action(
      explained((dataset: string, { processes }: { processes: number }) =>
        start(dataset, processes, keepRunning),
      ),
    );
}

async function start(dataset: string, processes: number, keepRunning: boolean): Promise<void> {
  const interrupted = untilInterrupted();
  const config = readConfig();
  // Read while the database is being opened, which is waiting for the most part.
  if (processes === 1) void import("../server/main.ts");
  const database = await openDatabase(config, { keepRunning, onProgress: say });
  try {
    const outdated: string[] = [];
    if (await holdsDataset(database.graph, dataset)) {
      say("the graph holds this dataset already");
    } else {
      const outcome = await loadApart(database.address, dataset, interrupted);
      if (outcome?.invalid === true) {
        const which = outcome.servable ? "Serving the dataset that was loaded before." : NOTHING;
        say(which);
      }
      if (outcome === null || !outcome.servable) {
        process.exitCode = 1;
        return;
      }
      outdated.push(...outcome.outdated);
    }
    const deletion = deleteOutdated(database.graph, outdated);
    await serveUntil(interrupted, config, database, processes);
    clearTimeout(deletion);
  } finally {
    await database.close();
  }
}

const NOTHING = "There is nothing to serve until the dataset is mended.";

/** Deletes what a load has replaced, once no request can still be reading it. */
function deleteOutdated(graph: Graph, outdated: readonly string[]): NodeJS.Timeout {
  const timer = setTimeout(async () => {
    // Another load does it again, and a lost database is told of elsewhere.
    for (const release of outdated) await deleteRelease(graph, release).catch(() => {});
  }, GRACE_MS);
  return timer.unref();
}
