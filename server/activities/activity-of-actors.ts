/** What are the acts of these actors, summed up, and which may be the first and the last? */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { Bounds, Day } from "../model/days.ts";
import type { EventKind } from "../model/vocabulary.ts";
import { type ActSummary, firstAct, lastAct } from "./act-summaries.ts";

const ofActors = statement("activities/of-actors");

/** So many of the acts that may be the first, or the last, are shown. */
const SHOWN = 20;

/** How an act is known to be an actor's. */
export type ActHow = "CLAIMED" | "ATTRIBUTED" | "SUSPECTED" | "SAID";

export interface ActivityKey {
  id: string;
  knownAt: Day;
  hows: readonly ActHow[];
  kinds: readonly EventKind[] | null;
}

export interface ActRow {
  how: ActHow;
  event: string;
  claim: string | null;
  sure: boolean;
  knownAt: Day;
}

export interface ActivityEndRow {
  day: Bounds;
  acts: ActRow[];
  actCount: number;
}

export interface ActivityRow {
  eventCount: number;
  first: ActivityEndRow | null;
  last: ActivityEndRow | null;
}

interface Row extends ActSummary {
  index: number;
  events: number;
  firstCount: number;
  lastCount: number;
  first: Omit<ActRow, "knownAt">[];
  last: Omit<ActRow, "knownAt">[];
}

/** No row for an actor without acts. */
export async function activityOfActors(
  graph: PinnedGraph,
  keys: readonly (ActivityKey & { index: number })[],
): Promise<(ActivityRow & { index: number })[]> {
  const rows = await graph.read<Row>(ofActors, { keys, most: SHOWN });
  return rows.flatMap((row) => {
    const knownAt = keys[row.index]?.knownAt;
    if (knownAt === undefined) return [];
    const end = (day: Bounds | null, acts: Row["first"], actCount: number) =>
      day && { day, acts: acts.map((act) => ({ ...act, knownAt })), actCount };
    return [
      {
        index: row.index,
        eventCount: row.events,
        first: end(firstAct(row), row.first, row.firstCount),
        last: end(lastAct(row), row.last, row.lastCount),
      },
    ];
  });
}
