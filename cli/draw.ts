/** `umbra draw`: statements at random, for a second reading. */
import { Command } from "commander";
import { draw } from "../seed/report/draw.ts";
import { explained } from "./explained.ts";
import { keepSound } from "./keep-sound.ts";
import { wholeNumber } from "./whole-number.ts";

const HELP = `
Prints statements of sources, each as likely to be drawn as any other, for somebody who did not write
them to read again: a line of JSON each, with number, source, title, url, at (where in the source),
record, about (what it is evidence for) and statement (paraphrase, speakers, dates, modality). The
first line holds the seed. The same dataset and seed give the same draw.

What the editors say (at EDITORS) has no text to be read again, and is not drawn.

Exit codes:
  0  the statements were printed
  1  no dataset at that path, or one with errors: see "umbra validate"

Examples:
  umbra draw 150 --seed first-reading
  umbra draw 20 --seed 7 my-dataset`;

interface Options {
  seed: string;
}

export function drawCommand(): Command {
  return new Command("draw")
    .description("print statements drawn at random, for a second reading")
    .argument("<number>", "how many", wholeNumber)
    .argument("[dataset]", "a folder, a .yaml or an .ndjson file", "seed/data")
    .requiredOption("--seed <text>", "any text: another one draws others")
    .addHelpText("after", HELP)
    .action(explained(print));
}

async function print(count: number, dataset: string, { seed }: Options): Promise<void> {
  const records = await keepSound(dataset);
  if (records === null) {
    process.exitCode = 1;
    return;
  }
  try {
    const drawn = await draw(() => records.values(), count, seed);
    console.log(JSON.stringify({ seed, drawn: drawn.length }));
    for (const of of drawn) console.log(JSON.stringify(of));
  } finally {
    await records.close();
  }
}
