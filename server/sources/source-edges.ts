/** Who published these sources, and what do they repeat? */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { Key } from "../keys.ts";
import {
  type ActorProperties,
  type ActorRow,
  inIdOrder,
  type ThingProperties,
  type ThingRow,
} from "../things/thing-rows.ts";

const edges = statement("sources/edges");

export interface SourceEdges extends Key {
  publisher: ActorRow;
  derivedFrom: ThingRow[];
}

interface Columns extends Key {
  publisher: ActorProperties;
  derivedFrom: ThingProperties[];
}

export async function sourceEdges(
  graph: PinnedGraph,
  keys: readonly Key[],
): Promise<SourceEdges[]> {
  const rows = await graph.read<Columns>(edges, { keys });
  return rows.map(({ id, knownAt, publisher, derivedFrom }) => ({
    id,
    knownAt,
    publisher: { ...publisher, knownAt },
    derivedFrom: inIdOrder(derivedFrom.map((thing) => ({ ...thing, knownAt }))),
  }));
}
