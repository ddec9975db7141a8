/** All simple paths over links, the shortest first. */
import type { Chain, Link } from "./links.ts";

/** Links tried at most: about a tenth of a second. */
export const MOST_TRIED = 500_000;

interface Onward {
  link: Link;
  to: string;
}

/**
 * Calls back for each path of up to so many links, all of one length before the next. A path
 * meets no thing twice, and takes no tie and no claim twice.
 * @param found returns false to end the search after the length of this path
 * @returns whether all were found; false where so many links were tried that it was given up
 */
export function eachSimplePath(
  links: readonly Link[],
  [from, to]: readonly [string, string],
  maxLength: number,
  found: (path: Chain) => boolean,
  mostTried = MOST_TRIED,
): boolean {
  const around = neighbours(links);
  const away = distances(around, to);
  const awayOf = (thing: string) => away.get(thing) ?? Number.POSITIVE_INFINITY;
  nearestFirst(around, awayOf);
  const path: Link[] = [];
  const visited = new Set([from]);
  const taken = new Set<string>();
  let tried = 0;
  let goOn = true;

  const walk = (at: string, left: number): boolean => {
    for (const { link, to: next } of around.get(at) ?? []) {
      // All that follow are farther away: around a hub these are thousands.
      if (awayOf(next) >= left) break;
      if (++tried > mostTried) return false;
      if (next === to && left !== 1) continue;
      const key = `${link.kind} ${link.id}`;
      if (visited.has(next) || taken.has(key)) continue;
      path.push(link);
      if (next === to) {
        if (!found([...path])) goOn = false;
      } else {
        visited.add(next);
        taken.add(key);
        if (!walk(next, left - 1)) return false;
        visited.delete(next);
        taken.delete(key);
      }
      path.pop();
    }
    return true;
  };

  for (let length = away.get(from) ?? maxLength + 1; length <= maxLength && goOn; length++) {
    if (!walk(from, length)) return false;
  }
  return true;
}

function neighbours(links: readonly Link[]): Map<string, Onward[]> {
  const around = new Map<string, Onward[]>();
  const add = (at: string, onward: Onward) => {
    const known = around.get(at);
    if (known === undefined) around.set(at, [onward]);
    else known.push(onward);
  };
  for (const link of links) {
    if (link.from === link.to) continue;
    add(link.from, { link, to: link.to });
    add(link.to, { link, to: link.from });
  }
  return around;
}

/** Ids make it an order of their own: what is given up does not hang on the database. */
function nearestFirst(
  around: ReadonlyMap<string, Onward[]>,
  awayOf: (thing: string) => number,
): void {
  for (const list of around.values()) {
    list.sort(
      (a, b) =>
        awayOf(a.to) - awayOf(b.to) || (`${a.to} ${a.link.id}` < `${b.to} ${b.link.id}` ? -1 : 1),
    );
  }
}

/** Steps from each thing to the one that is sought. */
function distances(around: ReadonlyMap<string, Onward[]>, to: string): Map<string, number> {
  const away = new Map([[to, 0]]);
  let frontier = [to];
  for (let steps = 1; frontier.length > 0; steps++) {
    const next: string[] = [];
    for (const thing of frontier) {
      for (const { to: neighbour } of around.get(thing) ?? []) {
        if (away.has(neighbour)) continue;
        away.set(neighbour, steps);
        next.push(neighbour);
      }
    }
    frontier = next;
  }
  return away;
}
