/**
 * A dataset as a stream of records, whatever it is kept as: a folder of YAML files for people
 * (one record a file), NDJSON for bulk (one record a line; `.ndjson.gz` where it is compressed), or
 * a folder of both. One record is held at a time, so memory does not grow with the dataset.
 */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { readNdjsonFile } from "./read-ndjson.ts";
import type { ReadRecord } from "./read-record.ts";
import { readYamlFile } from "./read-yaml.ts";

const READERS = new Map<string, (file: string) => AsyncIterable<ReadRecord>>([
  ["yaml", readYamlFile],
  ["yml", readYamlFile],
  ["ndjson", readNdjsonFile],
  ["ndjson.gz", readNdjsonFile],
]);

const ending = (file: string) => /\.(ndjson\.gz|[^.]*)$/.exec(file)?.[1] ?? "";

/**
 * The records of a folder or a file, in the order of their paths; the same order every time.
 * @throws if there is nothing at the path, or nothing there that can be a dataset.
 */
export async function* readDataset(path: string): AsyncIterable<ReadRecord> {
  for (const file of await datasetFiles(path)) {
    const read = READERS.get(ending(file));
    if (read !== undefined) yield* read(file);
  }
}

/** Thrown where a path leads to no dataset at all. */
export class NoDataset extends Error {
  override name = "NoDataset";
}

async function datasetFiles(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new NoDataset(`expected a dataset at ${path}, and there is nothing`);
  if (!found.isDirectory()) {
    if (READERS.has(ending(path))) return [path];
    throw new NoDataset(`expected a folder or a file ending in .yaml or .ndjson, and got ${path}`);
  }
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && READERS.has(ending(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) {
    throw new NoDataset(`expected .yaml or .ndjson files in ${path}, and there are none`);
  }
  return files;
}
