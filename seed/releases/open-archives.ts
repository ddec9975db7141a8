/**
 * Archived releases, loaded beside the current one when they are asked about: once for all who ask
 * at a time, and dropped again when nobody has asked for a while.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Graph } from "../../server/graph/graph.ts";
import { within } from "../../server/graph/within.ts";
import { GRACE_MS } from "../load/delete-release.ts";
import { derivationHash, joined } from "../load/fingerprint.ts";
import { type KeptRelease, leasedArchive, readableArchives } from "../load/kept-archives.ts";
import type { KeepOptions } from "../load/load-archive.ts";
import { TakenOver } from "../load/release-lock.ts";
import { type ArchiveEntry, archivePath, MANIFEST, readManifest } from "./manifest.ts";

export interface ListedArchive {
  name: string;
  day: string;
  note: string | null;
  /** Of what its records say. */
  hash: string;
  /** What the pointer's hash would be, if this were the current dataset. */
  graphHash: string;
  counts: { thing: string; count: number }[];
  /** It can be read now, without being loaded. */
  loaded: boolean;
}

export type OpenedArchive =
  | { state: "ready"; kept: KeptRelease }
  /** It is being loaded, and whoever asked waits no longer. */
  | { state: "loading" }
  /** `reason` says what to do. */
  | { state: "unusable"; reason: string };

export interface Archives {
  /** In the order in which they were archived. */
  list(): Promise<ListedArchive[]>;
  /** A name that is not on the list is unusable: nothing else is ever read. */
  open(name: string): Promise<OpenedArchive>;
  /** Stops waiting for idle time; what is being loaded goes on. */
  close(): void;
}

export interface ArchivesOptions extends Partial<KeepOptions> {
  /** Where archives lie; of two with one name that in the first folder counts. */
  folders: readonly string[];
  /** Milliseconds for which `open` waits for a load. */
  waitMs?: number;
}

/** Long enough for a person who reads an answer and asks on. */
const LEASE_MS = 10 * 60_000;
const MOST_KEPT = 3;
/** Leaves most of a request's time to its statements. */
const WAIT_MS = 10_000;

export function openArchives(graph: Graph, options: ArchivesOptions): Archives {
  const { folders, waitMs = WAIT_MS, leaseMs = LEASE_MS, most = MOST_KEPT } = options;
  const keep: KeepOptions = { ...options, leaseMs, most };
  const loads = new Map<string, Promise<OpenedArchive>>();
  let sweep: NodeJS.Timeout | undefined;
  let closed = false;
  let derivation: Promise<string> | undefined;

  async function load(folder: string, entry: ArchiveEntry, archive: string) {
    const reason = await damage(folder, entry);
    if (reason !== null) return { state: "unusable" as const, reason };
    // Most programs are never asked: they need neither the validator nor the loader.
    const { keepChecked } = await import("../load/keep-checked.ts");
    const { loadArchive } = await import("../load/load-archive.ts");
    const path = archivePath(folder, entry);
    const { checked, records } = await keepChecked(path);
    try {
      if (checked.problems.length > 0 || checked.hash !== entry.dataset) {
        const [first] = checked.problems;
        const what =
          first === undefined ? "it says something else" : `line ${first.line}: ${first.message}`;
        return {
          state: "unusable" as const,
          reason: `${basename(path)} is not valid by today's format (${what}): convert it, or read it with the code of its day`,
        };
      }
      const kept = await loadArchive(graph, { records, archive }, keep);
      return { state: "ready" as const, kept };
    } catch (error) {
      // This program stood still for too long. Nothing is lost: whoever asks again begins anew.
      if (error instanceof TakenOver) return { state: "loading" as const };
      throw error;
    } finally {
      await records.close();
    }
  }

  /** The code does not change while it runs. */
  async function graphHashOf({ dataset }: ArchiveEntry): Promise<string> {
    derivation ??= derivationHash();
    return joined(dataset, await derivation);
  }

  /** One load of an archive at a time, whoever asks. */
  function loaded(folder: string, entry: ArchiveEntry, archive: string): Promise<OpenedArchive> {
    const known = loads.get(archive);
    if (known !== undefined) return known;
    const begun = load(folder, entry, archive).finally(() => {
      loads.delete(archive);
      sweepLater();
    });
    // Those who wait are told; a load that all have given up waiting for fails in silence, and the
    // next who asks begins another.
    begun.catch(() => {});
    loads.set(archive, begun);
    return begun;
  }

  async function drop(): Promise<void> {
    const { dropUnread } = await import("../load/load-archive.ts");
    if (await dropUnread(graph, keep)) sweepLater();
  }

  function sweepLater(): void {
    clearTimeout(sweep);
    if (closed) return;
    const { graceMs = GRACE_MS } = options;
    // A lost database is told of elsewhere, and the next load does it as well.
    sweep = setTimeout(() => void drop().catch(() => {}), leaseMs + graceMs + 100);
    sweep.unref();
  }

  return {
    async list() {
      const readable = await readableArchives(graph);
      const listed: ListedArchive[] = [];
      for (const { entry } of await entriesIn(folders)) {
        const graphHash = await graphHashOf(entry);
        listed.push({
          name: entry.name,
          day: entry.day,
          note: entry.note ?? null,
          hash: entry.dataset,
          graphHash,
          counts: Object.entries(entry.counts).map(([thing, count]) => ({ thing, count })),
          loaded: readable.has(graphHash),
        });
      }
      return listed;
    },
    async open(name) {
      const found = (await entriesIn(folders)).find(({ entry }) => entry.name === name);
      if (found === undefined) {
        return { state: "unusable", reason: `there is no release ${name}` };
      }
      const archive = await graphHashOf(found.entry);
      sweepLater();
      const kept = await leasedArchive(graph, archive, keep);
      if (kept !== null) return { state: "ready", kept };
      return within<OpenedArchive>(waitMs, loaded(found.folder, found.entry, archive), () => ({
        state: "loading",
      }));
    },
    close() {
      closed = true;
      clearTimeout(sweep);
    },
  };
}

async function entriesIn(
  folders: readonly string[],
): Promise<{ folder: string; entry: ArchiveEntry }[]> {
  const found = new Map<string, { folder: string; entry: ArchiveEntry }>();
  for (const folder of folders) {
    for (const entry of await readManifest(folder)) {
      if (!found.has(entry.name)) found.set(entry.name, { folder, entry });
    }
  }
  return [...found.values()];
}

/** What is wrong with an archive's file, and what to do; null where it is as it was written. */
export async function damage(folder: string, entry: ArchiveEntry): Promise<string | null> {
  const path = archivePath(folder, entry);
  const restore = `restore it from the repository, or archive that dataset under another name`;
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(path), hash);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return `${basename(path)} is missing: ${restore}`;
  }
  if (hash.digest("hex") === entry.file) return null;
  return `${basename(path)} is damaged (its bytes are not those that ${MANIFEST} lists): ${restore}`;
}
