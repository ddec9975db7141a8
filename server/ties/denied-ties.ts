/** Which ties of these things are only denied: stated by a source not to hold, and affirmed by none? */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { Day } from "../model/days.ts";
import type { RelationName } from "../model/relations.ts";
import type { Seen, ThingProperties, ThingRow } from "../things/thing-rows.ts";

const denied = statement("ties/denied");

/** A tie that has no dates and no certainty: nobody says that it held. */
export interface DeniedTieRow extends Seen {
  id: string;
  type: RelationName;
  from: ThingRow;
  to: ThingRow;
}

export interface DeniedTieKey {
  id: string;
  knownAt: Day;
  relations: readonly RelationName[];
  out: boolean;
  in: boolean;
  limit: number;
}

export interface DeniedTiesRow {
  index: number;
  count: number;
  ties: DeniedTieRow[];
}

interface Columns {
  index: number;
  count: number;
  ties: {
    tie: { id: string; relation: RelationName };
    from: ThingProperties;
    to: ThingProperties;
  }[];
}

export async function deniedTiesOfThings(
  graph: PinnedGraph,
  keys: readonly (DeniedTieKey & { index: number })[],
): Promise<DeniedTiesRow[]> {
  const rows = await graph.read<Columns>(denied, { keys });
  return rows.flatMap(({ index, count, ties }) => {
    const knownAt = keys[index]?.knownAt;
    if (knownAt === undefined) return [];
    const shown = ties.map(({ tie, from, to }) => ({
      id: tie.id,
      type: tie.relation,
      from: { ...from, knownAt },
      to: { ...to, knownAt },
      knownAt,
    }));
    return [{ index, count, ties: shown }];
  });
}
