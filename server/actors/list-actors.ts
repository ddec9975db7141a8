/** Which actors are there, page by page? */
import type { Connection } from "../arguments/pages.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { Day } from "../model/days.ts";
import type { ActorType } from "../model/vocabulary.ts";
import { type ActorProperties, type ActorRow, seenAt } from "../things/thing-rows.ts";

const list = statement("actors/list");
const count = statement("actors/count");

export interface ActorConditions {
  knownAt: Day;
  types: readonly ActorType[] | null;
  kinds: readonly string[] | null;
  /** Folded, as names are kept for search. */
  nameContains: string | null;
}

export interface ActorPage extends Connection<ActorRow> {
  conditions: ActorConditions;
}

/** In the order of their ids, after one of them. */
export async function listActors(
  graph: PinnedGraph,
  conditions: ActorConditions & { after: string; limit: number },
): Promise<ActorRow[]> {
  const rows = await graph.read<{ thing: ActorProperties }>(list, { ...conditions });
  return seenAt(
    rows.map(({ thing }) => thing),
    conditions.knownAt,
  );
}

export async function countActors(
  graph: PinnedGraph,
  conditions: ActorConditions,
): Promise<number> {
  const [row] = await graph.read<{ count: number }>(count, { ...conditions });
  return row?.count ?? 0;
}
