/** The database that is measured, as others than the API speak to it. */
import neo4j, { type Driver } from "neo4j-driver";
import { readConfig } from "../../server/config.ts";
import type { Address } from "../../server/graph/neo4j.ts";

export interface Dataset {
  release: string;
  events: number;
}

/** The address in this process's environment. */
export function addressGiven(): Address {
  const { neo4j: set } = readConfig();
  if (set === null) throw new Error("expected NEO4J_URI, and it is not set");
  return set;
}

export function openDriver({ uri, user, password }: Address): Driver {
  // As the API opens it: plain numbers. All else is the driver's default.
  return neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
}

export async function readDataset(driver: Driver): Promise<Dataset> {
  const { records } = await driver.executeQuery(
    'MATCH (d:Umbra:Dataset {id: "@current"}) RETURN d.release AS release, d.counts AS counts',
    {},
    { routing: "READ" },
  );
  const [row] = records;
  if (row === undefined) throw new Error("the graph holds no dataset yet: load one first");
  const counts = JSON.parse(row.get("counts") as string) as Record<string, number>;
  return { release: row.get("release") as string, events: counts.Event ?? 0 };
}
