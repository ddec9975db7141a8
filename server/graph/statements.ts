/** Every Cypher statement is a file under `cypher/`; all are read once, when the program starts. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const CYPHER_FOLDER = fileURLToPath(new URL("../../cypher/", import.meta.url));

/** A statement of `cypher/`: its name (`actors/by-id`) and its text. */
export interface Statement {
  name: string;
  text: string;
}

const texts = new Map(
  readdirSync(CYPHER_FOLDER, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".cypher"))
    .map((path) => [
      path.replaceAll("\\", "/").replace(/\.cypher$/, ""),
      readFileSync(`${CYPHER_FOLDER}${path}`, "utf8"),
    ]),
);

/**
 * The statement of that name. Called where a module is loaded, so that a missing file stops the
 * program at its start and not in a request.
 */
export function statement(name: string): Statement {
  const text = texts.get(name);
  if (text === undefined) {
    throw new Error(`expected a file cypher/${name}.cypher, and there is none`);
  }
  return { name, text: bare(text) };
}

/** Sent with every request: without the header, and so mostly in one packet of the driver's. */
function bare(text: string): string {
  return text.replace(/^\s*\/\/.*\n/gm, "").replace(/^\s+/gm, "");
}

export function allStatements(): Statement[] {
  return [...texts]
    .map(([name, text]) => ({ name, text }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
