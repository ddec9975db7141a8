/**
 * Loads a dataset beside the current one, for a while: the pointer stays where it is. Loads take
 * turns, whichever they are; and what is no longer asked about is deleted by the next of them.
 */
import type { Graph } from "../../server/graph/graph.ts";
import { statement } from "../../server/graph/statements.ts";
import type { DatasetRecord } from "../format/record.ts";
import { databaseState } from "./database-state.ts";
import { deleteRelease, GRACE_MS } from "./delete-release.ts";
import { countArchives, type KeptRelease, leasedArchive } from "./kept-archives.ts";
import { LICENCE } from "./licence.ts";
import { makeSchema } from "./make-schema.ts";
import { ReleaseLock, STALE_AFTER_MS, TakenOver } from "./release-lock.ts";
import type { Spool } from "./spool.ts";
import { writeRows } from "./write-rows.ts";

const keepArchive = statement("load/keep-archive");

export interface KeepOptions {
  /** Milliseconds for which a release is kept after it was last asked about. */
  leaseMs: number;
  /** How many are kept at once. */
  most: number;
  graceMs?: number;
  staleAfterMs?: number;
}

interface Archive {
  /** Its records, as they were checked. */
  records: Spool<DatasetRecord>;
  /** The dataset's hash and that of the code that derives the graph from it. */
  archive: string;
}

/**
 * Writes the records of a checked dataset, unless another load has just done so.
 * @throws TakenOver, ForeignDatabase
 */
export async function loadArchive(
  graph: Graph,
  { records, archive }: Archive,
  options: KeepOptions,
): Promise<KeptRelease> {
  const { leaseMs, most } = options;
  await makeSchema(graph);
  return holdingTheLock(graph, archive, options, async (release) => {
    const known = await leasedArchive(graph, archive, options);
    if (known !== null) {
      await deleteRelease(graph, release);
      return known;
    }
    const { counts } = await writeRows(graph, records, release);
    const kept: KeptRelease = {
      release,
      loadedAt: new Date().toISOString(),
      licence: LICENCE,
      counts: JSON.stringify(counts),
    };
    const told = await graph.write(keepArchive, { ...kept, archive, lease: leaseMs, most });
    if (told.length === 0) throw new TakenOver();
    return kept;
  });
}

/** Deletes the archived releases that nobody has asked about for long enough; are any left? */
export async function dropUnread(graph: Graph, options: KeepOptions): Promise<boolean> {
  const { kept, unread } = await countArchives(graph, options.graceMs ?? GRACE_MS);
  if (unread > 0) {
    await holdingTheLock(graph, "drop", options, (release) => deleteRelease(graph, release));
  }
  return kept > unread;
}

/** What others have left behind is gone before the work begins. */
async function holdingTheLock<T>(
  graph: Graph,
  hash: string,
  { graceMs = GRACE_MS, staleAfterMs = STALE_AFTER_MS }: KeepOptions,
  work: (release: string) => Promise<T>,
): Promise<T> {
  const state = () => databaseState(graph, graceMs);
  const before = await state();
  const onProgress = () => {};
  const lock = await ReleaseLock.take(graph, { hash, staleAfterMs, before, state, onProgress });
  try {
    for (const release of (await state()).unread) {
      if (release !== lock.release) await deleteRelease(graph, release);
    }
    return await work(lock.release);
  } finally {
    await lock.free();
  }
}
