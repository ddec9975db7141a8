/** Errors that say what to do need no stack; all others are ours, and show theirs. */

import { ForeignDatabase } from "../seed/load/load-dataset.ts";
import { NoDataset } from "../seed/read/read-dataset.ts";
import { BadConfig } from "../server/config.ts";
import { GraphUnavailable } from "../server/graph/graph.ts";
import { LocalNeo4jError } from "../server/local-neo4j/local-neo4j-error.ts";
import { CannotListen } from "../server/main.ts";

const EXPECTED = [
  BadConfig,
  CannotListen,
  ForeignDatabase,
  GraphUnavailable,
  LocalNeo4jError,
  NoDataset,
];

/** The action of a command, ending with exit code 1 and a message where it cannot be done. */
export function explained<Arguments extends unknown[]>(
  action: (...given: Arguments) => Promise<void>,
): (...given: Arguments) => Promise<void> {
  return async (...given) => {
    try {
      await action(...given);
    } catch (error) {
      if (!EXPECTED.some((kind) => error instanceof kind)) throw error;
      console.error((error as Error).message);
      process.exitCode = 1;
    }
  };
}
