/** Dates in arguments: read once, here, with the argument's name in every complaint. */

import { BadInput, badInput } from "../errors.ts";
import { type Bounds, type Day, FIRST_DAY, LAST_DAY } from "../model/days.ts";
import { type DatedText, edtfProblem, readEdtf } from "../model/edtf.ts";

/** A calendar day, such as `knownAt`; undefined where the argument is absent or null. */
export function dayArg(text: string, path: string): Day;
export function dayArg(text: string | null | undefined, path: string): Day | undefined;
export function dayArg(text: string | null | undefined, path: string): Day | undefined {
  if (text === null || text === undefined) return undefined;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || edtfProblem(text) !== null) {
    throw badInput(path, "a day of the calendar", text, "2024-01-28");
  }
  return text;
}

/** A date as EDTF with its bounds, such as `validAt`; undefined where it is absent or null. */
export function edtfArg(text: string, path: string): DatedText;
export function edtfArg(text: string | null | undefined, path: string): DatedText | undefined;
export function edtfArg(text: string | null | undefined, path: string): DatedText | undefined {
  if (text === null || text === undefined) return undefined;
  const problem = edtfProblem(text);
  if (problem !== null) throw new BadInput(path, problem, "2024-01-28");
  return readEdtf(text);
}

export interface PeriodInput {
  from?: string | null | undefined;
  to?: string | null | undefined;
}

/**
 * A period, from the earliest day of `from` to the latest of `to`, both inclusive; a side that is
 * left out is open. Undefined where the argument is absent or null.
 */
export function periodArg(period: PeriodInput, path: string): Bounds;
export function periodArg(period: PeriodInput | null | undefined, path: string): Bounds | undefined;
export function periodArg(
  period: PeriodInput | null | undefined,
  path: string,
): Bounds | undefined {
  if (period === null || period === undefined) return undefined;
  const earliest = edtfArg(period.from, `${path}.from`)?.earliest ?? FIRST_DAY;
  const latest = edtfArg(period.to, `${path}.to`)?.latest ?? LAST_DAY;
  if (latest < earliest) {
    throw badInput(path, "a period that ends on or after its first day", period, {
      from: "2023-10-07",
      to: "2024-02",
    });
  }
  return { earliest, latest };
}
