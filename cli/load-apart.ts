/**
 * The load of `umbra start`, in a process of its own: what checking and loading a dataset leaves
 * behind in memory ends with it, and the API begins small.
 */
import { once } from "node:events";
import { Command } from "commander";
import { loadIfChanged } from "../seed/load/load-if-changed.ts";
import { readConfig } from "../server/config.ts";
import type { Address } from "../server/graph/neo4j.ts";
import { explained } from "./explained.ts";
import { say, tell } from "./load.ts";
import { openDatabase } from "./open-database.ts";
import { startPart } from "./part.ts";

/** What came of it. */
export interface LoadedApart {
  /** The dataset has errors, and nothing was changed. */
  invalid: boolean;
  /** There is a dataset in the graph: this one, or the one before. */
  servable: boolean;
  /** Releases that were replaced, to be deleted once nobody reads them. */
  outdated: string[];
}

/** null if the process ended without having loaded; it has said why. `stop` ends it early. */
export async function loadApart(
  address: Address,
  dataset: string,
  stop: Promise<void>,
): Promise<LoadedApart | null> {
  const part = startPart("load-apart", [dataset], address);
  void stop.then(() => part.kill());
  let outcome: LoadedApart | null = null;
  part.once("message", (message) => {
    outcome = message as LoadedApart;
  });
  await once(part, "exit");
  return outcome;
}

export function loadApartCommand(): Command {
  return new Command("load-apart").argument("<dataset>").action(
    explained(async (dataset: string) => {
      const database = await openDatabase(readConfig(), { onProgress: say });
      try {
        const outcome = await loadIfChanged(database.graph, dataset, say);
        tell(outcome);
        const invalid = outcome.result === "invalid";
        const told: LoadedApart = {
          invalid,
          servable: !invalid || outcome.current !== null,
          outdated: outcome.result === "loaded" ? outcome.loaded.outdated : [],
        };
        process.send?.(told);
      } finally {
        await database.close();
        // The channel to the process that waits would keep this one from ending.
        if (process.connected) process.disconnect();
      }
    }),
  );
}
