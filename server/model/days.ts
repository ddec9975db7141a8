/** Days as ISO 8601 texts, `2024-01-28`: they sort as they are, in TypeScript and in Cypher. */

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** Stands for "no bound before": a null would silently drop rows in a comparison. */
export const FIRST_DAY: Day = "0000-01-01";
/** Stands for "no bound after". */
export const LAST_DAY: Day = "9999-12-31";

/** Two days between which something lies; both inclusive. */
export interface Bounds {
  earliest: Day;
  latest: Day;
}

export const OPEN: Bounds = { earliest: FIRST_DAY, latest: LAST_DAY };

const MS_PER_DAY = 86_400_000;

function ms(day: Day): number {
  // Years below 100 need setUTCFullYear: Date.UTC reads them as 19xx.
  const date = new Date(0);
  date.setUTCFullYear(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));
  return date.getTime();
}

/** The day `count` days later (earlier, if negative), never past the first or the last day. */
export function addDays(day: Day, count: number): Day {
  if (day === FIRST_DAY || day === LAST_DAY) return day;
  const date = new Date(ms(day) + count * MS_PER_DAY);
  const year = date.getUTCFullYear();
  if (year < 0) return FIRST_DAY;
  if (year > 9999) return LAST_DAY;
  return date.toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative if `to` is before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((ms(to) - ms(from)) / MS_PER_DAY);
}

export function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}

export function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}

export function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}
