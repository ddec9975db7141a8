/** Where archived releases lie: in the project, whoever has it; and in the data folder of this machine. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Config } from "../server/config.ts";

export const PROJECT_RELEASES = fileURLToPath(new URL("../releases", import.meta.url));

export function releaseFolders({ home }: Pick<Config, "home">): string[] {
  return [PROJECT_RELEASES, join(home, "releases")];
}
