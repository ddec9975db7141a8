/** The command line: one command a file, loaded when it is asked for. */
import { Command } from "commander";

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import("./start.ts")).startCommand(),
  dev: async () => (await import("./start.ts")).devCommand(),
  serve: async () => (await import("./serve.ts")).serveCommand(),
  db: async () => (await import("./db.ts")).dbCommand(),
  validate: async () => (await import("./validate.ts")).validateCommand(),
  report: async () => (await import("./report.ts")).reportCommand(),
  draw: async () => (await import("./draw.ts")).drawCommand(),
  load: async () => (await import("./load.ts")).loadCommand(),
  release: async () => (await import("./release.ts")).releaseCommand(),
  releases: async () => (await import("./releases.ts")).releasesCommand(),
  convert: async () => (await import("./convert.ts")).convertCommand(),
};

/** Parts of other commands in processes of their own: no command for people. */
const PARTS: Readonly<Record<string, () => Promise<Command>>> = {
  "load-apart": async () => (await import("./load-apart.ts")).loadApartCommand(),
  "serve-apart": async () => (await import("./serve-apart.ts")).serveApartCommand(),
};

// `umbra report | head`: who reads no further has what they wanted.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const program = new Command("umbra").description(
  "Who stood under which umbrella, when, and who says so",
);
const name = process.argv[2] ?? "";
const asked = COMMANDS[name] ?? PARTS[name];
for (const command of asked === undefined ? Object.values(COMMANDS) : [asked]) {
  program.addCommand(await command());
}
await program.parseAsync();
