/** `umbra load`: checks a dataset and makes it the graph's. */
import { Command } from "commander";
import { loadIfChanged, type Outcome } from "../seed/load/load-if-changed.ts";
import { readConfig } from "../server/config.ts";
import { explained } from "./explained.ts";
import { openDatabase } from "./open-database.ts";
import { printProblems } from "./print-problems.ts";

const HELP = `
The dataset replaces the current one as a whole: requests that are under way see the old one to
their end, later ones the new. A dataset with errors, or a load that is cut off, changes nothing.

Exit codes:
  0  the graph holds the dataset
  1  the dataset has errors, or the database cannot be used

Examples:
  umbra load
  umbra load my-dataset`;

export function loadCommand(): Command {
  return new Command("load")
    .description("check a dataset, and load it if the graph holds another one")
    .argument("[dataset]", "a folder, a .yaml or an .ndjson file", "seed/data")
    .addHelpText("after", HELP)
    .action(
      explained(async (dataset: string) => {
        const database = await openDatabase(readConfig(), { onProgress: say });
        try {
          const outcome = await loadIfChanged(database.graph, dataset, say);
          tell(outcome);
          if (outcome.result === "invalid") process.exitCode = 1;
        } finally {
          await database.close();
        }
      }),
    );
}

/** Says what came of a load. */
export function tell(outcome: Outcome): void {
  if (outcome.result === "invalid") {
    printProblems(outcome.checked);
  } else if (outcome.result === "unchanged" || !outcome.loaded.changed) {
    say("the graph holds this dataset already");
  } else {
    const { milliseconds, counts } = outcome.loaded;
    const things = Object.entries(counts).map(([thing, count]) => `${count} ${thing}`);
    say(`loaded in ${(milliseconds / 1000).toFixed(1)} s: ${things.join(", ")}`);
  }
}

export function say(message: string): void {
  console.error(message);
}
