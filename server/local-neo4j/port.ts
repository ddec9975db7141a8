/** A Bolt port that nobody uses. */
import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import { LocalNeo4jError } from "./local-neo4j-error.ts";

// Below the ports that systems give to outgoing connections, so that it is still free next time.
const FIRST = 20_000;
const LAST = 32_000;

/** `wanted` if it is free, and another one if it is not. */
export async function freePort(wanted: number | null): Promise<number> {
  if (wanted !== null && (await isFree(wanted))) return wanted;
  for (let tries = 0; tries < 100; tries++) {
    const port = randomInt(FIRST, LAST);
    if (await isFree(port)) return port;
  }
  throw new LocalNeo4jError(
    "START_FAILED",
    `expected a free port of 127.0.0.1 between ${FIRST} and ${LAST}, and found none in 100 tries`,
  );
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () =>
      server.close(() => resolve(true)),
    );
  });
}
