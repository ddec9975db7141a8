/** Who led these organisations, in a time: office-holders of rank HEAD. */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import { certaintyOf, type When } from "../model/certainty.ts";
import type { Day } from "../model/days.ts";
import type { ActorProperties } from "../things/thing-rows.ts";
import { nearestEvidence } from "../ties/nearest-evidence.ts";
import type { EdgeProperties, TieProperties, TieRow } from "../ties/ties-of-things.ts";

const leadersStatement = statement("umbrellas/leaders");

export interface LeaderKey {
  id: string;
  knownAt: Day;
  /** The time asked for: see DatedText. */
  startBy: Day;
  endAfter: Day;
}

interface Row {
  index: number;
  edge: EdgeProperties;
  tie: TieProperties;
  person: ActorProperties;
  organisation: ActorProperties;
}

/** Those who may have led in the time, without a word. */
export async function leadersOf(
  graph: PinnedGraph,
  keys: readonly (LeaderKey & { index: number })[],
): Promise<{ index: number; tie: TieRow }[]> {
  const rows = await graph.read<Row>(leadersStatement, { keys });
  return rows.flatMap(({ index, edge, tie, person, organisation }) => {
    const knownAt = keys[index]?.knownAt;
    if (knownAt === undefined) return [];
    const from = { ...person, knownAt };
    const row: TieRow = {
      id: edge.tie,
      type: "HOLDS_ROLE",
      from,
      to: { ...organisation, knownAt },
      other: from,
      edge,
      tie,
      certainty: null,
      nearestEvidence: null,
      knownAt,
    };
    return [{ index, tie: row }];
  });
}

/** Those of them who led then, each with its word. */
export function leadersThen(ties: readonly TieRow[], when: When): TieRow[] {
  return ties.flatMap((tie): TieRow[] => {
    const { edge, knownAt } = tie;
    const certainty = certaintyOf([{ ...edge, whole: true }], when);
    if (certainty === null) return [];
    const nearest =
      certainty === "POSSIBLE" ? nearestEvidence(edge.evidenceDays, when, knownAt) : null;
    return [{ ...tie, certainty, nearestEvidence: nearest }];
  });
}
