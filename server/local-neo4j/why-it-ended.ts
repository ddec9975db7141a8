/** Why Neo4j does not start, in the words of its own logs. */
import { statSync } from "node:fs";
import type { Home } from "./home.ts";
import { lastLines } from "./last-lines.ts";
import { LocalNeo4jError } from "./local-neo4j-error.ts";

const LINES = 400;
const FULL = /No space left on device|not enough space on the disk|Disk quota exceeded/i;
const LOCKED = /FileLockException|Lock file has been locked by another process/;

/** How long the logs were when this start began: what is older tells of other starts. */
export type LogMark = ReadonlyMap<string, number>;

export function markLogs(home: Home): LogMark {
  const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  // Java's output begins anew with each start.
  return new Map([
    [home.consoleLog, 0],
    [home.log, sizeOf(home.log)],
  ]);
}

/** `how` completes the sentence that begins with "Neo4j". */
export function whyItEnded(home: Home, how: string, since: LogMark): LocalNeo4jError {
  const text = textSince(since);
  const reason = reasonIn(text);
  const said = reason ? `: ${reason}` : "";
  const where = `Its logs are in ${home.logs}`;
  if (FULL.test(text)) {
    return new LocalNeo4jError(
      "DISK_FULL",
      `Neo4j ${how} because the disk of ${home.folder} is full${said}. What was committed is ` +
        `kept: free some space and start again. ${where}`,
    );
  }
  if (LOCKED.test(text)) {
    return new LocalNeo4jError(
      "LOCKED",
      `Neo4j ${how} because another process, which Umbra has no note of, uses the data in ` +
        `${home.folder}${said}. Nothing was touched. Stop that process (a java with this folder in ` +
        "its arguments), or keep other data in another folder (UMBRA_HOME)",
    );
  }
  return new LocalNeo4jError("START_FAILED", `Neo4j ${how}${said}. ${where}`);
}

/** Neo4j does not end when its disk is full: it hangs, and has to be told apart from a slow one. */
export function saysDiskIsFull(since: LogMark): boolean {
  return FULL.test(textSince(since));
}

/** Another process took the port after it was found free: worth another try. */
export function portWasTaken(error: LocalNeo4jError): boolean {
  return (
    error.code === "START_FAILED" && /BindException|Address already in use/.test(error.message)
  );
}

/** The innermost cause of the last exception, else the last error, else the last line. */
export function reasonIn(text: string): string | undefined {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !/^\s+at /.test(line));
  const last = (pattern: RegExp): string | undefined =>
    lines.findLast((line) => pattern.test(line))?.trim();
  return last(/Caused by: /) ?? last(/ ERROR |^Exception in thread|^Error/) ?? lines.at(-1)?.trim();
}

function textSince(since: LogMark): string {
  return [...since].flatMap(([path, from]) => lastLines(path, LINES, from)).join("\n");
}
