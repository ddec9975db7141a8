/** The hand-written statements, each a file of this folder. */
import { readFileSync } from "node:fs";

export function rawText(name: string): string {
  return readFileSync(new URL(`./${name}.cypher`, import.meta.url), "utf8");
}
