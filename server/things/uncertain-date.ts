/** Dates as the API shows them: open sides are null. */
import { type Bounds, type Day, FIRST_DAY, LAST_DAY } from "../model/days.ts";
import { readEdtf } from "../model/edtf.ts";

/** A date with its bounds; an open or unknown side is null. */
export interface UncertainDate {
  edtf: string | null;
  earliest: Day | null;
  latest: Day | null;
}

export function uncertainDate(bounds: Bounds, edtf: string | null | undefined): UncertainDate {
  return {
    edtf: edtf ?? null,
    earliest: known(bounds.earliest),
    latest: known(bounds.latest),
  };
}

/** The end of a moment that has no day is not before a start that has none. */
function known(day: Day): Day | null {
  return day === FIRST_DAY || day === LAST_DAY ? null : day;
}

/** A date that is kept as text only. */
export function writtenDate(edtf: string | null | undefined): UncertainDate | null {
  return edtf === null || edtf === undefined ? null : uncertainDate(readEdtf(edtf), edtf);
}

/** The bounds that every edge and version of a fact has. */
export interface PeriodProperties {
  startEarliest: string;
  startLatest: string;
  startEdtf?: string;
  endEarliest: string;
  endLatest: string;
  endEdtf?: string;
}

export function startDate(of: PeriodProperties): UncertainDate {
  return uncertainDate({ earliest: of.startEarliest, latest: of.startLatest }, of.startEdtf);
}

export function endDate(of: PeriodProperties): UncertainDate {
  return uncertainDate({ earliest: of.endEarliest, latest: of.endLatest }, of.endEdtf);
}
