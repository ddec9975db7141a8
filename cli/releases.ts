/** `umbra releases`: which releases are archived, and whether their files are whole. */
import { Command } from "commander";
import { type ArchiveEntry, readManifest } from "../seed/releases/manifest.ts";
import { damage } from "../seed/releases/open-archives.ts";
import { readConfig } from "../server/config.ts";
import { explained } from "./explained.ts";
import { releaseFolders } from "./release-folders.ts";

const HELP = `
Exit codes:
  0  all of them are whole
  1  a file is damaged or missing, or index.json cannot be read`;

export function releasesCommand(): Command {
  return new Command("releases")
    .description("list the archived releases")
    .argument("[folders...]", "where to look, instead of the project and the data folder")
    .addHelpText("after", HELP)
    .action(explained(list));
}

async function list(folders: string[]): Promise<void> {
  for (const folder of folders.length > 0 ? folders : releaseFolders(readConfig())) {
    for (const entry of await readManifest(folder)) {
      console.log(line(entry));
      const wrong = await damage(folder, entry);
      if (wrong === null) continue;
      console.error(wrong);
      process.exitCode = 1;
    }
  }
}

const THINGS = ["Group", "Person", "State", "Institution", "Event", "Place", "Source"];

function line({ name, day, counts, note }: ArchiveEntry): string {
  const records = THINGS.reduce((sum, thing) => sum + (counts[thing] ?? 0), 0);
  const held = [`${records} records`, `${counts.Statement ?? 0} statements`];
  return [name, day, ...held, note ?? ""].join("  ").trimEnd();
}
