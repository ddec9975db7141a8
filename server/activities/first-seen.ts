/** What was first seen since a day: in two senses, each read when it is asked for. */
import type { GroupByActivityRow } from "./groups-by-activity.ts";
import type { NameFirstReportedRow } from "./names-first-reported.ts";

export interface FirstSeenRow {
  reported(): Promise<{ total: number; names: NameFirstReportedRow[] }>;
  acting(): Promise<GroupByActivityRow[]>;
}
