/**
 * How relevant an actor is to those that are shown. Nearer first; of equal distance one with a
 * DEFINITE tie to what is shown nearer by, then the more ties to that, then the stronger support
 * of the best of them, then the more dated evidence for them; ids last.
 */
import type { Support } from "../model/vocabulary.ts";
import type { ActorProperties } from "../things/thing-rows.ts";
import { STRENGTH } from "../umbrellas/chains.ts";

/** The database orders by the same keys: see cypher/networks/next-around.cypher. */
export interface RelevantActor {
  actor: ActorProperties;
  definite: boolean;
  ties: number;
  strength: number;
  evidence: number;
}

/** From a support to its rank, 0 the strongest: a parameter of the statements that order by it. */
export const strengthRanks = Object.fromEntries(
  STRENGTH.map((support, rank) => [support, rank]),
) as Record<Support, number>;
