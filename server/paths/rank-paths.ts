/** Which of all paths are shown, in which order, and why are others not? Pure. */
import type { Certainty, Support } from "../model/vocabulary.ts";
import { isTimed, type TieTime } from "../ties/tie-time.ts";
import { STRENGTH } from "../umbrellas/chains.ts";
import { type Chain, chainSupport, chainWord, type Link, neverTogether } from "./links.ts";
import { eachSimplePath, MOST_TRIED } from "./simple-paths.ts";

export interface RankedPath {
  chain: Chain;
  certainty: Certainty | null;
  neverTogether: boolean;
  support: Support;
}

export interface RankedPaths {
  paths: RankedPath[];
  /** All that answer the question, also those above the limit. */
  total: number;
  shortestLength: number | null;
  /** Paths whose ties may each have held, and not all together. */
  never: number;
  /** Paths that are POSSIBLE, where DEFINITE ones were asked for. */
  possibleOnly: number;
  /** False where the search was given up: there may be more of everything. */
  complete: boolean;
}

export interface RankOptions extends TieTime {
  maxLength: number;
  limit: number;
  /** Only those of the least length. */
  shortestOnly: boolean;
  definiteOnly: boolean;
}

/**
 * The shorter first; then DEFINITE before POSSIBLE; without a time, what may have held together
 * before what never did; then the stronger support; then the ids on the way.
 */
export function rankPaths(
  links: readonly Link[],
  ends: readonly [string, string],
  options: RankOptions,
  mostTried = MOST_TRIED,
): RankedPaths {
  const { limit, maxLength } = options;
  const ranked: RankedPaths = {
    paths: [],
    total: 0,
    shortestLength: null,
    never: 0,
    possibleOnly: 0,
    complete: true,
  };
  let ofOneLength: RankedPath[] = [];
  const keep = () => {
    const room = limit - ranked.paths.length;
    if (room > 0) ranked.paths.push(...inOrder(ofOneLength, ends[0]).slice(0, room));
    ofOneLength = [];
  };
  let length = 0;
  ranked.complete = eachSimplePath(
    links,
    ends,
    maxLength,
    (chain) => {
      if (chain.length > length) {
        keep();
        length = chain.length;
      }
      const certainty = chainWord(chain, options);
      if (isTimed(options) && certainty === null) ranked.never++;
      else if (options.definiteOnly && certainty !== "DEFINITE") ranked.possibleOnly++;
      else {
        ranked.total++;
        ranked.shortestLength ??= chain.length;
        if (ranked.paths.length < limit) ofOneLength.push(row(chain, certainty));
      }
      return !(options.shortestOnly && ranked.shortestLength !== null);
    },
    mostTried,
  );
  keep();
  return ranked;
}

function row(chain: Chain, certainty: Certainty | null): RankedPath {
  // With a word there is a day on which all held.
  const never = certainty === null && neverTogether(chain);
  return { chain, certainty, neverTogether: never, support: chainSupport(chain) };
}

/** The things that a chain leads through, from one end on. */
export function thingsOf(chain: Chain, from: string): string[] {
  const things = [from];
  for (const link of chain) {
    const at = things[things.length - 1];
    things.push(link.from === at ? link.to : link.from);
  }
  return things;
}

function inOrder(paths: RankedPath[], from: string): RankedPath[] {
  return paths
    .map((path) => ({
      path,
      key: [...thingsOf(path.chain, from), ...path.chain.map(({ id }) => id)].join(" "),
    }))
    .sort(
      (a, b) =>
        Number(a.path.certainty === "POSSIBLE") - Number(b.path.certainty === "POSSIBLE") ||
        Number(a.path.neverTogether) - Number(b.path.neverTogether) ||
        STRENGTH.indexOf(a.path.support) - STRENGTH.indexOf(b.path.support) ||
        (a.key < b.key ? -1 : 1),
    )
    .map(({ path }) => path);
}
