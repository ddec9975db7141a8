/** What can go wrong with the local Neo4j. The codes are stable; the messages may change. */
export type LocalNeo4jCode =
  /** No Java was found at all. */
  | "NO_JAVA"
  /** A Java was found, and Neo4j needs a newer one. */
  | "JAVA_TOO_OLD"
  /** The Maven repository cannot be reached, or keeps failing. */
  | "NO_NETWORK"
  /** A jar was fetched, and it is not the one of the lock file. */
  | "BAD_JAR"
  /** There is no room on the disk of the cache or of the data. */
  | "DISK_FULL"
  /** The data was written by a newer Neo4j than this Umbra starts. */
  | "NEWER_STORE"
  /** The data is in use by a process that Umbra did not start or cannot use. */
  | "LOCKED"
  /** The password file is missing, or the database does not take it. */
  | "WRONG_PASSWORD"
  /** A file of the data folder cannot be read as what it should be. */
  | "UNREADABLE"
  /** Neo4j ended, or did not answer in time, when it was started. */
  | "START_FAILED"
  /** Neo4j is still there a long time after it was asked to stop. */
  | "STOP_FAILED"
  /** The database has to be stopped for this. */
  | "RUNNING"
  /** The database has to run for this. */
  | "NOT_RUNNING"
  /** There is data where an import needs a fresh store. */
  | "USED_STORE"
  /** Neo4j's import tool ended with an error. */
  | "IMPORT_FAILED"
  /** A setting of the environment makes no sense. */
  | "BAD_SETTING";

/** Says what was expected, what came, where, and what to do. */
export class LocalNeo4jError extends Error {
  override name = "LocalNeo4jError";
  readonly code: LocalNeo4jCode;

  constructor(code: LocalNeo4jCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The `code` of an error of the system (`ENOENT`, `ENOSPC`, …), or of its cause, if it has one. */
export function systemCode(error: unknown): string | undefined {
  // By its shape: where a program runs in a context of its own, as tests do, the system's errors
  // are instances of another Error.
  if (typeof error !== "object" || error === null) return undefined;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return typeof code === "string" ? code : systemCode(cause);
}

/** The same error, unless the system says that the disk is full: then one that says what to do. */
export function explainFullDisk(error: unknown, folder: string): unknown {
  const code = systemCode(error);
  if (code !== "ENOSPC" && code !== "EDQUOT") return error;
  return new LocalNeo4jError(
    "DISK_FULL",
    `no room left on the disk of ${folder} (${code}). Nothing was lost: free some space, or move ` +
      "the folder (UMBRA_CACHE for what is fetched, UMBRA_HOME for the data), and start again",
    { cause: error },
  );
}
