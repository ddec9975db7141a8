/** `umbra validate`: all problems of a dataset at once. */
import { Command } from "commander";
import { type CheckedDataset, checkDataset } from "../seed/validate/check-dataset.ts";
import { explained } from "./explained.ts";
import { problemLine } from "./print-problems.ts";

const HELP = `
The dataset is a folder of .yaml files (one record a file) and .ndjson files (one record a line), or
one such file. All of it is checked: problems are told by file:line:column, all at once.

With --json each problem is one line of JSON: severity (error or warning), file, line, column, code
(one stable word for each sort of problem) and message; nothing else is printed.

Exit codes:
  0  no error (there may be warnings)
  1  errors, or no dataset at that path

Examples:
  umbra validate
  umbra validate my-dataset
  umbra validate events.ndjson --json`;

export function validateCommand(): Command {
  return new Command("validate")
    .description("find all problems of a dataset, without loading it")
    .argument("[dataset]", "a folder, a .yaml or an .ndjson file", "seed/data")
    .option("--json", "print problems as JSON lines, for editors and CI")
    .addHelpText("after", HELP)
    .action(
      explained(async (dataset: string, { json = false }: { json?: boolean }) => {
        const checked = await checkDataset(dataset);
        const all = [...checked.problems, ...checked.warnings];
        for (const problem of all) {
          console.log(json ? JSON.stringify(problem) : problemLine(problem));
        }
        if (!json) console.log(summary(checked));
        if (checked.problems.length > 0) process.exitCode = 1;
      }),
    );
}

const THINGS = ["Group", "Person", "State", "Institution", "Event", "Place", "Source"];

function summary({ problems, warnings, untold, counts }: CheckedDataset): string {
  const records = [...THINGS, "unknown"].reduce((sum, type) => sum + (counts[type] ?? 0), 0);
  const errors = counted(problems.length + untold.errors, "error");
  const found = `${errors}, ${counted(warnings.length + untold.warnings, "warning")}`;
  const more = untold.errors + untold.warnings > 0 ? " (the first 10,000 of each are shown)" : "";
  return `${counted(records, "record")}, ${counted(counts.Statement ?? 0, "statement")}: ${found}${more}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
