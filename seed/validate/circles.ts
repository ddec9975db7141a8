/** Finds what leads back to itself. */

type Arrow = readonly [from: string, to: string];

export const arrowKey = (from: string, to: string) => `${from} ${to}`;

/**
 * Circles among arrows between ids: the ids along each, from the first in order of the alphabet,
 * found under its first arrow (`arrowKey`). Wherever ids lie on circles, at least one is given.
 */
export function circles(arrows: readonly Arrow[]): Map<string, string[]> {
  const onward = new Map<string, string[]>();
  for (const [from, to] of arrows) {
    const targets = onward.get(from);
    if (targets === undefined) onward.set(from, [to]);
    else targets.push(to);
  }
  const found = new Map<string, string[]>();
  const done = new Set<string>();
  for (const start of onward.keys()) {
    for (const circle of circlesFrom(start, onward, done)) {
      const [first = "", second = first] = circle;
      found.set(arrowKey(first, second), circle);
    }
  }
  return found;
}

/** Goes every way on from an id, depth first and without recursion: chains may be long. */
function* circlesFrom(
  start: string,
  onward: ReadonlyMap<string, string[]>,
  done: Set<string>,
): Iterable<string[]> {
  if (done.has(start)) return;
  const way = [{ id: start, next: 0 }];
  const places = new Map([[start, 0]]);
  for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
    const target = onward.get(step.id)?.[step.next++];
    if (target === undefined) {
      done.add(step.id);
      places.delete(step.id);
      way.pop();
      continue;
    }
    const place = places.get(target);
    if (place !== undefined) yield fromFirst(way.slice(place).map(({ id }) => id));
    else if (!done.has(target)) {
      places.set(target, way.length);
      way.push({ id: target, next: 0 });
    }
  }
}

/** The same circle, told from its first id on. */
function fromFirst(circle: string[]): string[] {
  const [first = ""] = circle.toSorted();
  const place = circle.indexOf(first);
  return [...circle.slice(place), ...circle.slice(0, place)];
}
