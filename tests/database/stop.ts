/** After all tests: stops the Neo4j that was started for them, and deletes its folder. */
import { rm } from "node:fs/promises";

export default async function stop(): Promise<void> {
  const database = globalThis.umbraTestDatabase;
  if (database === undefined) return;
  await database.stop();
  await rm(database.home, { recursive: true, force: true });
}
