/** `umbra release`: puts a dataset away under a name, to be compared with later ones. */
import { Command, InvalidArgumentError } from "commander";
import { writeArchive } from "../seed/releases/write-archive.ts";
import { edtfProblem } from "../server/model/edtf.ts";
import { explained } from "./explained.ts";
import { PROJECT_RELEASES } from "./release-folders.ts";

const HELP = `
Writes <name>.ndjson.gz (canonical NDJSON; the same dataset gives the same bytes) and an entry in
index.json. A release never changes: a name that is taken is refused. The API finds the releases of
the project's folder, and those in the folder releases of UMBRA_HOME.

Exit codes:
  0  archived
  1  the dataset has errors, or the name cannot be used

Examples:
  umbra release 2026-11 --notes "The articles of November"
  umbra release draft-3 my-dataset --to .umbra/releases`;

export function releaseCommand(): Command {
  return new Command("release")
    .description("archive a dataset under a name")
    .argument("<name>", "small letters, digits, and single - or . between them")
    .argument("[dataset]", "a folder, a .yaml or an .ndjson file", "seed/data")
    .option("--notes <text>", "what is new in it, in a line")
    .option("--day <day>", "the day of the dataset's state, if it is not today's", isoDay)
    .option("--to <folder>", "where to archive it", PROJECT_RELEASES)
    .addHelpText("after", HELP)
    .action(explained(release));
}

interface Options {
  notes?: string;
  day?: string;
  to: string;
}

async function release(name: string, dataset: string, { notes, day, to }: Options): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const entry = await writeArchive({ dataset, folder: to, name, day: day ?? today, note: notes });
  console.log(`archived ${entry.name} (${entry.counts.Statement ?? 0} statements) in ${to}`);
}

function isoDay(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && edtfProblem(text) === null) return text;
  throw new InvalidArgumentError("Expected a day such as 2026-11-21.");
}
