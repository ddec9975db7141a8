/**
 * What changed between two days: who joined, left and stayed. A world fixes every tie's start and
 * end once, for both days: a tie that may have begun on either side of a day does so in one way.
 */
import { certaintyOf, type Span, worse } from "../model/certainty.ts";
import type { Day } from "../model/days.ts";
import type { Certainty } from "../model/vocabulary.ts";

export type Change = "JOINED" | "LEFT" | "STAYED";

export type WordsOfChange = Record<Change, Certainty | null>;

/** A tie of a chain; the same tie in two chains is one, with one start and one end. */
export interface ChangingTie extends Span {
  tie: string;
}

/**
 * The words of a group reached by these chains; null for a change that no world has.
 *
 * Joined is: by no chain on the first day, and by some chain on the other. DEFINITE needs a first
 * day on which no chain holds in any world, and one chain that shows the other day by itself, as
 * everywhere. Stayed is: there on both days, whatever was between.
 */
export function changeBetween(
  chains: readonly (readonly ChangingTie[])[],
  from: Day,
  to: Day,
): WordsOfChange {
  const first = wordOn(chains, from);
  const last = wordOn(chains, to);
  return {
    JOINED: gained(chains, [from, first], [to, last]),
    LEFT: gained(chains, [to, last], [from, first]),
    // A tie that may hold on one day and may hold on the other may hold on both.
    STAYED: worse(first, last),
  };
}

type DayAndWord = readonly [day: Day, word: Certainty | null];
type Chains = readonly (readonly ChangingTie[])[];

function wordOn(chains: Chains, day: Day): Certainty | null {
  const words = chains.map((chain) => certaintyOf(chain, single(day)));
  if (words.includes("DEFINITE")) return "DEFINITE";
  return words.includes("POSSIBLE") ? "POSSIBLE" : null;
}

/** Without on one day, within on the other. */
function gained(
  chains: Chains,
  [without, wordWithout]: DayAndWord,
  [within, wordWithin]: DayAndWord,
): Certainty | null {
  if (wordWithin === null) return null;
  if (wordWithout === null) return wordWithin;
  const possible = chains.some((chain) => {
    const needed = new Set(chain.map(({ tie }) => tie));
    if (!chain.every((tie) => canHold(tie, within))) return false;
    // Ties are free of one another: each is away on the day without, if it can be.
    const away = (tie: ChangingTie) =>
      needed.has(tie.tie) ? canHoldAndNot(tie, within, without) : canBeAway(tie, without);
    return chains.every((other) => other.some(away));
  });
  return possible ? "POSSIBLE" : null;
}

/** In some world the tie holds on that day. */
function canHold(tie: Span, day: Day): boolean {
  return tie.startEarliest <= day && day <= tie.endLatest;
}

/** In some world the tie does not hold on that day. */
function canBeAway(tie: Span, day: Day): boolean {
  return !tie.sure || day < tie.startLatest || tie.endEarliest < day;
}

/** In one and the same world it holds on one day and not on the other. */
function canHoldAndNot(tie: Span, on: Day, off: Day): boolean {
  if (!canHold(tie, on) || on === off) return false;
  // It begins between them, or it ends between them.
  return on > off ? tie.startLatest > off : tie.endEarliest < off;
}

function single(day: Day) {
  return { earliest: day, latest: day, startBy: day, endAfter: day };
}
