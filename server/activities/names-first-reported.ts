/** Which names of groups were first reported on or after a day? */
import type { FactProperties, FactRow, FactVersion } from "../facts/facts-of-things.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { Day } from "../model/days.ts";
import type { ActorProperties, ActorRow } from "../things/thing-rows.ts";

const firstReported = statement("activities/first-reported");

export interface NameFirstReportedRow {
  group: ActorRow;
  name: FactRow;
  reportedBy: Day;
  newGroup: boolean;
}

interface Row {
  total: number;
  knownFrom: Day;
  group: ActorProperties;
  fact: FactProperties;
  version: FactVersion;
}

/** The earliest reported first, and how many there are in all. */
export async function namesFirstReported(
  graph: PinnedGraph,
  { since, knownAt, limit }: { since: Day; knownAt: Day; limit: number },
): Promise<{ total: number; names: NameFirstReportedRow[] }> {
  const rows = await graph.read<Row>(firstReported, { since, knownAt, limit });
  return {
    total: rows[0]?.total ?? 0,
    names: rows.map(({ group, fact, version, knownFrom }) => ({
      group: { ...group, knownAt },
      name: { ...version, ...fact, knownAt },
      reportedBy: knownFrom,
      newGroup: group.knownFrom >= since,
    })),
  };
}
