/** Pages of a list: `first` things after a cursor, in an order that every thing has a place in. */
import { badInput } from "../errors.ts";

/** A thing's place in an order: the value ordered by, and its id where values are equal. */
export type Place = readonly [orderValue: string | number, id: string];

export interface Page {
  /** How many things are asked for: 1 to the cap. */
  first: number;
  /** The place after which the page begins; null from the start. */
  after: Place | null;
}

/**
 * The page that is asked for.
 * @param cap the largest page: the context's `limits.pageSize`
 * @throws {BadInput} if `first` is not from 1 to the cap, or `after` is no cursor of this API
 */
export function pageArgs(
  { first, after }: { first: number; after?: string | null | undefined },
  cap: number,
): Page {
  return { first: sizeArg(first, "first", cap), after: after ? placeOf(after) : null };
}

/** A number of things, from 1 to a cap. */
export function sizeArg(size: number, path: string, cap: number): number {
  if (size < 1 || size > cap) {
    throw badInput(path, `a number from 1 to ${cap}`, size, Math.min(20, cap));
  }
  return size;
}

/** A place as an opaque text. The same place gives the same text, in every release. */
export function cursorOf(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

function placeOf(cursor: string): Place {
  const place = parsed(cursor);
  const [value, id] = Array.isArray(place) && place.length === 2 ? (place as unknown[]) : [];
  // Written again it must be the same text: base64 reads over what it does not know.
  if (
    (typeof value === "string" || typeof value === "number") &&
    typeof id === "string" &&
    cursorOf([value, id]) === cursor
  ) {
    return [value, id];
  }
  throw badInput("after", "the endCursor of a page", cursor, cursorOf(["2024-01-28", "an-id"]));
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

export interface Connection<Thing> {
  edges: { node: Thing; cursor: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/**
 * A page as a connection.
 * @param rows up to `first + 1` rows in their order: one more than asked for tells that more follow
 */
export function connection<Thing>(
  rows: readonly Thing[],
  { first }: Page,
  placeIn: (row: Thing) => Place,
): Connection<Thing> {
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: cursorOf(placeIn(node)) }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
  };
}
