/** A graph of more than 50,000 nodes, as the loader makes it, under the release "r" of examples. */

import { DatasetRecord } from "../../seed/format/record.ts";
import { awaitIndexes } from "../../seed/load/await-indexes.ts";
import { makeSchema } from "../../seed/load/make-schema.ts";
import { recordRows } from "../../seed/load/record-rows.ts";
import { RowWriter } from "../../seed/load/row-writer.ts";
import { survey } from "../../seed/load/survey.ts";
import type { Graph } from "../../server/graph/graph.ts";
import { statement } from "../../server/graph/statements.ts";
import { generatedRecords, LARGE, type Size } from "../load/generated-records.ts";
import { EVERY_RELATION } from "./every-relation.ts";

/** Beside the release that it replaced: the planner then knows that there are several. */
const SMALL: Size = { groups: 60, people: 10, places: 10, sources: 10, events: 30 };

/** Resolves once the planner knows how much of everything there is. */
export async function writeLargeGraph(graph: Graph): Promise<void> {
  await makeSchema(graph);
  await writeRelease(graph, "0-old", SMALL);
  await graph.write(statement("load/keep-archive"), {
    release: "0-old",
    archive: "h",
    lease: 0,
    most: 3,
    loadedAt: "2026-01-01T00:00:00Z",
    licence: "CC-BY-4.0",
    counts: "{}",
  });
  await writeRelease(graph, "r", LARGE);
  await awaitIndexes(graph);
  await graph.write({ name: "tests/sample", text: "CALL db.prepareForReplanning(60)" });
}

async function writeRelease(graph: Graph, release: string, size: Size): Promise<void> {
  await graph.write(statement("load/begin-release"), { release, staleAfter: 0 });
  const written = [...generatedRecords(size), ...EVERY_RELATION];
  const records = written.map((record) => DatasetRecord.parse(record));
  async function* again() {
    yield* records;
  }
  const known = await survey(again);
  const writer = new RowWriter(graph, release);
  await writer.makeThings(records);
  for (const record of records) await writer.add(record, recordRows(record, known));
  await writer.finish();
  await graph.write(statement("load/move-pointer"), {
    release,
    hash: "h",
    fingerprint: "f",
    sequence: 1,
    loadedAt: "2026-01-01T00:00:00Z",
    licence: "CC-BY-4.0",
    counts: "{}",
  });
  await graph.write(statement("load/end-load"), { release });
}
