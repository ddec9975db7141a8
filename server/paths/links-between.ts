/** Every link that a path of so many steps between two things can take. */
import type { PinnedGraph } from "../graph/graph.ts";
import type { Link } from "./links.ts";
import { type LinkQuestion, linksAround } from "./links-around.ts";

/** Links of one sort that are read in one step: what bounds the memory of a request around hubs. */
export const MOST_LINKS = 20_000;

export interface LinksBetween {
  links: Link[];
  /** Things whose links were not all read, the one with the most links first. */
  hubs: string[];
}

interface Side {
  end: string;
  seen: Set<string>;
  frontier: string[];
}

/**
 * From both ends in turn, the side with fewer things to go on from first, so many steps in all.
 * The last step keeps to what the other side has reached: around a hub that is a few links of
 * thousands.
 */
export async function linksBetween(
  graph: PinnedGraph,
  question: LinkQuestion,
  [from, to]: readonly [string, string],
  maxLength: number,
  most = MOST_LINKS,
): Promise<LinksBetween> {
  const sides: [Side, Side] = [sideOf(from), sideOf(to)];
  const links = new Map<string, Link>();
  const hubs = new Set<string>();
  for (let left = maxLength; left > 0; left--) {
    const [side, other] = inTurn(sides);
    // All that can be reached from this end has been read.
    if (side.frontier.length === 0) break;
    const only = left === 1 ? [...other.seen] : null;
    const { links: found, cut } = await linksAround(graph, question, side.frontier, only, most);
    if (cut) for (const hub of hubsIn(found, side.frontier)) hubs.add(hub);
    const next = new Set<string>();
    for (const link of found) {
      links.set(keyOf(link), link);
      for (const thing of [link.from, link.to]) if (!side.seen.has(thing)) next.add(thing);
    }
    for (const thing of next) side.seen.add(thing);
    // A simple path does not go on beyond its other end.
    side.frontier = [...next].filter((thing) => thing !== other.end).sort();
  }
  return { links: [...links.values()], hubs: [...hubs] };
}

function sideOf(end: string): Side {
  return { end, seen: new Set([end]), frontier: [end] };
}

function inTurn([one, other]: [Side, Side]): [Side, Side] {
  return one.frontier.length <= other.frontier.length ? [one, other] : [other, one];
}

/** A claim joins several pairs; and is found from both. */
function keyOf({ kind, id, from, to }: Link): string {
  return JSON.stringify(kind === "TIE" ? [kind, id] : [kind, id, ...[from, to].sort()]);
}

/** How many hubs are named: with a cut there is one as a rule. */
const FEW = 3;

function hubsIn(found: readonly Link[], frontier: readonly string[]): string[] {
  const degrees = new Map(frontier.map((thing) => [thing, 0]));
  for (const { from, to } of found) {
    for (const thing of [from, to]) {
      const degree = degrees.get(thing);
      if (degree !== undefined) degrees.set(thing, degree + 1);
    }
  }
  return [...degrees]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, FEW)
    .map(([thing]) => thing);
}
