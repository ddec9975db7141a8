/** Whether there is room to start: Neo4j on a full disk does not end, it hangs. */
import { statfsSync } from "node:fs";
import { LocalNeo4jError } from "./local-neo4j-error.ts";

/** An empty store with its logs is 2 MB; the rest is for what will be written. */
const LEAST_BYTES = 16e6;

export function refuseFullDisk(folder: string, least = LEAST_BYTES): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free >= least) return;
  throw new LocalNeo4jError(
    "DISK_FULL",
    `expected at least ${least / 1e6} MB free on the disk of ${folder}, found ` +
      `${(free / 1e6).toFixed(1)} MB. Nothing was touched: free some space, or keep the data in ` +
      "another folder (UMBRA_HOME)",
  );
}
