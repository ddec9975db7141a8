/** In which utterances did these actors speak, or others in their name? */
import type { Connection } from "../arguments/pages.ts";
import type { EventColumns } from "../events/events.ts";
import { largestLimit } from "../graph/batch.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { Key } from "../keys.ts";
import type { Day } from "../model/days.ts";
import type { LimitedKey } from "../statements/statements.ts";
import type { EventRow, EventVersionProperties } from "../things/thing-rows.ts";

const utterances = statement("actors/utterances");
const countUtterances = statement("actors/count-utterances");

export interface UtterancesKey extends LimitedKey {
  afterDay: Day;
  afterId: string;
}

export interface UtterancePage extends Connection<EventRow> {
  of: Key;
}

/** Latest first. */
export async function utterancesOfActors(
  graph: PinnedGraph,
  keys: readonly (UtterancesKey & { index: number })[],
): Promise<{ index: number; event: EventRow & { version: EventVersionProperties } }[]> {
  const rows = await graph.read<{ index: number } & EventColumns>(utterances, {
    keys,
    most: largestLimit(keys),
  });
  return rows.flatMap(({ index, thing, version }) => {
    const knownAt = keys[index]?.knownAt;
    return knownAt === undefined ? [] : [{ index, event: { ...thing, version, knownAt } }];
  });
}

export function countUtterancesOfActors(
  graph: PinnedGraph,
  keys: readonly Key[],
): Promise<(Key & { count: number })[]> {
  return graph.read(countUtterances, { keys });
}
