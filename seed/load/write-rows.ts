/** The nodes and edges of a release, from records that were put by as they were checked. */
import type { Graph } from "../../server/graph/graph.ts";
import type { DatasetRecord } from "../format/record.ts";
import { awaitIndexes } from "./await-indexes.ts";
import { type Counts, inOrder } from "./counts.ts";
import { makeSchema } from "./make-schema.ts";
import { recordRows } from "./record-rows.ts";
import { RowWriter } from "./row-writer.ts";
import type { Spool } from "./spool.ts";
import { Stopwatch } from "./stopwatch.ts";
import { survey } from "./survey.ts";

export interface WrittenRows {
  counts: Counts;
  /** Nodes and edges. */
  written: number;
}

/** Writes all nodes and edges of a release that the load of the lock holds. */
export async function writeRows(
  graph: Graph,
  records: Spool<DatasetRecord>,
  release: string,
  onProgress: (message: string) => void = () => {},
): Promise<WrittenRows> {
  const watch = new Stopwatch(onProgress);
  const known = await survey(() => records.values());
  const writer = new RowWriter(graph, release);
  await writer.makeThings(records.values());
  for await (const record of records.values()) {
    await writer.add(record, recordRows(record, known));
  }
  await writer.finish();
  watch.lap("nodes and edges written", writer.written);
  await makeSchema(graph);
  await awaitIndexes(graph, onProgress);
  watch.lap("indexes made");
  return { counts: inOrder(writer.counts), written: writer.written };
}
