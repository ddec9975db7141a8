/** The LocalNeo4jError that something fails with. */
import { expect } from "@jest/globals";
import {
  type LocalNeo4jCode,
  LocalNeo4jError,
} from "../../server/local-neo4j/local-neo4j-error.ts";

/** Resolves to the message of the error, which has to have this code. */
export async function failure(code: LocalNeo4jCode, work: () => unknown): Promise<string> {
  const error = await (async () => work())().then(
    (value) => new Error(`expected ${code}, and nothing failed: ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );
  if (!(error instanceof LocalNeo4jError)) throw error;
  expect(`${error.code}: ${error.message}`).toMatch(new RegExp(`^${code}: `));
  return error.message;
}
