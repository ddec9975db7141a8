/** The nodes and edges of a release, from records that were put by as they were checked. */
import type { Graph } from "../../server/graph/graph.ts";
import type { DatasetRecord } from "../format/record.ts";
import { awaitIndexes } from "./await-indexes.ts";
import { type Counts, inOrder } from "./counts.ts";
import { makeSchema } from "./make-schema.ts";
import { recordRows } from "./record-rows.ts";
import { RowWriter } from "./row-writer.ts";
import type { EdgeRow } from "./rows.ts";
import { Spool } from "./spool.ts";
import { survey } from "./survey.ts";

export interface WrittenRows {
  counts: Counts;
  /** Nodes and edges. */
  written: number;
}

/** Writes all nodes, then all edges, of a release that the load of the lock holds. */
export async function writeRows(
  graph: Graph,
  records: Spool<DatasetRecord>,
  release: string,
): Promise<WrittenRows> {
  const known = await survey(() => records.values());
  const writer = new RowWriter(graph, release);
  const edges = await Spool.open<EdgeRow[]>();
  try {
    for await (const record of records.values()) {
      const rows = recordRows(record, known);
      await writer.addNodes(rows.nodes);
      await edges.add(rows.edges);
    }
    for await (const rows of edges.values()) await writer.addEdges(rows);
    await writer.finish();
  } finally {
    await edges.close();
  }
  await makeSchema(graph);
  await awaitIndexes(graph);
  return { counts: inOrder(writer.counts), written: writer.written };
}
