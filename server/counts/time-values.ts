/** Values of a dimension, and those of time: the years and months in which an event may have been. */
import type { During, When } from "../model/certainty.ts";
import { type Day, earlier, FIRST_DAY, LAST_DAY, lastDayOfMonth, later } from "../model/days.ts";

/** What something has in a dimension; `value` is null for nothing. An unsure one is POSSIBLE. */
export interface Value {
  value: string | null;
  sure: boolean;
  /** For YEAR and MONTH: what the event must lie in. */
  period?: During;
}

const pad = (value: number, width: number) => String(value).padStart(width, "0");

/**
 * Those between the event's bounds, within the period; none where a side is open, as nobody knows
 * how far it goes.
 */
export function timeValues(when: When, during: During, unit: "YEAR" | "MONTH"): readonly Value[] {
  const from = later(when.earliest, during.from);
  const to = earlier(when.latest, during.to);
  if (from > to || from === FIRST_DAY || to === LAST_DAY) return [];
  const [length, known] = unit === "YEAR" ? [4, years] : [7, months];
  const [first, last] = [from.slice(0, length), to.slice(0, length)];
  const only = first === last ? known.get(first) : undefined;
  if (only !== undefined) return only;
  const values = valuesBetween(from, to, unit);
  if (first === last) known.set(first, values);
  return values;
}

/** Of most events there is one value, and it is the same for many. */
const years = new Map<string, readonly Value[]>();
const months = new Map<string, readonly Value[]>();

function valuesBetween(from: Day, to: Day, unit: "YEAR" | "MONTH"): Value[] {
  const values: Value[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const text = pad(year, 4);
    if (unit === "YEAR") {
      const period = { from: `${text}-01-01`, to: `${text}-12-31` };
      values.push({ value: text, sure: true, period });
      continue;
    }
    for (let month = 1; month <= 12; month++) {
      const value = `${text}-${pad(month, 2)}`;
      const period = { from: `${value}-01`, to: `${value}-${lastDayOfMonth(year, month)}` };
      if (period.from <= to && from <= period.to) values.push({ value, sure: true, period });
    }
  }
  return values;
}
