/** Which claims hold some actors responsible for events that may lie in a period? */
import { readEvents } from "../events/read-events.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { During } from "../model/certainty.ts";
import { spansFrom } from "../model/date-spans.ts";
import type { Day } from "../model/days.ts";
import type { EventKind, Occurrence, Stance } from "../model/vocabulary.ts";
import { type ClaimColumns, type ClaimRow, claimRow } from "./claims.ts";

const inPeriod = statement("claims/in-period");

export interface ClaimsQuestion {
  actors: readonly string[];
  during: During;
  knownAt: Day;
  stances: readonly Stance[];
  kinds: readonly EventKind[];
  /** null for any. */
  occurrences: readonly Occurrence[] | null;
}

/**
 * By their events' earliest days; who spoke is not brought along.
 * @throws {LimitExceeded} if there are more than one request reads
 */
export async function claimsInPeriod(
  graph: PinnedGraph,
  { actors, during, knownAt, stances, kinds, occurrences }: ClaimsQuestion,
): Promise<ClaimRow[]> {
  const rows = await readEvents<ClaimColumns>(graph, inPeriod, {
    ...during,
    knownAt,
    spans: spansFrom(during.from, knownAt),
    stances,
    kinds,
    occurrences,
    actors,
  });
  return rows.map((row) => claimRow(row, knownAt));
}
