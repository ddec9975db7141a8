/**
 * The days of the oracle as numbers, and its own reading of the few kinds of date that the small
 * datasets write. 2024-01-01 is 11; 0 and 40 stand for open sides, as in tests/derive.
 *
 * Offers: numberOf, isoOf, spanOf (EDTF → bounds), CALENDAR, stretches (worlds of something).
 */
import { OPEN_AFTER, OPEN_BEFORE } from "../derive/told.ts";

/** From one day to another, both inclusive. */
export type Bounds = readonly [number, number];

/** What a date says: somewhere between two days; or, for what lasted, two such ranges. */
export interface Span {
  begins: Bounds;
  ends: Bounds;
  lasted: boolean;
}

const MS = 86_400_000;
const BASE = Date.UTC(2023, 11, 21);

export function numberOf(iso: string): number {
  if (iso === "0000-01-01") return OPEN_BEFORE;
  if (iso === "9999-12-31") return OPEN_AFTER;
  return (Date.parse(`${iso}T00:00:00Z`) - BASE) / MS;
}

export function isoOf(day: number): string {
  if (day <= OPEN_BEFORE) return "0000-01-01";
  if (day >= OPEN_AFTER) return "9999-12-31";
  return new Date(BASE + day * MS).toISOString().slice(0, 10);
}

/** All days that a case may speak of, with some to spare on each side, and the open ones. */
export const CALENDAR: readonly number[] = [
  OPEN_BEFORE,
  ...Array.from({ length: 14 }, (_, index) => index + 6),
  OPEN_AFTER,
];

export const inside = ([from, to]: Bounds): number[] =>
  CALENDAR.filter((day) => from <= day && day <= to);

/** Every stretch that begins in one range and ends in another, not before it. */
export function stretches(begins: Bounds, ends: Bounds): Bounds[] {
  return inside(begins).flatMap((from) =>
    inside(ends).flatMap((to): Bounds[] => (from <= to ? [[from, to]] : [])),
  );
}

/** A day, `2024-01-02~`, or `[2024-01-02..2024-01-03]` with an open side or none. */
function pointOf(text: string): Bounds {
  if (text.startsWith("[")) {
    const [from = "", to = ""] = text.slice(1, -1).split("..");
    return [from === "" ? OPEN_BEFORE : numberOf(from), to === "" ? OPEN_AFTER : numberOf(to)];
  }
  const day = numberOf(text.slice(0, 10));
  return text.endsWith("~") ? [day - 1, day + 1] : [day, day];
}

/** Of an interval every world begins before it ends: bounds that no world has are no bounds. */
export function spanOf(text: string): Span {
  if (!text.includes("/")) {
    const point = pointOf(text);
    return { begins: point, ends: point, lasted: false };
  }
  const [from = "", to = ""] = text.split("/");
  const begins = from === ".." ? ([OPEN_BEFORE, pointOf(to)[1]] as const) : pointOf(from);
  const ends = to === ".." ? ([pointOf(from)[0], OPEN_AFTER] as const) : pointOf(to);
  return { ...hullOf(stretches(begins, ends)), lasted: true };
}

/** The bounds of the beginnings and of the ends of these stretches. */
export function hullOf(worlds: readonly Bounds[]): { begins: Bounds; ends: Bounds } {
  const froms = worlds.map(([from]) => from);
  const tos = worlds.map(([, to]) => to);
  return {
    begins: [Math.min(...froms), Math.max(...froms)],
    ends: [Math.min(...tos), Math.max(...tos)],
  };
}
