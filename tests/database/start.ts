/**
 * Before all tests: a real Neo4j. Its own, in a folder that is deleted afterwards, or the one that
 * UMBRA_TEST_NEO4J_URI names; never NEO4J_URI, which is somebody's graph.
 */
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLocalNeo4j } from "../../server/local-neo4j/open.ts";

export default async function start(): Promise<void> {
  const { env } = process;
  if (env.UMBRA_TEST_NEO4J_URI !== undefined) {
    env.UMBRA_TEST_BOLT_URI = env.UMBRA_TEST_NEO4J_URI;
    env.UMBRA_TEST_BOLT_USER = env.UMBRA_TEST_NEO4J_USER ?? "neo4j";
    env.UMBRA_TEST_BOLT_PASSWORD = env.UMBRA_TEST_NEO4J_PASSWORD ?? "";
    return;
  }
  const home = await mkdtemp(join(tmpdir(), "umbra-tests-"));
  const neo4j = await openLocalNeo4j({ home });
  env.UMBRA_TEST_BOLT_URI = neo4j.uri;
  env.UMBRA_TEST_BOLT_USER = neo4j.user;
  env.UMBRA_TEST_BOLT_PASSWORD = neo4j.password;
  globalThis.umbraTestDatabase = { home, stop: () => neo4j.stop() };
}

declare global {
  var umbraTestDatabase: { home: string; stop(): Promise<void> } | undefined;
}
