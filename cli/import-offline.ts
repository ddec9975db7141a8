/** The offline part of `umbra load --offline`: a checked dataset in a store that was not there. */
import type { Counts } from "../seed/load/counts.ts";
import { fingerprintOf, joined } from "../seed/load/fingerprint.ts";
import type { ImportedRelease } from "../seed/load/finish-import.ts";
import { COLUMN_END, ITEM_END } from "../seed/load/import-files.ts";
import { keepChecked, refuseChanged } from "../seed/load/keep-checked.ts";
import { Stopwatch } from "../seed/load/stopwatch.ts";
import { writeImport } from "../seed/load/write-import.ts";
import type { CheckedDataset } from "../seed/validate/check-dataset.ts";
import type { Config } from "../server/config.ts";
import { leftOfImport } from "../server/local-neo4j/import-note.ts";
import { importStore, refuseUsedStore } from "../server/local-neo4j/import-store.ts";
import { LocalNeo4jError } from "../server/local-neo4j/local-neo4j-error.ts";

export type Imported =
  | { result: "imported"; counts: Counts; rows: number }
  | { result: "invalid"; checked: CheckedDataset }
  /** The import of a command before this one has come so far already. */
  | { result: "before" };

/**
 * Imports the dataset into the store of `home`; whoever opens that next makes it the current
 * release.
 */
export async function importOffline(
  { neo4j, home }: Pick<Config, "neo4j" | "home">,
  dataset: string,
  say: (message: string) => void,
): Promise<Imported> {
  if (neo4j !== null) {
    throw new LocalNeo4jError(
      "USED_STORE",
      `--offline writes the files of a local Neo4j, and NEO4J_URI names one at ${neo4j.uri}: load without --offline, or without NEO4J_URI`,
    );
  }
  if (leftOfImport({ home }) !== undefined) return { result: "before" };
  // Before the work of minutes.
  refuseUsedStore({ home });
  const found = await fingerprintOf(dataset);
  const watch = new Stopwatch(say);
  const { checked, records } = await keepChecked(dataset);
  try {
    if (checked.problems.length > 0) return { result: "invalid", checked };
    await refuseChanged(dataset, found);
    watch.lap("the dataset is valid");
    const hash = joined(checked.hash, found.derivation);
    const release = `1-${hash.slice(0, 12)}`;
    const { nodes, edges, counts, milliseconds } = await importStore({
      home,
      columnEnd: COLUMN_END,
      itemEnd: ITEM_END,
      onProgress: say,
      async write(folder) {
        const written = await writeImport(records, folder, release);
        watch.lap("nodes and edges derived", written.nodes + written.edges);
        return written;
      },
      left: ({ counts, nodes, edges }): ImportedRelease => {
        return { release, hash, fingerprint: found.fingerprint, counts, nodes, edges };
      },
    });
    watch.lap("imported", nodes + edges, milliseconds);
    return { result: "imported", counts, rows: nodes + edges };
  } finally {
    await records.close();
  }
}
