/** Which ties have these ids, as known by a day? */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { Key } from "../keys.ts";
import type { RelationName } from "../model/relations.ts";
import type { ThingProperties } from "../things/thing-rows.ts";
import type { EdgeProperties, TieProperties, TieRow } from "./ties-of-things.ts";

const byId = statement("ties/by-id");

interface Row extends Key {
  relation: RelationName;
  edge: EdgeProperties;
  tie: TieProperties;
  from: ThingProperties;
  to: ThingProperties;
}

/** No row for a tie that nobody held to be so by then. */
export async function tiesById(
  graph: PinnedGraph,
  keys: readonly Key[],
): Promise<(Key & { tie: TieRow })[]> {
  const rows = await graph.read<Row>(byId, { keys });
  return rows.map(({ id, knownAt, relation, edge, tie, from, to }) => ({
    id,
    knownAt,
    tie: {
      id,
      type: relation,
      from: { ...from, knownAt },
      to: { ...to, knownAt },
      other: null,
      edge,
      tie,
      certainty: null,
      nearestEvidence: null,
      knownAt,
    },
  }));
}
