/** The bounds of something that holds over time, from what the statements about it give. */
import {
  addDays,
  type Bounds,
  type Day,
  earlier,
  FIRST_DAY,
  LAST_DAY,
  later,
  OPEN,
} from "../../server/model/days.ts";
import type { DatedText } from "../../server/model/edtf.ts";
import type { Ranked } from "./live.ts";
import { agreed, preferredOf } from "./single-value.ts";

/** A statement about a period: when it began, when it ended, or a time at which it held. */
export interface PeriodStatement extends Ranked {
  start: DatedText | null;
  end: DatedText | null;
  on: DatedText | null;
}

/** Between which days it began, and between which it ended. */
export interface Period {
  start: Bounds;
  end: Bounds;
  startEdtf: string | null;
  endEdtf: string | null;
  disputed: boolean;
}

/** When the things at both ends came to be and ceased, as far as known on a day. */
export interface Existence {
  began: Bounds | null;
  ended: Bounds | null;
}

/** PERIOD from a start to an end; MOMENT true from its day on; EVENT while its event lasts. */
export type PeriodExtent = "PERIOD" | "MOMENT";

/**
 * The period that affirming statements give by themselves, before existence and order.
 *
 * A statement whose reference is not CERTAIN narrows what is possible; when it must have begun, and
 * until when it must have gone on, only the CERTAIN ones say, where there are any.
 */
export function statedPeriod(
  affirming: readonly PeriodStatement[],
  knownAt: Day,
  extent: PeriodExtent,
): Period {
  const period = periodOfAll(affirming, knownAt, extent);
  const certain = affirming.filter(({ identification }) => identification === "CERTAIN");
  if (certain.length === 0 || certain.length === affirming.length) return period;
  const { start, end } = periodOfAll(certain, knownAt, extent);
  return {
    ...period,
    start: { ...period.start, latest: later(period.start.latest, start.latest) },
    end: { ...period.end, earliest: earlier(period.end.earliest, end.earliest) },
  };
}

/**
 * The PREFERRED starts, or else all, are intersected, or spanned and disputed where they do not
 * meet; the same for ends. A time at which it held caps the start and the end; where that would
 * turn a bound around, the bound widens to that time, disputed. If the earliest start is after the
 * latest end, both become the span of both, disputed.
 */
function periodOfAll(
  affirming: readonly PeriodStatement[],
  knownAt: Day,
  extent: PeriodExtent,
): Period {
  const given = (side: "start" | "end") =>
    agreed(
      preferredOf(
        affirming.filter((statement) => statement[side] !== null),
        knownAt,
      ).flatMap((statement) => statement[side] ?? []),
    );
  const start = given("start");
  const end = given("end");
  const ons = affirming.flatMap(({ on }) => on ?? []);
  let disputed = (start?.disputed ?? false) || (end?.disputed ?? false);

  const from = { earliest: start?.earliest ?? FIRST_DAY, latest: start?.latest ?? LAST_DAY };
  const to = { earliest: end?.earliest ?? FIRST_DAY, latest: end?.latest ?? LAST_DAY };
  const stated = { from: { ...from }, to: { ...to } };
  for (const on of ons) {
    if (on.latest < stated.from.earliest) {
      from.earliest = earlier(from.earliest, on.latest);
      disputed = true;
    } else {
      from.latest = earlier(from.latest, on.latest);
    }
    if (on.earliest > stated.to.latest) {
      to.latest = later(to.latest, on.earliest);
      disputed = true;
    } else {
      to.earliest = later(to.earliest, on.earliest);
    }
  }
  if (extent === "MOMENT") {
    to.earliest = LAST_DAY;
    to.latest = LAST_DAY;
  }
  const edtf = { startEdtf: start?.edtf ?? null, endEdtf: end?.edtf ?? null };
  if (from.earliest > to.latest) {
    const hull = {
      earliest: earlier(from.earliest, to.earliest),
      latest: later(from.latest, to.latest),
    };
    return { start: hull, end: { ...hull }, ...edtf, disputed: true };
  }
  return { start: from, end: to, ...edtf, disputed };
}

/**
 * Clips open sides to the existence of the things at both ends. A bound is never pushed past the
 * other bounds of the tie: there it stops, and the tie is disputed.
 */
export function clippedToExistence(period: Period, ends: readonly Existence[]): Period {
  const start = { ...period.start };
  const end = { ...period.end };
  let { disputed } = period;
  if (start.earliest === FIRST_DAY) {
    const began = ends.map((e) => e.began?.earliest ?? FIRST_DAY).reduce(later, FIRST_DAY);
    start.earliest = earlier(began, earlier(start.latest, end.latest));
    disputed ||= start.earliest < began;
  }
  if (end.latest === LAST_DAY && end.earliest !== LAST_DAY) {
    const ended = ends.map((e) => e.ended?.latest ?? LAST_DAY).reduce(earlier, LAST_DAY);
    end.latest = later(ended, later(end.earliest, start.earliest));
    disputed ||= end.latest > ended;
  }
  return { ...period, start, end, disputed };
}

/** Last of all: the latest start is no later than the latest end, and the other way round. */
export function clamped<P extends Period>(period: P): P {
  return {
    ...period,
    start: { ...period.start, latest: earlier(period.start.latest, period.end.latest) },
    end: { ...period.end, earliest: later(period.end.earliest, period.start.earliest) },
  };
}

/**
 * Periods with their order in time, the lowest first: each begins after those of a lower order have
 * ended. As with clipping, no bound is pushed past the others of its own tie.
 */
export function inOrder<P extends Period>(inTime: readonly { period: P; order: number }[]): P[] {
  const ordered = inTime.map(({ period, order }) => ({ period: clamped(period), order }));
  for (const one of ordered) {
    const { start, end, disputed } = one.period;
    const wanted = ordered
      .filter(({ order }) => order < one.order)
      .map(({ period }) => addDays(period.end.earliest, 1))
      .reduce(later, start.earliest);
    const earliest = earlier(wanted, earlier(start.latest, end.latest));
    one.period = clamped({
      ...one.period,
      start: { ...start, earliest },
      disputed: disputed || earliest < wanted,
    });
  }
  for (const one of ordered.toReversed()) {
    const { start, end, disputed } = one.period;
    const wanted = ordered
      .filter(({ order }) => order > one.order)
      .map(({ period }) => addDays(period.start.latest, -1))
      .reduce(earlier, end.latest);
    const latest = later(wanted, later(end.earliest, start.earliest));
    one.period = clamped({
      ...one.period,
      end: { ...end, latest },
      disputed: disputed || latest > wanted,
    });
  }
  return ordered.map(({ period }) => period);
}

export const UNBOUNDED: Period = {
  start: OPEN,
  end: OPEN,
  startEdtf: null,
  endEdtf: null,
  disputed: false,
};
