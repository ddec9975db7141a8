/** What differs between two answers: JSON paths with what stood there and what stands there now. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * Where two answers differ. `before` is missing where something was added, `after` where it was
 * removed. An index counts in the new list, or, of what was removed, in the old one.
 */
export interface Difference {
  path: readonly (string | number)[];
  /** The id of the nearest thing around it. */
  within: string | null;
  before?: Json;
  after?: Json;
}

/**
 * All differences, in the order of the answer. Items of lists are matched by the ids in them, or
 * where they have none by what they say, so that one new item does not seem to change all others.
 */
export function differences(before: Json, after: Json): Difference[] {
  return [...compared(before, after, [], null)];
}

function* compared(
  before: Json,
  after: Json,
  path: readonly (string | number)[],
  around: string | null,
): Generator<Difference> {
  if (Array.isArray(before) && Array.isArray(after)) {
    yield* comparedLists(before, after, path, around);
  } else if (isObject(before) && isObject(after)) {
    const within = idOf(after) ?? around;
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const [was, is] = [own(before, key), own(after, key)];
      const at = { path: [...path, key], within };
      if (was === undefined) yield { ...at, after: is as Json };
      else if (is === undefined) yield { ...at, before: was };
      else yield* compared(was, is, at.path, within);
    }
  } else if (JSON.stringify(before) !== JSON.stringify(after)) {
    yield { path, within: around, before, after };
  }
}

function* comparedLists(
  before: readonly Json[],
  after: readonly Json[],
  path: readonly (string | number)[],
  around: string | null,
): Generator<Difference> {
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [
    ...matches(before, after),
    [before.length, after.length],
  ] as const) {
    // Between two matches: what has no id is the same place filled otherwise.
    while (i < nextI && j < nextJ && identity(before[i]) === null && identity(after[j]) === null) {
      yield* compared(before[i++] as Json, after[j] as Json, [...path, j++], around);
    }
    for (; i < nextI; i++) {
      const item = before[i] as Json;
      yield { path: [...path, i], within: identity(item) ?? around, before: item };
    }
    for (; j < nextJ; j++) {
      const item = after[j] as Json;
      yield { path: [...path, j], within: identity(item) ?? around, after: item };
    }
    if (i < before.length && j < after.length) {
      const item = after[j] as Json;
      yield* compared(before[i] as Json, item, [...path, j], identity(item) ?? around);
    }
    i++;
    j++;
  }
}

/** Beyond so many comparisons the middle of two lists is taken to have nothing in common. */
const MOST_COMPARISONS = 1_000_000;

/** Which items are the same in both lists: the longest sequence that both have in order. */
function matches(before: readonly Json[], after: readonly Json[]): [number, number][] {
  const olds = before.map(sameness);
  const news = after.map(sameness);
  let start = 0;
  while (start < olds.length && start < news.length && olds[start] === news[start]) start++;
  let end = 0;
  while (
    end < olds.length - start &&
    end < news.length - start &&
    olds.at(-1 - end) === news.at(-1 - end)
  ) {
    end++;
  }
  const found = Array.from({ length: start }, (_, at): [number, number] => [at, at]);
  const middle = longestCommon(
    olds.slice(start, olds.length - end),
    news.slice(start, news.length - end),
  );
  for (const [i, j] of middle) found.push([i + start, j + start]);
  for (let left = end; left > 0; left--) found.push([olds.length - left, news.length - left]);
  return found;
}

function longestCommon(olds: readonly string[], news: readonly string[]): [number, number][] {
  const width = news.length + 1;
  if (olds.length * width > MOST_COMPARISONS) return [];
  const best = new Uint32Array((olds.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = olds.length - 1; i >= 0; i--) {
    for (let j = news.length - 1; j >= 0; j--) {
      best[i * width + j] =
        olds[i] === news[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < olds.length && j < news.length) {
    if (olds[i] === news[j]) found.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return found;
}

function sameness(item: Json): string {
  const id = identity(item);
  return id === null ? `=${JSON.stringify(item)}` : `#${id}`;
}

/** How deep in an item its id may lie: `{group: {id}}`, `{node: {thing: {id}}}`. */
const DEEPEST_ID = 3;

/** The id of an item, or of the first thing in it that has one, the shallowest first. */
function identity(item: Json | undefined): string | null {
  let level: Json[] = item === undefined ? [] : [item];
  for (let depth = 0; depth < DEEPEST_ID; depth++) {
    const objects = level.filter(isObject);
    for (const object of objects) {
      const id = idOf(object);
      if (id !== null) return id;
    }
    level = objects.flatMap((object) => Object.values(object));
  }
  return null;
}

function idOf(object: { [key: string]: Json }): string | null {
  const id = own(object, "id");
  return typeof id === "string" ? id : null;
}

function own(object: { [key: string]: Json }, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isObject(value: Json): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A path as people write it: `umbrella.members[2].group.name`. */
export function pathText(path: readonly (string | number)[]): string {
  return path
    .map((step, index) =>
      typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`,
    )
    .join("");
}
