/** `umbra convert`: a dataset as NDJSON. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Command } from "commander";
import { NoDataset } from "../seed/read/read-dataset.ts";
import { toNdjson } from "../seed/read/to-ndjson.ts";
import { checkDataset, datasetRecords } from "../seed/validate/check-dataset.ts";

const HELP = `
Prints one record a line, by id, with ordered keys and all defaults: the form for bulk. It says the
same as the YAML files, and has the same hash.

Exit codes:
  0  printed
  1  the dataset has errors (umbra validate tells them), or there is none at that path

Example:
  umbra convert seed/data > dataset.ndjson`;

export function convertCommand(): Command {
  return new Command("convert")
    .description("print a dataset as NDJSON")
    .argument("[dataset]", "a folder, a .yaml or an .ndjson file", "seed/data")
    .addHelpText("after", HELP)
    .action(async (dataset: string) => {
      const wrong = await whatIsWrong(dataset);
      if (wrong !== null) {
        console.error(wrong);
        process.exitCode = 1;
        return;
      }
      await pipeline(Readable.from(await toNdjson(datasetRecords(dataset))), process.stdout);
    });
}

async function whatIsWrong(dataset: string): Promise<string | null> {
  try {
    const { problems } = await checkDataset(dataset);
    if (problems.length === 0) return null;
    return `expected a dataset without errors: run umbra validate ${dataset}`;
  } catch (error) {
    if (error instanceof NoDataset) return error.message;
    throw error;
  }
}
