/** Which groups under which umbrella claimed attacks, in a period, with the evidence? */
import { claimsInPeriod } from "../claims/claims-in-period.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import type { EventKind, Occurrence, Stance } from "../model/vocabulary.ts";
import { actorsIn, chainsOf, type UmbrellaChoice } from "./chain-queries.ts";
import { type ClaimsOfUmbrellaRow, type RollUpOptions, rollUp } from "./roll-up.ts";

export interface MainQuestion extends UmbrellaChoice, RollUpOptions {
  stances: readonly Stance[];
  kinds: readonly EventKind[];
  /** null for any. */
  occurrences: readonly Occurrence[] | null;
  throughFacades: boolean;
}

/**
 * Two statements, whatever the number of groups: the chains up to the umbrellas, and the claims
 * of whoever stands in them. A third where alleged façades are asked for.
 */
export async function claimsByUmbrella(
  graph: PinnedGraph,
  question: MainQuestion,
): Promise<ClaimsOfUmbrellaRow[]> {
  const chains = await chainsOf(graph, question);
  const claims = await claimsInPeriod(graph, { ...question, actors: actorsIn(chains) });
  return rollUp(chains, claims, question);
}
