/** One hash for what a dataset says, however it is written down. */
import { createHash } from "node:crypto";
import type { DatasetRecord } from "../format/record.ts";
import { canonicalJson } from "../read/canonical-json.ts";

export class DatasetHash {
  readonly #hashes: string[] = [];

  add(record: DatasetRecord): void {
    this.#hashes.push(createHash("sha256").update(canonicalJson(record)).digest("base64"));
  }

  value(): string {
    const whole = createHash("sha256");
    for (const hash of this.#hashes.sort()) whole.update(hash);
    return whole.digest("hex");
  }
}
