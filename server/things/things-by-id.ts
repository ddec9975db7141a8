/** Which things have these ids? */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { Key } from "../keys.ts";
import type { ThingProperties, ThingRow } from "./thing-rows.ts";

const byId = statement("things/by-id");

/** Those that were known by the key's day; rows of the others are missing. */
export async function thingsById(
  graph: PinnedGraph,
  keys: readonly Key[],
): Promise<(Key & { thing: ThingRow })[]> {
  const rows = await graph.read<Key & { thing: ThingProperties }>(byId, { keys });
  return rows.map(({ id, knownAt, thing }) => ({ id, knownAt, thing: { ...thing, knownAt } }));
}
