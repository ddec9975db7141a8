/** Errors that say what to do need no stack; all others are ours, and show theirs. */

/** By their names: loading every module that throws one would slow down every command. */
const EXPECTED = new Set([
  "BadConfig",
  "BadRelease",
  "CannotListen",
  "DatasetChanged",
  "ForeignDatabase",
  "GraphUnavailable",
  "ImportIncomplete",
  "LocalNeo4jError",
  "NoDataset",
  "NotImportable",
  "ProcessEnded",
  "TakenOver",
]);

/** The action of a command, ending with exit code 1 and a message where it cannot be done. */
export function explained<Arguments extends unknown[]>(
  action: (...given: Arguments) => Promise<void>,
): (...given: Arguments) => Promise<void> {
  return async (...given) => {
    try {
      await action(...given);
    } catch (error) {
      if (!(error instanceof Error) || !EXPECTED.has(error.name)) throw error;
      console.error(error.message);
      process.exitCode = 1;
    }
  };
}
