/** A dataset that was checked, and its records put by: no later change of the files mixes with them. */
import type { DatasetRecord } from "../format/record.ts";
import { type CheckedDataset, checkDataset, DatasetChanged } from "../validate/check-dataset.ts";
import { type Fingerprint, filesHash, joined } from "./fingerprint.ts";
import { Spool } from "./spool.ts";

export interface KeptDataset {
  checked: CheckedDataset;
  /** Its records, with defaults filled in. Whoever has it closes it. */
  records: Spool<DatasetRecord>;
  /** That checking took. */
  milliseconds: number;
}

/** Checks the dataset at `path`; the records of one with problems are not whole. */
export async function keepChecked(path: string): Promise<KeptDataset> {
  const start = performance.now();
  const records = await Spool.open<DatasetRecord>();
  try {
    const checked = await checkDataset(path, (record) => records.add(record));
    return { checked, records, milliseconds: performance.now() - start };
  } catch (error) {
    await records.close();
    throw error;
  }
}

/**
 * The dataset is read twice, and a change between the two is told by nothing but its files.
 * @throws DatasetChanged if they are not those of the fingerprint any more
 */
export async function refuseChanged(path: string, before: Fingerprint): Promise<void> {
  if (joined(await filesHash(path), before.derivation) === before.fingerprint) return;
  throw new DatasetChanged(
    `expected ${path} as it was checked, and it has changed since: load it again`,
  );
}
