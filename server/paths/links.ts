/** Links: ties and claims as a path takes them, without what only their display needs. */
import { certaintyOf, type Span } from "../model/certainty.ts";
import { commonDay } from "../model/common-day.ts";
import { type Day, earlier, FIRST_DAY, LAST_DAY, later } from "../model/days.ts";
import type { Certainty, Support } from "../model/vocabulary.ts";
import type { TieTime } from "../ties/tie-time.ts";
import { STRENGTH } from "../umbrellas/chains.ts";

export interface Link extends Span {
  /** Of the tie or the claim: a path takes each once. */
  id: string;
  kind: "TIE" | "CLAIM";
  from: string;
  to: string;
  support: Support;
  /** The event whose date it takes; null where its dates are its own. */
  event: string | null;
}

export type Chain = readonly Link[];

/** The ties of one event are on one day in every world, so they are judged as one. */
function spansOf(chain: Chain): Span[] {
  const spans = new Map<string, Span>();
  for (const link of chain) {
    const key = link.event === null ? `tie ${link.id}` : `event ${link.event}`;
    const known = spans.get(key);
    spans.set(key, known === undefined ? link : both(known, link));
  }
  return [...spans.values()];
}

function both(one: Span, other: Span): Span {
  return {
    startEarliest: later(one.startEarliest, other.startEarliest),
    startLatest: earlier(one.startLatest, other.startLatest),
    endEarliest: later(one.endEarliest, other.endEarliest),
    endLatest: earlier(one.endLatest, other.endLatest),
    sure: one.sure && other.sure,
    whole: one.whole && other.whole,
  };
}

/** The word of a chain; null for no, and where no time is asked about. */
export function chainWord(chain: Chain, { when, during }: TieTime): Certainty | null {
  if (when !== null) return certaintyOf(chain, when);
  return during === null ? null : commonDay(spansOf(chain), during);
}

/** Whether there is no world in which all of them held on one day. */
export function neverTogether(chain: Chain): boolean {
  return commonDay(spansOf(chain), { from: FIRST_DAY, to: LAST_DAY }) === null;
}

/** A chain is supported as its weakest link is. */
export function chainSupport(chain: Chain): Support {
  const weakest = Math.max(0, ...chain.map(({ support }) => STRENGTH.indexOf(support)));
  return STRENGTH[weakest] ?? "ATTRIBUTED";
}

export interface LinkBounds {
  startEarliest: Day;
  startLatest: Day;
  endEarliest: Day;
  endLatest: Day;
}
