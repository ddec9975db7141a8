/** Whatever a test that failed has left running is stopped after the tests of its file. */
import { afterAll } from "@jest/globals";
import { stopLocalNeo4j } from "../../server/local-neo4j/stop.ts";

export function stopAfterwards(home: string): string {
  afterAll(async () => void (await stopLocalNeo4j({ home })));
  return home;
}
