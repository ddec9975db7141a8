/**
 * Loads a dataset as a new release beside the current one, then moves the pointer to it in one
 * small transaction: a reader sees the old graph or the new one, whatever happens in between.
 */

import type { Graph } from "../../server/graph/graph.ts";
import { statement } from "../../server/graph/statements.ts";
import type { DatasetRecord } from "../format/record.ts";
import { type CheckedDataset, datasetRecords } from "../validate/check-dataset.ts";
import { DatasetHash } from "../validate/dataset-hash.ts";
import { deleteRelease, GRACE_MS } from "./delete-release.ts";
import { makeSchema } from "./make-schema.ts";
import { recordRows } from "./record-rows.ts";
import { ReleaseLock, STALE_AFTER_MS, TakenOver } from "./release-lock.ts";
import { type Counts, RowWriter } from "./row-writer.ts";
import type { EdgeRow } from "./rows.ts";
import { Spool } from "./spool.ts";
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
  /** Milliseconds for which a release that was replaced may still be read. */
  graceMs?: number;
  /** Milliseconds after which a load that has not been seen counts as dead. */
  staleAfterMs?: number;
}

interface DatabaseState {
  marked: boolean;
  empty: boolean;
  sequence: number;
  current: string | null;
  currentHash: string | null;
  releases: string[];
  /** Those that were the current one. */
  retired: string[];
  /** Those that nobody reads: never the current one, or not for the time of grace. */
  unread: string[];
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
  const { checked, hash, onProgress = () => {} } = options;
  const { graceMs = GRACE_MS, staleAfterMs = STALE_AFTER_MS } = options;
  if (checked.problems.length > 0) throw new Error("expected a dataset without problems");
  const start = performance.now();
  const state = () => databaseState(graph, graceMs);
  const before = await state();
  if (before.currentHash === hash) return holdsItAlready(graph, options, before, start);
  const records = await Spool.open<DatasetRecord>();
  try {
    await Promise.all([makeSchema(graph), putBy(options, records)]);
    const lock = await ReleaseLock.take(graph, { hash, staleAfterMs, before, state, onProgress });
    try {
      const held = await state();
      // The load that was waited for may have brought this very dataset.
      if (held.currentHash === hash) {
        await deleteRelease(graph, lock.release);
        return await holdsItAlready(graph, options, held, start);
      }
      const leavings = held.unread.filter((release) => release !== lock.release);
      // What a killed load left behind, and what loads before this one have replaced.
      for (const release of leavings) await deleteRelease(graph, release);
      const counts = await writeRelease(graph, records, lock, options);
      return {
        release: lock.release,
        hash,
        changed: true,
        counts,
        milliseconds: performance.now() - start,
        outdated: [
          ...held.retired.filter((of) => !leavings.includes(of)),
          held.current ?? [],
        ].flat(),
      };
    } finally {
      await lock.free();
    }
  } finally {
    await records.close();
  }
}

async function holdsItAlready(
  graph: Graph,
  { hash, fingerprint }: LoadOptions,
  { current, retired }: DatabaseState,
  start: number,
): Promise<Loaded> {
  await graph.write(refreshFingerprint, { hash, fingerprint });
  const milliseconds = performance.now() - start;
  return {
    release: current ?? "",
    hash,
    changed: false,
    counts: {},
    milliseconds,
    outdated: retired,
  };
}

/** The records as they were checked, so that no later change of the files can mix with them. */
async function putBy({ path, checked }: LoadOptions, records: Spool<DatasetRecord>): Promise<void> {
  const hash = new DatasetHash();
  for await (const record of datasetRecords(path)) {
    hash.add(record);
    await records.add(record);
  }
  if (hash.value() !== checked.hash) {
    throw new Error(`expected ${path} as it was checked, and it has changed since: load it again`);
  }
}

/** Writes all nodes, then all edges, and moves the pointer. */
async function writeRelease(
  graph: Graph,
  records: Spool<DatasetRecord>,
  { release, sequence }: ReleaseLock,
  { hash, fingerprint, onProgress = () => {} }: LoadOptions,
): Promise<Counts> {
  const known = await survey(() => records.values());
  const writer = new RowWriter(graph, release);
  const edges = await Spool.open<EdgeRow[]>();
  try {
    for await (const record of records.values()) {
      const rows = recordRows(record, known);
      await writer.addNodes(rows.nodes);
      await edges.add(rows.edges);
    }
    for await (const rows of edges.values()) await writer.addEdges(rows);
    await writer.finish();
  } finally {
    await edges.close();
  }
  onProgress(`${writer.written} nodes and edges written`);
  // Sent as a write: reads are given up after half a minute, and indexes may take longer.
  await graph.write(awaitIndexes);
  const moved = await graph.write(movePointer, {
    release,
    hash,
    fingerprint,
    sequence,
    loadedAt: new Date().toISOString(),
    licence: LICENCE,
    counts: JSON.stringify(writer.counts),
  });
  if (moved.length === 0) throw new TakenOver();
  return writer.counts;
}

async function databaseState(graph: Graph, graceMs: number): Promise<DatabaseState> {
  const [state] = await graph.read<DatabaseState>(surveyDatabase, { grace: graceMs });
  if (state === undefined) throw new Error("expected one row about the database");
  if (!state.marked && !state.empty) {
    throw new ForeignDatabase(
      "expected an empty database, or one that Umbra has loaded before, and found other data. " +
        "Nothing was changed. Give Umbra a database of its own (NEO4J_URI, NEO4J_DATABASE).",
    );
  }
  return state;
}
