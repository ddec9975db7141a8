/** `validAt` or `during`, of which one at most may be given. */
import { badInput } from "../errors.ts";
import type { TieTime } from "../ties/tie-time.ts";
import { edtfArg, type PeriodInput, periodArg } from "./dates.ts";

export function tieTimeArg(given: {
  validAt?: string | null | undefined;
  during?: PeriodInput | null | undefined;
}): TieTime {
  const when = edtfArg(given.validAt, "validAt") ?? null;
  const period = periodArg(given.during, "during");
  if (when !== null && period !== undefined) {
    throw badInput("during", "either validAt or during", given, { from: "2023-10", to: "2024-02" });
  }
  const during = period === undefined ? null : { from: period.earliest, to: period.latest };
  return { when, during };
}
