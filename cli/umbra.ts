/** The command line: one command a file. */
import { Command } from "commander";
import { convertCommand } from "./convert.ts";
import { dbCommand } from "./db.ts";
import { loadCommand } from "./load.ts";
import { devCommand, startCommand } from "./start.ts";
import { validateCommand } from "./validate.ts";

const program = new Command("umbra").description(
  "Who stood under which umbrella, when, and who says so",
);
program.addCommand(startCommand());
program.addCommand(devCommand());
program.addCommand(dbCommand());
program.addCommand(validateCommand());
program.addCommand(loadCommand());
program.addCommand(convertCommand());
await program.parseAsync();
