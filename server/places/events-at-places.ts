/** Which events happened at these places? */
import type { DatedEventRow, EventColumns } from "../events/events.ts";
import { largestLimit } from "../graph/batch.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { LimitedKey } from "../statements/statements.ts";

const eventsStatement = statement("places/events");

type Indexed = { index: number };

/** Latest first. */
export async function eventsAtPlaces(
  graph: PinnedGraph,
  keys: readonly (LimitedKey & Indexed)[],
): Promise<(Indexed & { event: DatedEventRow })[]> {
  const rows = await graph.read<Indexed & EventColumns>(eventsStatement, {
    keys,
    most: largestLimit(keys),
  });
  return rows.flatMap(({ index, thing, version }) => {
    const knownAt = keys[index]?.knownAt;
    return knownAt === undefined ? [] : [{ index, event: { ...thing, version, knownAt } }];
  });
}
