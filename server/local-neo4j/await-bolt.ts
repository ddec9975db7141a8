/** Waits until a Neo4j answers, or has ended. */
import { setTimeout as sleep } from "node:timers/promises";
import { answersBolt } from "../graph/neo4j.ts";
import type { Home } from "./home.ts";
import { LocalNeo4jError } from "./local-neo4j-error.ts";
import { lost, USER } from "./password.ts";
import { type LogMark, saysDiskIsFull, whyItEnded } from "./why-it-ended.ts";

/** Long enough for recovery after a crash on a slow disk. */
const PATIENCE_MS = 180_000;
const PAUSE_MS = 60;
const LOOK_EVERY_MS = 1_000;

export interface Awaited {
  uri: string;
  password: string;
  pid: number;
  hasEnded: () => boolean;
  /** Where the logs of this start begin. */
  logs: LogMark;
  onProgress: (message: string) => void;
}

/** Resolves when it answers; throws why it does not. */
export async function awaitBolt(home: Home, awaited: Awaited): Promise<void> {
  const { uri, password, pid, hasEnded, logs, onProgress } = awaited;
  const begin = Date.now();
  let looks = 0;
  while (!hasEnded()) {
    const answer = await answersBolt(uri, USER, password, 2_000);
    if ("version" in answer) return;
    if ("unauthorised" in answer) throw lost(home, "is not the one that the database takes");
    const waited = Date.now() - begin;
    if (waited > PATIENCE_MS) throw tooSlow(home, pid, uri);
    if (waited > (looks + 1) * LOOK_EVERY_MS) {
      looks++;
      if (saysDiskIsFull(logs)) throw whyItEnded(home, "cannot start", logs);
      if (looks % 10 === 0) onProgress(`Neo4j is starting (${looks} s)`);
    }
    await sleep(PAUSE_MS);
  }
  throw whyItEnded(home, "ended instead of answering", logs);
}

function tooSlow(home: Home, pid: number, uri: string): LocalNeo4jError {
  return new LocalNeo4jError(
    "START_FAILED",
    `Neo4j (process ${pid}) does not answer at ${uri} after ${PATIENCE_MS / 1000} s. Its logs are ` +
      `in ${home.logs}`,
  );
}
