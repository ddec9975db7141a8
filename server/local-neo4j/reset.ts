/** Deletes the data of a stopped local Neo4j. */
import { rm } from "node:fs/promises";
import { answersBolt } from "../graph/neo4j.ts";
import { holdLock } from "./hold-lock.ts";
import { type Home, homeAt } from "./home.ts";
import { LocalNeo4jError } from "./local-neo4j-error.ts";
import { USER } from "./password.ts";
import { readRunning, uriOf } from "./running.ts";
import { readStore } from "./store.ts";

/** Deletes the database, its password and its logs. Throws `RUNNING` while it runs. */
export async function resetLocalNeo4j(options: { home: string }): Promise<void> {
  const home = homeAt(options.home);
  await holdLock(
    home.lock,
    () => {},
    async () => {
      await refuseRunning(home);
      await rm(home.folder, { recursive: true, force: true });
    },
  );
}

async function refuseRunning(home: Home): Promise<void> {
  const running = readRunning(home);
  if (running) {
    throw new LocalNeo4jError(
      "RUNNING",
      `Neo4j runs on ${home.folder} (process ${running.pid}): stop it first, with \`umbra db stop\``,
    );
  }
  // One whose note was lost would not survive having its files deleted.
  const port = portNoted(home);
  if (port === null) return;
  const answer = await answersBolt(uriOf({ port }), USER, "", 1_000);
  if (!("unauthorised" in answer)) return;
  throw new LocalNeo4jError(
    "LOCKED",
    `a Neo4j answers at ${uriOf({ port })}, the address noted in ${home.store}, and Umbra does not ` +
      `know its process. If it is the one of ${home.folder}, stop it; if not, delete ${home.store} ` +
      "and reset again",
  );
}

function portNoted(home: Home): number | null {
  try {
    return readStore(home)?.port ?? null;
  } catch {
    // Damaged: to reset is what helps.
    return null;
  }
}
