/** Ties become edges: derived again for each day on which something new about them became known. */
import type { Day } from "../../server/model/days.ts";
import type { Reliability, Support } from "../../server/model/vocabulary.ts";
import { boundaryDays, changeDays, type Version, versionAt, versions, weighedAt } from "./live.ts";
import {
  clamped,
  clippedToExistence,
  type Existence,
  inOrder,
  type Period,
  type PeriodStatement,
  statedPeriod,
  UNBOUNDED,
} from "./period.ts";
import type { AgreedDate } from "./single-value.ts";
import { bestReliability, supportOf, type Voiced } from "./support.ts";

export interface TieStatement extends PeriodStatement, Voiced {}

export interface TieFacts {
  from: string;
  to: string;
  /** EVENT: the tie holds while its event does. */
  extent: "PERIOD" | "MOMENT" | "EVENT";
  /**
   * 1, 2, …: of two ties of a PERIOD, that of the higher order begins after the other has ended;
   * two of the same order may hold at once. Left out: the place in the list.
   */
  order?: number;
  /** A relation that is itself a hypothesis is never sure. */
  hypothesis: boolean;
  statements: readonly TieStatement[];
  /** Of the things at both ends, as it became known. */
  existence: readonly (readonly Version<Existence>[])[];
  /** For EVENT: the event's date, as it became known. */
  eventDate?: readonly Version<AgreedDate | null>[];
}

/** What one version of an edge says. */
export interface TieState extends Period {
  /** It exists in every world; false: at most POSSIBLE. */
  sure: boolean;
  support: Support;
  reliability: Reliability;
}

/**
 * The versions of ties of one relation between the same two things, in their order in time.
 * A reader of any day sees one version of each, or none.
 */
export function tieVersions(inTime: readonly TieFacts[]): Version<TieState>[][] {
  const days = [
    ...changeDays(...inTime.map(({ statements }) => statements)),
    ...inTime.flatMap(({ existence, eventDate }) =>
      [...existence.flat(), ...(eventDate ?? [])].flatMap(boundaryDays),
    ),
  ];
  return inTime.map((_, index) =>
    versions(days, (knownAt) => statesAt(inTime, knownAt)[index] ?? null),
  );
}

/** The states of ties in their order on a day of knowledge; null where nobody affirms a tie. */
export function statesAt(inTime: readonly TieFacts[], knownAt: Day): (TieState | null)[] {
  const alone = inTime.map((facts) => stateAlone(facts, knownAt));
  const there = alone.flatMap((period, index) => {
    const { order = index, extent } = inTime[index] as TieFacts;
    // What has happened never ends, and an event is when it is: no order moves these.
    return period === null ? [] : [{ period, order: extent === "PERIOD" ? order : 0 }];
  });
  const ordered = inOrder(there);
  let next = 0;
  return alone.map((state) => (state === null ? null : (ordered[next++] ?? null)));
}

/** A tie by itself: everything but its order among others. */
function stateAlone(facts: TieFacts, knownAt: Day): TieState | null {
  const weighed = weighedAt(facts.statements, knownAt);
  if (weighed === null) return null;
  const period =
    facts.extent === "EVENT"
      ? eventPeriod(versionAt(facts.eventDate ?? [], knownAt))
      : clippedToExistence(
          statedPeriod(weighed.affirming, knownAt, facts.extent),
          facts.existence.flatMap((history) => versionAt(history, knownAt) ?? []),
        );
  return {
    ...clamped(period),
    sure: weighed.sure && !facts.hypothesis,
    support: supportOf(facts.from, facts.to, weighed.affirming, weighed.denying),
    reliability: bestReliability(weighed.affirming),
  };
}

/** A tie to an event begins and ends with it. */
function eventPeriod(date: AgreedDate | null): Period {
  if (date === null) return UNBOUNDED;
  return {
    start: { earliest: date.earliest, latest: date.startBy },
    end: { earliest: date.endAfter, latest: date.latest },
    startEdtf: date.edtf,
    endEdtf: date.edtf,
    disputed: date.disputed,
  };
}
