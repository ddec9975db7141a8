/**
 * A dataset as a stream of records, whatever it is kept as: a folder of YAML files for people
 * (one record a file), NDJSON for bulk (one record a line; `.ndjson.gz` where it is compressed), or
 * a folder of both. Of bulk one record is held at a time, so memory does not grow with the dataset.
 */
import { statSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { readNdjsonFile } from "./read-ndjson.ts";
import type { ReadRecord } from "./read-record.ts";
import { readYamlFile } from "./read-yaml.ts";

type Reader = (file: string) => AsyncIterable<ReadRecord>;

const BY_PEOPLE = ["yaml", "yml"];
const READERS = new Map<string, Reader>([
  ...BY_PEOPLE.map((of): [string, Reader] => [of, readYamlFile]),
  ["ndjson", readNdjsonFile],
  ["ndjson.gz", readNdjsonFile],
]);

const ending = (file: string) => /\.(ndjson\.gz|[^.]*)$/.exec(file)?.[1] ?? "";

/**
 * The records of a folder or a file, in the order of their paths; the same order every time.
 * @throws if there is nothing at the path, or nothing there that can be a dataset.
 */
export async function* readDataset(path: string): AsyncIterable<ReadRecord> {
  for (const file of await datasetFiles(path)) yield* readFile(file);
}

/** Bytes of YAML that are held at most between two readings: more than people write. */
const MOST_HELD = 32 * 1024 * 1024;

/**
 * A dataset that is read more than once, always with the same files. YAML takes its time: what was
 * read of it is held, as far as it is not too much, and is the same at every reading.
 * @throws as `readDataset` does
 */
export async function rereadable(path: string): Promise<() => AsyncIterable<ReadRecord>> {
  const files = await datasetFiles(path);
  const held = new Map<string, ReadRecord[]>();
  let room = MOST_HELD;
  return async function* () {
    for (const file of files) {
      const before = held.get(file);
      if (before !== undefined) {
        yield* before;
        continue;
      }
      const bytes = BY_PEOPLE.includes(ending(file)) ? statSync(file).size : Infinity;
      const found: ReadRecord[] = [];
      for await (const read of readFile(file)) {
        if (bytes <= room) found.push(read);
        yield read;
      }
      if (bytes > room) continue;
      room -= bytes;
      held.set(file, found);
    }
  };
}

async function* readFile(file: string): AsyncIterable<ReadRecord> {
  const read = READERS.get(ending(file));
  if (read !== undefined) yield* read(file);
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
