/** The schema in its own language: the `.graphql` files of all subjects, and the enums. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { vocabularyEnums } from "./vocabulary-enums.ts";

const SERVER_FOLDER = fileURLToPath(new URL("./", import.meta.url));

/** `server/<folder>/*.graphql` in the order of their names, and the vocabulary's enums. */
export function typeDefinitions(): string[] {
  const texts = readdirSync(SERVER_FOLDER, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    // The file at the top is the whole schema, printed for clients.
    .filter((path) => path.endsWith(".graphql") && path.includes("/"))
    .sort()
    .map((path) => readFileSync(`${SERVER_FOLDER}${path}`, "utf8"));
  return ["type Query", ...texts, vocabularyEnums()];
}
