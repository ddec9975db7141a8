/** The nodes and edges of a release, from records that were put by as they were checked. */
import type { Graph } from "../../server/graph/graph.ts";
import { statement } from "../../server/graph/statements.ts";
import type { DatasetRecord } from "../format/record.ts";
import { DatasetChanged, datasetRecords } from "../validate/check-dataset.ts";
import { DatasetHash } from "../validate/dataset-hash.ts";
import { recordRows } from "./record-rows.ts";
import { type Counts, RowWriter } from "./row-writer.ts";
import type { EdgeRow } from "./rows.ts";
import { Spool } from "./spool.ts";
import { survey } from "./survey.ts";

const awaitIndexes = statement("load/await-indexes");

/**
 * The records at a path, so that no later change of the files can mix with them.
 * @throws DatasetChanged if they are not those of that hash any more
 */
export async function putBy(
  path: string,
  expected: string,
  records: Spool<DatasetRecord>,
): Promise<void> {
  const hash = new DatasetHash();
  for await (const record of datasetRecords(path)) {
    hash.add(record);
    await records.add(record);
  }
  if (hash.value() !== expected) {
    throw new DatasetChanged(
      `expected ${path} as it was checked, and it has changed since: load it again`,
    );
  }
}

/** Writes all nodes, then all edges, of a release that the load of the lock holds. */
export async function writeRows(
  graph: Graph,
  records: Spool<DatasetRecord>,
  release: string,
): Promise<{ counts: Counts; written: number }> {
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
  // Sent as a write: reads are given up after half a minute, and indexes may take longer.
  await graph.write(awaitIndexes);
  return writer;
}
