/** Chains of ties from a group up to an umbrella, and the best of them on a day. */
import { certaintyOf, type During, type Span, type When } from "../model/certainty.ts";
import type { Day } from "../model/days.ts";
import type { RelationName } from "../model/relations.ts";
import type { Certainty, Support } from "../model/vocabulary.ts";
import type { ActorProperties } from "../things/thing-rows.ts";
import { nearestEvidence, nearestOfChain } from "../ties/nearest-evidence.ts";
import type { EdgeProperties, TieRow } from "../ties/ties-of-things.ts";

/** One tie of a chain, as the graph returns it. */
export interface Step {
  relation: RelationName;
  from: ActorProperties;
  to: ActorProperties;
  edge: EdgeProperties;
}

/** From a group (the first step's start) up to an umbrella (the last step's end). */
export type Chain = readonly Step[];

/** From the strongest to the weakest: whoever can admit and expel says more than who says it of itself. */
export const STRENGTH: readonly Support[] = [
  "MUTUAL",
  "DECLARED",
  "AVOWED",
  "ATTRIBUTED",
  "CONTESTED",
];

/** What is judged of a chain. */
export type Judged = readonly { edge: Span & Pick<EdgeProperties, "support"> }[];

/** A chain is supported as its weakest tie is. */
export function supportOf(chain: Judged): Support {
  const weakest = Math.max(0, ...chain.map(({ edge }) => STRENGTH.indexOf(edge.support)));
  return STRENGTH[weakest] ?? "ATTRIBUTED";
}

/** The word of a chain: one that begins with an alleged façade is never DEFINITE. */
export function wordOf(chain: Judged, when: When, during?: During): Certainty | null {
  return certaintyOf(
    chain.map(({ edge }) => edge),
    when,
    during,
  );
}

/** Whether a chain's support is this strong at least; null accepts any. */
export function isSupported(chain: Judged, weakest: Support | null): boolean {
  return weakest === null || STRENGTH.indexOf(supportOf(chain)) <= STRENGTH.indexOf(weakest);
}

/** The best word of several chains, without choosing one; null where none holds. */
export function bestWord(chains: readonly Judged[], when: When, during: During): Certainty | null {
  let best: Certainty | null = null;
  for (const chain of chains) {
    const word = wordOf(chain, when, during);
    if (word === "DEFINITE") return word;
    best ??= word;
  }
  return best;
}

export interface BestChain {
  chain: Chain;
  certainty: Certainty;
}

/**
 * The best of several chains: DEFINITE before POSSIBLE, then no façade before one, then the
 * stronger support, then the shorter; null where none holds.
 */
export function bestChain(
  chains: readonly Chain[],
  word: (chain: Chain) => Certainty | null,
): BestChain | null {
  const holding = chains.flatMap((chain) => {
    const certainty = word(chain);
    return certainty === null ? [] : [{ chain, certainty }];
  });
  const [best = null] = holding.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      facades(a.chain) - facades(b.chain) ||
      STRENGTH.indexOf(supportOf(a.chain)) - STRENGTH.indexOf(supportOf(b.chain)) ||
      a.chain.length - b.chain.length ||
      (tieIds(a.chain) < tieIds(b.chain) ? -1 : 1),
  );
  return best;
}

/** Of chains that are equal in all else, every request gives the same one. */
function tieIds(chain: Chain): string {
  return chain.map(({ edge }) => edge.tie).join(" ");
}

function rank({ certainty }: BestChain): number {
  return certainty === "DEFINITE" ? 0 : 1;
}

export function facades(chain: Chain): number {
  return chain.filter(({ relation }) => relation === "FACADE_FOR").length;
}

/** How far the nearest evidence of a POSSIBLE chain is: that of its tie with the widest gap. */
export function chainEvidence(chain: Chain, when: When, knownAt: Day) {
  return nearestOfChain(
    chain.map(({ edge }) => edge),
    when,
    knownAt,
  );
}

/** The ties of a chain as the API shows them, each with its own word at that time. */
export function chainTies(chain: Chain, when: When | null, knownAt: Day): TieRow[] {
  return chain.map(({ edge, relation, from, to }) => {
    // Of one tie alone it does not matter whether all of the member belongs.
    const certainty = when === null ? null : certaintyOf([{ ...edge, whole: true }], when);
    return {
      id: edge.tie,
      type: relation,
      from: { ...from, knownAt },
      to: { ...to, knownAt },
      other: null,
      edge,
      tie: null,
      certainty,
      nearestEvidence:
        when !== null && certainty === "POSSIBLE"
          ? nearestEvidence(edge.evidenceDays, when, knownAt)
          : null,
      knownAt,
    };
  });
}
