/** The records of a dataset that has no errors, for a command that only looks at them. */
import type { DatasetRecord } from "../seed/format/record.ts";
import { keepChecked } from "../seed/load/keep-checked.ts";
import type { Spool } from "../seed/load/spool.ts";
import { NoDataset } from "../seed/read/read-dataset.ts";

/** null, and said why, where there is none, or one with errors. Whoever has it closes it. */
export async function keepSound(dataset: string): Promise<Spool<DatasetRecord> | null> {
  const kept = await keepChecked(dataset).catch((error: unknown) => {
    if (error instanceof NoDataset) return error;
    throw error;
  });
  if (kept instanceof NoDataset) {
    console.error(kept.message);
    return null;
  }
  const { records, checked } = kept;
  const errors = checked.problems.length + checked.untold.errors;
  if (errors === 0) return records;
  await records.close();
  console.error(
    `expected a dataset without errors, and ${dataset} has ${errors}: see umbra validate ${dataset}`,
  );
  return null;
}
