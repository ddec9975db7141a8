/**
 * Loads a dataset as a new release beside the current one, then moves the pointer to it in one
 * small transaction: a reader sees the old graph or the new one, whatever happens in between.
 */

import type { Graph } from "../../server/graph/graph.ts";
import { statement } from "../../server/graph/statements.ts";
import { type CheckedDataset, datasetRecords } from "../validate/check-dataset.ts";
import { deleteRelease } from "./delete-release.ts";
import { makeSchema } from "./make-schema.ts";
import { recordRows } from "./record-rows.ts";
import { ReleaseLock } from "./release-lock.ts";
import { type Counts, RowWriter } from "./row-writer.ts";
import { survey } from "./survey.ts";

const surveyDatabase = statement("load/survey-database");
const movePointer = statement("load/move-pointer");
const refreshFingerprint = statement("load/refresh-fingerprint");
const awaitIndexes = statement("load/await-indexes");

export const LICENCE = "CC-BY-4.0";

export interface Loaded {
  release: string;
  hash: string;
  /** False where the database held this dataset already. */
  changed: boolean;
  counts: Counts;
  milliseconds: number;
  /** Releases that nobody reads any more once the requests under way have ended. */
  outdated: string[];
}

export interface LoadOptions {
  path: string;
  checked: CheckedDataset;
  /** The dataset's hash and that of the code that derives the graph from it. */
  hash: string;
  /** Of the files as they are, so that the next start need not read them. */
  fingerprint: string;
  onProgress?: (message: string) => void;
}

interface DatabaseState {
  marked: boolean;
  empty: boolean;
  sequence: number;
  current: string | null;
  currentHash: string | null;
  releases: string[];
}

/** The database holds something that is not Umbra's: it is left alone. */
export class ForeignDatabase extends Error {
  override name = "ForeignDatabase";
}

/**
 * Writes the checked dataset at `path`, unless the database holds it already.
 * @throws ForeignDatabase if the database is not empty and has no mark of Umbra's.
 */
export async function loadDataset(graph: Graph, options: LoadOptions): Promise<Loaded> {
  const { path, checked, hash, fingerprint, onProgress = () => {} } = options;
  if (checked.problems.length > 0) throw new Error("expected a dataset without problems");
  const start = performance.now();
  const before = await databaseState(graph);
  if (before.currentHash === hash && before.current !== null) {
    await graph.write(refreshFingerprint, { hash, fingerprint });
    const milliseconds = performance.now() - start;
    const outdated = before.releases.filter((release) => release !== before.current);
    return { release: before.current, hash, changed: false, counts: {}, milliseconds, outdated };
  }
  await makeSchema(graph);
  const lock = await ReleaseLock.take(graph, hash, () => databaseState(graph), onProgress);
  try {
    const state = await databaseState(graph);
    const leavings = state.releases.filter(
      (release) => release !== state.current && release !== lock.release,
    );
    // What a killed load left behind, and what the load before this one replaced.
    for (const release of leavings) await deleteRelease(graph, release, () => lock.touch());

    const writer = new RowWriter(graph, lock.release, () => lock.touch());
    const known = await survey(() => datasetRecords(path));
    for await (const record of datasetRecords(path)) {
      await writer.addNodes(recordRows(record, known).nodes);
    }
    await writer.flushNodes();
    for await (const record of datasetRecords(path)) {
      await writer.addEdges(recordRows(record, known).edges);
    }
    await writer.flushEdges();
    onProgress(`${writer.written} nodes and edges written`);
    await graph.read(awaitIndexes);
    const moved = await graph.write(movePointer, {
      release: lock.release,
      hash,
      fingerprint,
      sequence: lock.sequence,
      loadedAt: new Date().toISOString(),
      licence: LICENCE,
      counts: JSON.stringify(writer.counts),
    });
    if (moved.length === 0) {
      throw new Error("another load has taken over; this one has changed nothing");
    }
    return {
      release: lock.release,
      hash,
      changed: true,
      counts: writer.counts,
      milliseconds: performance.now() - start,
      outdated: state.current === null ? [] : [state.current],
    };
  } finally {
    await lock.free();
  }
}

async function databaseState(graph: Graph): Promise<DatabaseState> {
  const [state] = await graph.read<DatabaseState>(surveyDatabase);
  if (state === undefined) throw new Error("expected one row about the database");
  if (!state.marked && !state.empty) {
    throw new ForeignDatabase(
      "expected an empty database, or one that Umbra has loaded before, and found other data. " +
        "Nothing was changed. Give Umbra a database of its own (NEO4J_URI, NEO4J_DATABASE).",
    );
  }
  return state;
}
