/**
 * What the API needs of archived releases. It does not know where they lie, nor how they are
 * loaded: whoever starts it hands that in.
 */
import type { Dataset } from "../datasets/current-release.ts";

export interface ArchivedRelease {
  name: string;
  /** ISO day on which it was archived. */
  day: string;
  note: string | null;
  /** Of what its records say. */
  hash: string;
  /** The hash that the current dataset has, if it is this one. */
  graphHash: string;
  counts: Dataset["counts"];
  /** It can be read now, without being loaded. */
  loaded: boolean;
}

export type OpenedRelease =
  /** Its name in the graph, and what else a dataset tells of itself; `counts` is JSON. */
  | {
      state: "ready";
      kept: { release: string; loadedAt: string; licence: string; counts: string };
    }
  /** It is being loaded, and whoever asked waits no longer. */
  | { state: "loading" }
  /** `reason` says what to do, and may be shown to clients. */
  | { state: "unusable"; reason: string };

export interface Archives {
  /** In the order in which they were archived. */
  list(): Promise<ArchivedRelease[]>;
  /** Loads it beside the current release, unless it is there, and keeps it there for a while. */
  open(name: string): Promise<OpenedRelease>;
}

/** Stands in where nobody has handed any in. */
export const NO_ARCHIVES: Archives = {
  list: async () => [],
  open: async (name) => ({ state: "unusable", reason: `there is no release ${name}` }),
};
