/** Releases by their names: those archived, and the current one. */
import { closest, distance } from "fastest-levenshtein";
import type { Dataset } from "../datasets/current-release.ts";
import { BadInput, ReleaseLoading, ReleaseUnusable } from "../errors.ts";
import type { Archives } from "./archives.ts";

/** Means whichever dataset the graph holds. */
export const CURRENT = "current";

export interface ReleaseRow {
  name: string;
  current: boolean;
  loaded: boolean;
  /** null for a current dataset that has not been archived. */
  hash: string | null;
  day: string;
  note: string | null;
  counts: Dataset["counts"];
}

/** A release that can be read. */
export interface OpenRelease {
  row: ReleaseRow;
  dataset: Dataset;
}

/** Those archived, in their order; then the current one, unless it is one of them. */
export async function listReleases(archives: Archives, current: Dataset): Promise<ReleaseRow[]> {
  const rows = (await archives.list()).map(({ graphHash, ...archived }): ReleaseRow => {
    const isCurrent = graphHash === current.hash;
    return { ...archived, current: isCurrent, loaded: archived.loaded || isCurrent };
  });
  return rows.some((row) => row.current) ? rows : [...rows, unarchived(current)];
}

/**
 * The release of that name, loaded beside the current one if need be.
 * @throws BadInput, ReleaseLoading, ReleaseUnusable
 */
export async function openRelease(
  archives: Archives,
  current: Dataset,
  name: string,
  path: string,
): Promise<OpenRelease> {
  const releases = await listReleases(archives, current);
  const row = releases.find((of) => (name === CURRENT ? of.current : of.name === name));
  if (row === undefined) {
    throw unknown(path, name, [...releases.map((of) => of.name), CURRENT]);
  }
  if (row.current) return { row, dataset: current };
  const opened = await archives.open(row.name);
  if (opened.state === "loading") throw new ReleaseLoading(row.name);
  if (opened.state === "unusable") throw new ReleaseUnusable(row.name, opened.reason);
  const { counts, ...kept } = opened.kept;
  return {
    row: { ...row, loaded: true },
    dataset: { ...kept, hash: row.hash ?? "", counts: countsOf(counts) },
  };
}

function unarchived({ counts, loadedAt }: Dataset): ReleaseRow {
  const day = loadedAt.slice(0, 10);
  return { name: CURRENT, current: true, loaded: true, hash: null, day, note: null, counts };
}

function countsOf(json: string): Dataset["counts"] {
  const byThing = JSON.parse(json) as Record<string, number>;
  return Object.entries(byThing).map(([thing, count]) => ({ thing, count }));
}

/** One slip for every four letters is still near. */
function unknown(path: string, name: string, names: string[]): BadInput {
  const near = closest(name.slice(0, 100), names);
  const meant = distance(name.slice(0, 100), near) <= Math.max(1, Math.floor(near.length / 4));
  const problem = `expected the name of a release, and got ${JSON.stringify(name.slice(0, 80))}`;
  const hint = meant ? `: did you mean ${near}?` : ` (releases lists them)`;
  return new BadInput(path, `${problem}${hint}`, meant ? near : (names[0] ?? CURRENT));
}
