/** Names in a scratch database, as the loader writes them: a release for each corpus. */

import type { z } from "zod";
import { DatasetRecord } from "../../seed/format/record.ts";
import { awaitIndexes } from "../../seed/load/await-indexes.ts";
import { makeSchema } from "../../seed/load/make-schema.ts";
import { recordRows } from "../../seed/load/record-rows.ts";
import { RowWriter } from "../../seed/load/row-writer.ts";
import { survey } from "../../seed/load/survey.ts";
import type { Graph } from "../../server/graph/graph.ts";
import { statement } from "../../server/graph/statements.ts";
import type { Indexed } from "./corpus.ts";

const EVIDENCE = [{ source: "list", at: "p1", says: "So named." }];

type Written = z.input<typeof DatasetRecord>;

export async function writeNames(
  graph: Graph,
  release: string,
  things: () => Iterable<Indexed>,
): Promise<void> {
  await makeSchema(graph);
  await graph.write(statement("load/begin-release"), { release, staleAfter: 0 });
  async function* records() {
    for (const record of fixed()) yield DatasetRecord.parse(record);
    for (const thing of things()) yield DatasetRecord.parse(recordOf(thing));
  }
  const known = await survey(records);
  const writer = new RowWriter(graph, release);
  await writer.makeThings(records());
  for await (const record of records()) await writer.add(record, recordRows(record, known));
  await writer.finish();
  await graph.write(statement("load/end-load"), { release });
  await awaitIndexes(graph);
}

function fixed(): Written[] {
  return [
    { type: "Institution", id: "press", names: names(["Press"]), kinds: [{ kind: "MEDIA" }] },
    {
      type: "Source",
      id: "list",
      title: "List",
      publisher: "press",
      language: "en",
      published: { date: "2020-01-01" },
      reliability: "B",
    },
  ];
}

function names(texts: readonly string[]) {
  return texts.map((text) => ({
    text,
    language: "und",
    script: /\p{sc=Arab}/u.test(text) ? "Arab" : "Latn",
    kind: "ALIAS" as const,
    evidence: EVIDENCE,
  }));
}

function recordOf({ id, type, names: texts }: Indexed): Written {
  if (type === "Place") return { type, id, names: names(texts), kind: "CITY" };
  if (type === "Person") return { type, id, names: names(texts) };
  return { type, id, names: names(texts), kinds: [{ kind: "UNKNOWN", evidence: EVIDENCE }] };
}
