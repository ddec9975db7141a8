/** What is known of a claim from day to day: its day, and what became of it. */
import { type Day, LAST_DAY } from "../../server/model/days.ts";
import type { StandingChange } from "../../server/model/standing.ts";
import type { Standing } from "../../server/model/vocabulary.ts";
import type { EventState } from "./events.ts";
import { boundaryDays, changeDays, type Version, versionAt, versions, weighedAt } from "./live.ts";
import { type AgreedDate, agreedDate } from "./single-value.ts";
import type { Statement } from "./statements.ts";

/** Something that is said to have become of a claim. */
export interface StandingReport {
  standing: Standing;
  by: string | null;
  supersededBy: string | null;
  statements: readonly Statement[];
}

export interface ClaimState {
  /** It was made in every world, undenied, and neither by whom nor of which event is in doubt. */
  sure: boolean;
  day: AgreedDate | null;
  changes: StandingChange[];
  /** The event as known with it: kept here so that one version answers for both. */
  event: EventState;
}

/** The versions of a claim; none while neither it nor its event is known. */
export function claimVersions(
  statements: readonly Statement[],
  reports: readonly StandingReport[],
  event: readonly Version<EventState>[],
): Version<ClaimState>[] {
  const days = [
    ...changeDays(statements, ...reports.map((report) => report.statements)),
    ...event.flatMap(boundaryDays),
  ];
  return versions(days, (knownAt) => claimAt(statements, reports, event, knownAt));
}

function claimAt(
  statements: readonly Statement[],
  reports: readonly StandingReport[],
  event: readonly Version<EventState>[],
  knownAt: Day,
): ClaimState | null {
  const weighed = weighedAt(statements, knownAt);
  const known = versionAt(event, knownAt);
  if (weighed === null || known === null) return null;
  return {
    sure: weighed.sure && known.dateSure,
    day: agreedDate(weighed.affirming, knownAt),
    changes: reports.flatMap((report) => changeOf(report, knownAt) ?? []),
    event: known,
  };
}

/** A report counts when somebody asserts it; one that is only suspected or denied does not. */
function changeOf(report: StandingReport, knownAt: Day): StandingChange | null {
  const weighed = weighedAt(report.statements, knownAt);
  if (weighed === null || !weighed.sure) return null;
  const date = agreedDate(weighed.affirming, knownAt);
  return {
    standing: report.standing,
    earliest: date?.earliest ?? "0000-01-01",
    // Without a day it has happened by the day on which it was reported.
    latest: date?.latest ?? weighed.affirming.map((s) => s.knownFrom).sort()[0] ?? LAST_DAY,
    by: report.by,
    supersededBy: report.supersededBy,
  };
}
