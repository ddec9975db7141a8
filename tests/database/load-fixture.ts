/** A dataset in the tests' graph, and the whole API over it. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { z } from "zod";
import type { DatasetRecord } from "../../seed/format/record.ts";
import { loadIfChanged } from "../../seed/load/load-if-changed.ts";
import { openArchives } from "../../seed/releases/open-archives.ts";
import type { Graph } from "../../server/graph/graph.ts";
import type { Sent } from "../../server/graph/open-graph.ts";
import type { Question } from "../../server/questions.ts";
import { buildSchema } from "../../server/schema.ts";
import { openApp, type TestApp } from "../api/app.ts";
import { emptyTestGraph, openTestGraph } from "./graph.ts";

/** A record as a file holds it: what has a default may be left out. */
export type FixtureRecord = z.input<typeof DatasetRecord>;

export interface LoadedApp extends TestApp {
  /** The statements sent to the database since it was last emptied. */
  sent: Sent[];
}

/** Loads these records, and nothing else, into the tests' graph. */
export async function loadRecords(records: readonly FixtureRecord[]): Promise<LoadedApp> {
  const folder = await mkdtemp(join(tmpdir(), "umbra-fixture-"));
  try {
    const file = join(folder, "records.ndjson");
    await writeFile(file, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
    return await loadFolder(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What an app knows beside its dataset. */
export interface Besides {
  questions?: Question[];
  /** Where archived releases lie. */
  archives?: string[];
  /** What is written and read through, where it is to be otherwise than usual. */
  through?: (graph: Graph) => Graph;
}

/** Loads the dataset in a folder, and nothing else, into the tests' graph. */
export async function loadFolder(
  folder: string,
  { questions = [], archives: folders = [], through = (graph) => graph }: Besides = {},
): Promise<LoadedApp> {
  await emptyTestGraph();
  const sent: Sent[] = [];
  const graph = through(openTestGraph({ onStatement: (statement) => sent.push(statement) }));
  try {
    const outcome = await loadIfChanged(graph, folder);
    if (outcome.result === "invalid") {
      const [first] = outcome.checked.problems;
      throw new Error(`expected a sound dataset: ${first?.file}:${first?.line} ${first?.message}`);
    }
    const archives = openArchives(graph, { folders });
    const app = await openApp({ graph, schema: buildSchema(), questions, archives });
    const close = async () => {
      archives.close();
      await app.close();
    };
    return { ...app, close, sent };
  } catch (error) {
    // An open driver would keep the tests from ending.
    await graph.close();
    throw error;
  }
}
