/** Which groups under which umbrella claimed attacks, in a period, with the evidence? */
import { type ClaimColumns, claimRow } from "../claims/claims.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { EventKind, Stance } from "../model/vocabulary.ts";
import { chainsUpTo, type UmbrellaChoice, withFacades } from "./chain-queries.ts";
import { type ClaimsOfUmbrellaRow, type RollUpOptions, rollUp } from "./roll-up.ts";

const claimsInPeriod = statement("claims/in-period");

export interface MainQuestion extends UmbrellaChoice, RollUpOptions {
  stances: readonly Stance[];
  kinds: readonly EventKind[];
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
  const direct = await chainsUpTo(graph, question, question);
  const chains = question.throughFacades ? await withFacades(graph, direct, question) : direct;
  const actors = new Set(chains.flatMap((of) => [of.umbrella.id, of.member?.id ?? []].flat()));
  const rows = await graph.read<ClaimColumns>(claimsInPeriod, {
    ...question.during,
    knownAt: question.knownAt,
    stances: question.stances,
    kinds: question.kinds,
    actors: [...actors],
  });
  const claims = rows.map((row) => claimRow(row, question.knownAt));
  return rollUp(chains, claims, question);
}
