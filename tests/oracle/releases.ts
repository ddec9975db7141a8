/**
 * Many small datasets as releases side by side in one database.
 *
 * Offers: rowsOf(product, records) (what the loader would write), writeReleases(graph, lists of
 * rows) → a release for each, to be asked with `pin(graph, release)`; prepareGraph before the first.
 */

import type { DatasetRecord } from "../../seed/format/record.ts";
import { awaitIndexes } from "../../seed/load/await-indexes.ts";
import { makeSchema } from "../../seed/load/make-schema.ts";
import type { EdgeRow, NodeRow, Properties } from "../../seed/load/rows.ts";
import type { Graph } from "../../server/graph/graph.ts";
import { emptyTestGraph } from "../database/graph.ts";
import type { Product } from "./product.ts";

export interface SmallRows {
  nodes: NodeRow[];
  edges: EdgeRow[];
}

export async function rowsOf(
  product: Product,
  records: readonly DatasetRecord[],
): Promise<SmallRows> {
  async function* again() {
    yield* records;
  }
  const known = await product.survey(again);
  const rows = records.map((record) => product.recordRows(record, known));
  return {
    nodes: rows.flatMap(({ nodes }) => nodes).map((of) => ({ ...of, properties: given(of) })),
    edges: rows.flatMap(({ edges }) => edges).map((of) => ({ ...of, properties: given(of) })),
  };
}

/** As the loader sends them: what is not there is not sent. */
function given({ properties }: { properties: Properties }): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

const createNodes = {
  name: "tests/create-nodes",
  text: "UNWIND $rows AS row CREATE (n:Umbra:$(row.labels)) SET n = row.properties",
};
const createEdges = {
  name: "tests/create-edges",
  text: `UNWIND $rows AS row
MATCH (from:Umbra {release: row.release, id: row.from})
MATCH (to:Umbra {release: row.release, id: row.to})
CREATE (from)-[edge:$(row.type)]->(to)
SET edge = row.properties`,
};

const MOST_AT_ONCE = 10_000;
let written = 0;

export async function prepareGraph(graph: Graph): Promise<void> {
  await emptyTestGraph();
  await makeSchema(graph);
  await awaitIndexes(graph);
}

/** All of them in a few transactions: one release after the other would take minutes. */
export async function writeReleases(graph: Graph, cases: readonly SmallRows[]): Promise<string[]> {
  const releases = cases.map(() => `small-${++written}`);
  const nodes = cases.flatMap((rows, index) =>
    rows.nodes.map(({ labels, id, properties }) => ({
      labels,
      properties: { ...properties, id, release: releases[index] },
    })),
  );
  const edges = cases.flatMap((rows, index) =>
    rows.edges.map((edge) => ({ ...edge, release: releases[index] })),
  );
  for (const [statement, rows] of [
    [createNodes, nodes],
    [createEdges, edges],
  ] as const) {
    for (let at = 0; at < rows.length; at += MOST_AT_ONCE) {
      await graph.write(statement, { rows: rows.slice(at, at + MOST_AT_ONCE) });
    }
  }
  return releases;
}
