/** The records of a dataset that has no errors, for a command that only looks at them. */
import type { DatasetRecord } from "../seed/format/record.ts";
import { keepChecked } from "../seed/load/keep-checked.ts";
import type { Spool } from "../seed/load/spool.ts";

/**
 * null, and said why, where it has errors. Whoever has it closes it.
 * @throws NoDataset if there is none at the path
 */
export async function keepSound(dataset: string): Promise<Spool<DatasetRecord> | null> {
  const { records, checked } = await keepChecked(dataset);
  const errors = checked.problems.length + checked.untold.errors;
  if (errors === 0) return records;
  await records.close();
  console.error(
    `expected a dataset without errors, and ${dataset} has ${errors}: see umbra validate ${dataset}`,
  );
  return null;
}
