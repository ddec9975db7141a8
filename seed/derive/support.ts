/** Who stands behind a tie: its member, its umbrella, both, or only others. */
import type { Reliability, Support } from "../../server/model/vocabulary.ts";

/** A statement and the actors in whose voice it is said. */
export interface Voiced {
  voices: readonly string[];
  reliability: Reliability;
}

/**
 * AVOWED by `from`, DECLARED by `to`, MUTUAL by both, CONTESTED where one of the two denies it,
 * ATTRIBUTED otherwise.
 */
export function supportOf(
  from: string,
  to: string,
  affirming: readonly Voiced[],
  denying: readonly Voiced[],
): Support {
  const says = (actor: string, statements: readonly Voiced[]) =>
    statements.some(({ voices }) => voices.includes(actor));
  if (says(from, denying) || says(to, denying)) return "CONTESTED";
  const avowed = says(from, affirming);
  const declared = says(to, affirming);
  if (avowed && declared) return "MUTUAL";
  if (avowed) return "AVOWED";
  return declared ? "DECLARED" : "ATTRIBUTED";
}

/** The best of the Admiralty code's letters. */
export function bestReliability(statements: readonly Voiced[]): Reliability {
  return statements.map(({ reliability }) => reliability).reduce((a, b) => (a < b ? a : b), "F");
}
