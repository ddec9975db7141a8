/** Releases that are kept beside the current one for as long as somebody asks about them. */
import type { Graph } from "../../server/graph/graph.ts";
import { statement } from "../../server/graph/statements.ts";

const leaseArchive = statement("load/lease-archive");
const archivesKept = statement("load/archives-kept");

/** A release that may be read until nobody has asked about it for some time. */
export interface KeptRelease {
  release: string;
  /** ISO instant. */
  loadedAt: string;
  licence: string;
  /** JSON: thing to number. */
  counts: string;
}

interface ArchiveRow {
  archive: string;
  readable: boolean;
  unread: boolean;
}

/** The release that holds it, if it is in the database; it is kept from now on for the whole time. */
export async function leasedArchive(
  graph: Graph,
  archive: string,
  { leaseMs }: { leaseMs: number },
): Promise<KeptRelease | null> {
  const [row] = await graph.write<KeptRelease>(leaseArchive, { archive, lease: leaseMs });
  return row ?? null;
}

/** Which archived releases can be read without loading them. */
export async function readableArchives(graph: Graph): Promise<Set<string>> {
  const rows = await graph.read<ArchiveRow>(archivesKept, { grace: 0 });
  return new Set(rows.filter(({ readable }) => readable).map(({ archive }) => archive));
}

/** How many there are, and how many of them nobody has asked about for long enough. */
export async function countArchives(
  graph: Graph,
  graceMs: number,
): Promise<{ kept: number; unread: number }> {
  const rows = await graph.read<ArchiveRow>(archivesKept, { grace: graceMs });
  return { kept: rows.length, unread: rows.filter(({ unread }) => unread).length };
}
