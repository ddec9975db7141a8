/** Which actors have a part in these events, and which? */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { Key } from "../keys.ts";
import { ALWAYS } from "../model/certainty.ts";
import type { ActorProperties } from "../things/thing-rows.ts";
import { chainsUpFrom, type UmbrellaChain } from "../umbrellas/chain-queries.ts";

const partsIn = statement("designations/parts-in-events");

/** What an actor may have to do with an event. */
export type EventPart =
  | "CLAIMANT"
  | "NAME_USED"
  | "HELD_RESPONSIBLE"
  | "TARGET"
  | "KILLED"
  | "PARTICIPANT"
  | "SPEAKER"
  | "ADDRESSEE"
  | "UMBRELLA";

export interface PartRow extends Key {
  part: EventPart;
  actor: ActorProperties;
  sure: boolean;
}

export function partsInEvents(graph: PinnedGraph, keys: readonly Key[]): Promise<PartRow[]> {
  return graph.read(partsIn, { keys });
}

/** All chains up from these groups, of any time: one statement for each day of knowledge. */
export async function chainsOfGroups(
  graph: PinnedGraph,
  keys: readonly Key[],
): Promise<(Key & UmbrellaChain)[]> {
  const days = [...new Set(keys.map(({ knownAt }) => knownAt))];
  const found = await Promise.all(
    days.map(async (knownAt) => {
      const ids = keys.filter((key) => key.knownAt === knownAt).map(({ id }) => id);
      const chains = await chainsUpFrom(graph, ids, { knownAt, during: ALWAYS });
      return chains.flatMap((of) =>
        of.member === null ? [] : [{ ...of, id: of.member.id, knownAt }],
      );
    }),
  );
  return found.flat();
}
