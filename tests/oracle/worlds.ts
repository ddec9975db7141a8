/**
 * The word for a chain by enumerating worlds, the best of several chains, and all simple chains of
 * a small graph.
 *
 * Offers: wordOf(chain, event, during), bestOf(chains, word), chainsBetween(known, from, to, …),
 * gapOf (the nearest evidence), and the types of these.
 */
import type { Certainty } from "../../server/model/vocabulary.ts";
import { OPEN_AFTER, OPEN_BEFORE } from "../derive/told.ts";
import type { Known, KnownTie } from "./known.ts";
import { type Bounds, inside, type Span, stretches } from "./small-days.ts";

export const ALL_DAYS: Bounds = [OPEN_BEFORE, OPEN_AFTER];
/** Of what nobody dates: any one day. */
export const ANY_DAY: Span = { begins: ALL_DAYS, ends: ALL_DAYS, lasted: false };

export type World = Bounds | null;

/** Every choice of one start and one end; and none at all, where the tie is not in every world. */
export function worldsOf(tie: KnownTie): World[] {
  return [...stretches(tie.begins, tie.ends), ...(tie.sure ? [] : [null])];
}

/** One day; or, of what lasted, one beginning and one end. */
function worldsOfEvent({ begins, ends, lasted }: Span): Bounds[] {
  if (lasted) return stretches(begins, ends);
  return inside(begins).map((day): Bounds => [day, day]);
}

export const holds = (world: World, [from, to]: Bounds) =>
  world !== null && world[0] <= from && to <= world[1];

/**
 * DEFINITE if the chain holds in every world, POSSIBLE if in some, null if in none. Ties choose
 * freely of one another, so for one world of the event each tie may be asked by itself.
 */
export function wordOf(
  chain: readonly KnownTie[],
  event: Span,
  during: Bounds = ALL_DAYS,
): Certainty | null {
  const worlds = chain.map(worldsOf);
  const events = worldsOfEvent(event);
  const inSome = events.some(([began, ended]) => {
    const clipped: Bounds = [Math.max(began, during[0]), Math.min(ended, during[1])];
    if (clipped[0] > clipped[1]) return false;
    return worlds.every((tie) => tie.some((world) => holds(world, clipped)));
  });
  if (!inSome) return null;
  const inAll = events.every(
    (day) =>
      during[0] <= day[0] &&
      day[1] <= during[1] &&
      worlds.every((tie) => tie.every((world) => holds(world, day))),
  );
  return inAll && chain.every(({ whole }) => whole) ? "DEFINITE" : "POSSIBLE";
}

const UPWARDS = ["MEMBER_OF", "ACTS_UNDER", "UNIT_OF"];
export const STRENGTH = ["MUTUAL", "DECLARED", "AVOWED", "ATTRIBUTED", "CONTESTED"];

/** All simple chains from one group up to another; opened by one alleged façade where asked. */
export function chainsBetween(
  known: Known,
  from: string,
  to: string,
  throughFacades = false,
): KnownTie[][] {
  const upwards = (at: string, seen: readonly string[]): KnownTie[][] =>
    known.ties
      .filter((tie) => UPWARDS.includes(tie.relation) && tie.from === at && !seen.includes(tie.to))
      .flatMap((tie) =>
        tie.to === to ? [[tie]] : upwards(tie.to, [...seen, tie.to]).map((rest) => [tie, ...rest]),
      );
  const direct = from === to ? [] : upwards(from, [from]);
  if (!throughFacades || from === to) return direct;
  const opened = known.ties
    .filter((tie) => tie.relation === "FACADE_FOR" && tie.from === from)
    .flatMap((tie) =>
      tie.to === to ? [[tie]] : upwards(tie.to, [from, tie.to]).map((rest) => [tie, ...rest]),
    );
  return [...direct, ...opened];
}

export interface Best {
  certainty: Certainty;
  chain: KnownTie[];
  support: string;
  throughFacade: boolean;
}

export const weakest = (chain: readonly KnownTie[]) =>
  STRENGTH[Math.max(0, ...chain.map(({ support }) => STRENGTH.indexOf(support)))] ?? "";

/** "A group reached by several chains gets its best chain's word." */
export function bestOf(
  chains: readonly KnownTie[][],
  word: (chain: KnownTie[]) => Certainty | null,
): Best | null {
  const holding = chains.flatMap((chain): (Best & { order: string })[] => {
    const certainty = word(chain);
    if (certainty === null) return [];
    const facades = chain.filter(({ relation }) => relation === "FACADE_FOR").length;
    const support = weakest(chain);
    // The better word, then no façade, then the stronger support, then the shorter; then any.
    const order = [
      certainty,
      facades,
      STRENGTH.indexOf(support),
      chain.length,
      chain.map(({ id }) => id).join(" "),
    ].join("|");
    return [{ certainty, chain, support, throughFacade: facades > 0, order }];
  });
  const [best = null] = holding.sort((a, b) => (a.order < b.order ? -1 : 1));
  return best;
}

/** The whole days between a time and the nearest evidence of the tie that has the least. */
export function gapOf(chain: readonly KnownTie[], { begins, ends }: Span): number | null {
  const [from, to] = [begins[0], ends[1]];
  const gaps = chain.map(({ evidence }) =>
    Math.min(...evidence.map(([a, b]) => Math.max(0, a - to, from - b))),
  );
  const widest = Math.max(...gaps);
  return Number.isFinite(widest) ? widest : null;
}
