/** Makes sure of the constraints and indexes. Each is made once, and then left as it is. */
import { readFileSync } from "node:fs";
import type { Graph } from "../../server/graph/graph.ts";
import { CYPHER_FOLDER } from "../../server/graph/statements.ts";

/** The one file of several statements: a schema is read as a whole. */
const SCHEMA = readFileSync(`${CYPHER_FOLDER}schema.cypher`, "utf8");

export async function makeSchema(graph: Graph): Promise<void> {
  for (const text of schemaStatements()) {
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
