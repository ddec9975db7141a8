/**
 * Checks a whole dataset and finds all of its problems at once. It reads the dataset twice: once
 * to learn what there is, once to check each record against that and let it go. So it holds ids,
 * and of what people write the records too, but never those of bulk.
 */
import { DatasetRecord } from "../format/record.ts";
import type { Path, Problem } from "../read/problem.ts";
import { readDataset, rereadable } from "../read/read-dataset.ts";
import type { ReadRecord } from "../read/read-record.ts";
import { RecordCheck } from "./check-record.ts";
import { ReferenceCheck } from "./check-references.ts";
import { DatasetHash } from "./dataset-hash.ts";
import { explainIssues } from "./explain-issue.ts";
import { Problems } from "./report.ts";
import { type Sound, withoutParts } from "./sound-parts.ts";
import { type KnownType, Survey } from "./survey.ts";

export interface CheckedDataset {
  /** The errors: a dataset with any of them must not be loaded. */
  problems: Problem[];
  warnings: Problem[];
  /** How many errors and warnings there are beyond these lists: each has 10,000 at most. */
  untold: { errors: number; warnings: number };
  /**
   * SHA-256 of what the records say, as hexadecimal: the same for every order of files, records
   * and keys, and for YAML and NDJSON. Stands for the dataset only where there is no error.
   */
  hash: string;
  /** How many records of each type, besides claims, ties and statements. */
  counts: Record<string, number>;
  /** Every id of the dataset, and what it is the id of. */
  ids: ReadonlyMap<string, KnownType>;
}

/** The files have changed since they were checked. */
export class DatasetChanged extends Error {
  override name = "DatasetChanged";
}

/**
 * @param keep is given each record that is of the format, with defaults filled in, in the order of
 *   the files; what it gives is waited for.
 * @throws NoDataset if there is none at the path.
 */
export async function checkDataset(
  path: string,
  keep: (record: DatasetRecord) => Promise<void> | undefined = () => undefined,
): Promise<CheckedDataset> {
  const survey = new Survey();
  const records = await rereadable(path);
  for await (const read of records()) survey.add(read);

  const found = new Problems();
  const hash = new DatasetHash();
  const counts: Record<string, number> = {};
  const check = new RecordCheck(survey, new ReferenceCheck(survey));
  for await (const read of records()) {
    for (const problem of read.problems) found.add(problem);
    if (read.value === undefined) continue;
    const { record, sound } = parsed(read, found);
    if (record !== null) {
      hash.add(record);
      const kept = keep(record);
      if (kept !== undefined) await kept;
    }
    const parts = check.check(sound, read, found.on(read));
    const type = sound?.type ?? "unknown";
    counts[type] = (counts[type] ?? 0) + 1;
    for (const part of parts) counts[part.type] = (counts[part.type] ?? 0) + 1;
  }
  return {
    problems: found.kept("error"),
    warnings: found.kept("warning"),
    untold: { errors: found.untold("error"), warnings: found.untold("warning") },
    hash: hash.value(),
    counts,
    ids: survey.types,
  };
}

/**
 * The records of a dataset that `checkDataset` found no problem in, one at a time, in the order of
 * the files, with defaults filled in.
 * @throws DatasetChanged if a record is not of the format: it has changed, or was not checked.
 */
export async function* datasetRecords(path: string): AsyncIterable<DatasetRecord> {
  for await (const read of readDataset(path)) {
    const found = new Problems();
    for (const problem of read.problems) found.add(problem);
    const { record } = parsed(read, found);
    const [first] = found.kept("error");
    if (record !== null && first === undefined) yield record;
    else {
      const place = `${read.file}:${first?.line}:${first?.column}`;
      throw new DatasetChanged(`${place} ${first?.message} (it has changed since it was checked)`);
    }
  }
}

function parsed(
  read: ReadRecord,
  found: Problems,
): { record: DatasetRecord | null; sound: Sound<DatasetRecord> | null } {
  const result = DatasetRecord.safeParse(read.value, { error: () => "" });
  if (result.success) return { record: result.data, sound: result.data };
  const report = found.on(read);
  const bad: Path[] = [];
  for (const { path, part, code, message, meant } of explainIssues(
    read.value,
    result.error.issues,
  )) {
    report.error(path, code, message, part);
    bad.push(path, ...(meant ? [meant] : []));
  }
  // What is left has the right types: each value with a wrong one was taken out.
  return {
    record: null,
    sound: (withoutParts(read.value, bad) ?? null) as Sound<DatasetRecord> | null,
  };
}
