/**
 * Loads a dataset as a new release beside the current one, then moves the pointer to it in one
 * small transaction: a reader sees the old graph or the new one, whatever happens in between.
 */

import type { Graph } from "../../server/graph/graph.ts";
import { statement } from "../../server/graph/statements.ts";
import type { DatasetRecord } from "../format/record.ts";
import type { CheckedDataset } from "../validate/check-dataset.ts";
import type { Counts } from "./counts.ts";
import { type DatabaseState, databaseState } from "./database-state.ts";
import { deleteRelease, GRACE_MS } from "./delete-release.ts";
import { LICENCE } from "./licence.ts";
import { makeIdsFound, makeSchema } from "./make-schema.ts";
import { ReleaseLock, STALE_AFTER_MS, TakenOver } from "./release-lock.ts";
import type { Spool } from "./spool.ts";
import { Stopwatch } from "./stopwatch.ts";
import { type WrittenRows, writeRows } from "./write-rows.ts";

const movePointer = statement("load/move-pointer");
const refreshFingerprint = statement("load/refresh-fingerprint");

export interface Loaded {
  release: string;
  hash: string;
  /** False where the database held this dataset already. */
  changed: boolean;
  counts: Counts;
  /** Nodes and edges; 0 where nothing was written. */
  written: number;
  milliseconds: number;
  /** Releases that nobody reads any more once the requests under way have ended. */
  outdated: string[];
}

export interface LoadOptions {
  checked: CheckedDataset;
  /** Its records, as they were checked. */
  records: Spool<DatasetRecord>;
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
  await (before.empty ? makeIdsFound(graph) : makeSchema(graph));
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
    const watch = new Stopwatch(onProgress);
    for (const release of leavings) await deleteRelease(graph, release);
    if (leavings.length > 0) watch.lap("deleted what loads before this one have left");
    const written = await writeRelease(graph, lock, options);
    return {
      release: lock.release,
      hash,
      changed: true,
      ...written,
      milliseconds: performance.now() - start,
      outdated: [...held.retired.filter((of) => !leavings.includes(of)), held.current ?? []].flat(),
    };
  } finally {
    await lock.free();
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
    written: 0,
    milliseconds,
    outdated: retired,
  };
}

/** Writes all nodes and edges, and moves the pointer. */
async function writeRelease(
  graph: Graph,
  { release, sequence }: ReleaseLock,
  { records, hash, fingerprint, onProgress = () => {} }: LoadOptions,
): Promise<WrittenRows> {
  const rows = await writeRows(graph, records, release, onProgress);
  const watch = new Stopwatch(onProgress);
  const moved = await graph.write(movePointer, {
    release,
    hash,
    fingerprint,
    sequence,
    loadedAt: new Date().toISOString(),
    licence: LICENCE,
    counts: JSON.stringify(rows.counts),
  });
  if (moved.length === 0) throw new TakenOver();
  watch.lap("made the current release");
  return rows;
}
