/** Copies of the small dataset, each with something changed in it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Problem } from "../../../seed/read/problem.ts";
import { type CheckedDataset, checkDataset } from "../../../seed/validate/check-dataset.ts";

export const SMALL = fileURLToPath(new URL("../fixtures/small/", import.meta.url));

/** Texts to put in the place of others, by file; a new file's text; or null to delete a file. */
type Change = readonly (readonly [string, string])[] | string | null;
export type Changes = Record<string, Change>;

/** Runs with a changed copy of the small dataset, which is deleted afterwards. */
export async function withChanged<T>(
  changes: Changes,
  run: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "umbra-dataset-"));
  try {
    cpSync(SMALL, folder, { recursive: true });
    for (const [name, change] of Object.entries(changes)) apply(join(folder, name), change);
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface Checked extends CheckedDataset {
  /** `file:line:column` inside the dataset's folder, then the message. */
  told: string[];
  textOf: (file: string) => string;
}

export function checkChanged(changes: Changes): Promise<Checked> {
  return withChanged(changes, async (folder) => {
    const checked = await checkDataset(folder);
    const texts = new Map(Object.keys(changes).map((name) => [name, textAt(folder, name)]));
    const all = [...checked.problems, ...checked.warnings];
    const told = all.map((problem) => inside(folder, problem));
    return { ...checked, told, textOf: (file) => texts.get(file) ?? textAt(SMALL, file) };
  });
}

/** The line and column, from 1, at which a text first stands in another. */
export function positionOf(part: string, text: string): string {
  const before = text.slice(0, text.indexOf(part)).split("\n");
  if (!text.includes(part)) throw new Error(`expected ${part} in the file`);
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

function apply(path: string, change: Change): void {
  if (change === null) rmSync(path);
  else if (typeof change === "string") {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, change);
  } else {
    let text = readFileSync(path, "utf8");
    for (const [from, to] of change) {
      if (!text.includes(from)) throw new Error(`expected ${from} in ${path}`);
      text = text.replace(from, () => to);
    }
    writeFileSync(path, text);
  }
}

function textAt(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), "utf8");
  } catch {
    return "";
  }
}

function inside(folder: string, { file, line, column, message }: Problem): string {
  const text = `${file}:${line}:${column} ${message}`.replaceAll("\\", "/");
  return text.replaceAll(`${folder.replaceAll("\\", "/")}/`, "");
}
