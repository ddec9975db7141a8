/** Writes records as canonical NDJSON: one a line, by id, with ordered keys and all defaults. */
import type { DatasetRecord } from "../format/record.ts";
import { canonicalJson } from "./canonical-json.ts";

/** The lines, each with its line end. Holds them all, for they are put in order. */
export async function toNdjson(records: AsyncIterable<DatasetRecord>): Promise<string[]> {
  const lines: [id: string, line: string][] = [];
  for await (const record of records) lines.push([record.id, `${canonicalJson(record)}\n`]);
  return lines.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
}
