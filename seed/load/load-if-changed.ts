/** Checks and loads a dataset, unless the database holds it already. */
import type { Graph } from "../../server/graph/graph.ts";
import { statement } from "../../server/graph/statements.ts";
import type { CheckedDataset } from "../validate/check-dataset.ts";
import { fingerprintOf, joined } from "./fingerprint.ts";
import type { Loaded, LoadOptions } from "./load-dataset.ts";

const currentFingerprint = statement("load/current-fingerprint");

export type Outcome =
  | { result: "unchanged"; release: string }
  /** `current` is the release that the graph goes on to hold, if there is one. */
  | { result: "invalid"; checked: CheckedDataset; current: string | null }
  | { result: "loaded"; checked: CheckedDataset; loaded: Loaded; checkedIn: number };

/**
 * Makes the graph hold the dataset at `path`. Files and code that are byte for byte those of the
 * last load are not read again. A dataset with problems changes nothing.
 */
export async function loadIfChanged(
  graph: Graph,
  path: string,
  onProgress: (message: string) => void = () => {},
  times: Pick<LoadOptions, "graceMs" | "staleAfterMs"> = {},
): Promise<Outcome> {
  const found = await fingerprintOf(path);
  const [current] = await graph.read<{ fingerprint: string; release: string }>(currentFingerprint);
  if (current?.fingerprint === found.fingerprint) {
    return { result: "unchanged", release: current.release };
  }
  // Most starts need neither the validator nor the loader: they are read when something changed.
  const { keepChecked, refuseChanged } = await import("./keep-checked.ts");
  const { loadDataset } = await import("./load-dataset.ts");
  const { Stopwatch } = await import("./stopwatch.ts");
  const watch = new Stopwatch(onProgress);
  const { checked, records, milliseconds } = await keepChecked(path);
  try {
    if (checked.problems.length > 0) {
      return { result: "invalid", checked, current: current?.release ?? null };
    }
    watch.lap("the dataset is valid");
    await refuseChanged(path, found);
    const hash = joined(checked.hash, found.derivation);
    const { fingerprint } = found;
    const parts = { checked, records, hash, fingerprint, onProgress };
    const loaded = await loadDataset(graph, { ...parts, ...times });
    return { result: "loaded", checked, loaded, checkedIn: milliseconds };
  } finally {
    await records.close();
  }
}
