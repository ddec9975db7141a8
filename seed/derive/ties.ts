/** Ties become edges: derived again for each day on which something new about them became known. */
import {
  addDays,
  type Bounds,
  type Day,
  earlier,
  LAST_DAY,
  later,
} from "../../server/model/days.ts";
import type { Reliability, Support } from "../../server/model/vocabulary.ts";
import { changeDays, type Version, versionAt, versions, weighedAt } from "./live.ts";
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

/** The days on which a version begins, and on which the gap after it does. */
function boundaryDays({ knownFrom, knownTo }: { knownFrom: Day; knownTo: Day }): Day[] {
  return knownTo === LAST_DAY ? [knownFrom] : [knownFrom, addDays(knownTo, 1)];
}

/** The states of ties in their order on a day of knowledge; null where nobody affirms a tie. */
export function statesAt(inTime: readonly TieFacts[], knownAt: Day): (TieState | null)[] {
  const alone = inTime.map((facts) => stateAlone(facts, knownAt));
  const there = alone.filter((state) => state !== null);
  const ordered = inOrder(there);
  let next = 0;
  return alone.map((state) => {
    if (state === null) return null;
    const period = ordered[next++];
    return period === undefined ? null : { ...state, ...period };
  });
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
  const lasted = date.edtf?.includes("/") ?? false;
  const start: Bounds = { earliest: date.earliest, latest: lasted ? date.startBy : date.latest };
  const end: Bounds = { earliest: lasted ? date.endAfter : date.earliest, latest: date.latest };
  return {
    start: { earliest: start.earliest, latest: earlier(start.latest, end.latest) },
    end: { earliest: later(end.earliest, start.earliest), latest: end.latest },
    startEdtf: date.edtf,
    endEdtf: date.edtf,
    disputed: date.disputed,
  };
}
