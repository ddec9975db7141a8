/** `umbra load`: checks a dataset and makes it the graph's. */
import { Command } from "commander";
import type { Loaded } from "../seed/load/load-dataset.ts";
import { loadIfChanged, type Outcome } from "../seed/load/load-if-changed.ts";
import { rateOf } from "../seed/load/stopwatch.ts";
import type { CheckedDataset } from "../seed/validate/check-dataset.ts";
import { type Config, readConfig } from "../server/config.ts";
import { explained } from "./explained.ts";
import { openDatabase } from "./open-database.ts";
import { printProblems } from "./print-problems.ts";

const HELP = `
The dataset replaces the current one as a whole: requests that are under way see the old one to
their end, later ones the new. A dataset with errors, or a load that is cut off, changes nothing;
the same command again undoes what was cut off, and loads.

With --offline Neo4j's import tool writes a local database that is not there yet, some times as
fast: for the first load of a large dataset. Cut off, the same command undoes it or goes on with it.

Exit codes:
  0  the graph holds the dataset
  1  the dataset has errors, or the database cannot be used

Examples:
  umbra load
  umbra load my-dataset
  UMBRA_HOME=large umbra load --offline large.ndjson`;

export function loadCommand(): Command {
  return new Command("load")
    .description("check a dataset, and load it if the graph holds another one")
    .argument("[dataset]", "a folder, a .yaml or an .ndjson file", "seed/data")
    .option("--offline", "by Neo4j's import tool, into a local database that is not there yet")
    .addHelpText("after", HELP)
    .action(
      explained(async (dataset: string, { offline = false }: { offline?: boolean }) => {
        const config = readConfig();
        const outcome = offline ? await loadOffline(config, dataset) : null;
        const last = outcome ?? (await loadOnline(config, dataset));
        tell(last);
        if (last.result === "invalid") process.exitCode = 1;
      }),
    );
}

async function loadOnline(config: Config, dataset: string): Promise<Outcome> {
  const database = await openDatabase(config, { onProgress: say });
  try {
    return await loadIfChanged(database.graph, dataset, say);
  } finally {
    await database.close();
  }
}

/** Null where there was an import to be finished only: this dataset may be another. */
async function loadOffline(config: Config, dataset: string): Promise<Told | null> {
  const start = performance.now();
  const { importOffline } = await import("./import-offline.ts");
  const imported = await importOffline(config, dataset, say);
  if (imported.result !== "imported") return imported.result === "before" ? null : imported;
  const database = await openDatabase(config, { onProgress: say });
  await database.close();
  const { counts, rows } = imported;
  const loaded = { changed: true, counts, written: rows, milliseconds: performance.now() - start };
  return { result: "loaded", loaded };
}

/** What is told of a load. */
type Told =
  | { result: "unchanged" }
  | { result: "invalid"; checked: CheckedDataset }
  | {
      result: "loaded";
      loaded: Pick<Loaded, "changed" | "counts" | "written" | "milliseconds">;
      checkedIn?: number;
    };

/** Says what came of a load. */
export function tell(outcome: Told): void {
  if (outcome.result === "invalid") {
    printProblems(outcome.checked);
  } else if (outcome.result === "unchanged" || !outcome.loaded.changed) {
    say("the graph holds this dataset already");
  } else {
    const { milliseconds, counts, written } = outcome.loaded;
    const things = Object.entries(counts).map(([thing, count]) => `${count} ${thing}`);
    const seconds = (milliseconds + (outcome.checkedIn ?? 0)) / 1000;
    say(`loaded in ${seconds.toFixed(1)} s: ${things.join(", ")}`);
    const memory = Math.round(process.resourceUsage().maxRSS / 1000);
    say(`${written} nodes and edges, ${rateOf(written, seconds)}; ${memory} MB of memory at most`);
  }
}

export function say(message: string): void {
  console.error(message);
}
