/** Datasets to load: the small one, five articles, and made-up ones of any size. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Loaded } from "../../seed/load/load-dataset.ts";
import { loadIfChanged, type Outcome } from "../../seed/load/load-if-changed.ts";
import { recordRows } from "../../seed/load/record-rows.ts";
import { survey } from "../../seed/load/survey.ts";
import { datasetRecords } from "../../seed/validate/check-dataset.ts";
import type { Graph } from "../../server/graph/graph.ts";
import { generatedRecords, type Size, type Written } from "./generated-records.ts";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
export const SMALL = folder("../seed/fixtures/small/");
/** The first five articles, as they stood before others were read: it does not grow. */
export const ARTICLES = folder("../seed/fixtures/five-articles.ndjson.gz");

/** A folder for datasets, and what writes them there as NDJSON. */
export function datasetFolder() {
  const path = mkdtempSync(join(tmpdir(), "umbra-load-"));
  return {
    write(name: string, records: Iterable<Written>): string {
      const file = join(path, `${name}.ndjson`);
      writeFileSync(file, [...records].map((record) => `${JSON.stringify(record)}\n`).join(""));
      return file;
    },
    remove: () => rmSync(path, { recursive: true }),
  };
}

/** The first record and the last one carry the same note, and so do nodes far apart. */
export function* noted(size: Size, note: string): Generator<Written> {
  for (const record of generatedRecords(size)) {
    const marked = record.id === "publisher-1" || record.id === `event-${size.events}`;
    yield marked ? { ...record, note } : record;
  }
}

type Times = Parameters<typeof loadIfChanged>[3];

/** Loads, and expects that something was loaded. */
export async function load(graph: Graph, path: string, times: Times = {}): Promise<Loaded> {
  return loadedOf(await loadIfChanged(graph, path, () => {}, times));
}

export function loadedOf(outcome: Outcome): Loaded {
  if (outcome.result === "loaded") return outcome.loaded;
  throw new Error(`expected a load, and got ${JSON.stringify(outcome).slice(0, 500)}`);
}

/** How many nodes and edges the records of a dataset are made into. */
export async function rowsOf(path: string): Promise<{ nodes: number; edges: number }> {
  const known = await survey(() => datasetRecords(path));
  const sum = { nodes: 0, edges: 0 };
  for await (const record of datasetRecords(path)) {
    const rows = recordRows(record, known);
    sum.nodes += rows.nodes.length;
    sum.edges += rows.edges.length;
  }
  return sum;
}
