/** Makes sure of the constraints and indexes. Each is made once, and then left as it is. */
import { readFileSync } from "node:fs";
import type { Graph } from "../../server/graph/graph.ts";
import { CYPHER_FOLDER } from "../../server/graph/statements.ts";

/** The one file of several statements: a schema is read as a whole. */
const SCHEMA = readFileSync(`${CYPHER_FOLDER}schema.cypher`, "utf8");

export function makeSchema(graph: Graph): Promise<void> {
  return makeAll(graph, schemaStatements());
}

/**
 * What a load itself needs: that ids are found. The rest is filled some times as fast when all is
 * there, so it waits for the end where nobody reads the database meanwhile.
 */
export function makeIdsFound(graph: Graph): Promise<void> {
  return makeAll(
    graph,
    schemaStatements().filter((text) => text.startsWith("CREATE CONSTRAINT umbra_id ")),
  );
}

async function makeAll(graph: Graph, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    const make = () => graph.write({ name: "schema", text });
    // Two loads at once may both find it missing; the one that was too late finds it there then.
    await make().catch(make);
  }
}

function schemaStatements(): string[] {
  return SCHEMA.replaceAll(/^\/\/.*$/gm, "")
    .split(";")
    .map((text) => text.trim())
    .filter((text) => text !== "");
}
