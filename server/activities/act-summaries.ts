/** First and last of several acts whose days are uncertain: rules on a summary of all of them. */
import { type Bounds, type Day, FIRST_DAY, LAST_DAY } from "../model/days.ts";
import type { Certainty } from "../model/vocabulary.ts";

/**
 * What the rules need to know of a group's acts, however many there are. An act begins between
 * `earliest` and `startBy` and ends between `endAfter` and `latest`; one that is not sure may not
 * be its act at all. Null where there is no such act.
 */
export interface ActSummary {
  earliest: Day | null;
  /** Of all acts, and of those that are sure: the first day by which one has begun. */
  startBySure: Day | null;
  /** The last day by which one must have begun. */
  lastStartBy: Day | null;
  latest: Day | null;
  /** Of those that are sure: the last day on which one surely still went on. */
  endAfterSure: Day | null;
  /** The first day on which one may have ended. */
  firstEndAfter: Day | null;
  /** How many are sure. */
  sure: number;
}

/** Between which days the first act began; null without acts. */
export function firstAct({ earliest, startBySure }: ActSummary): Bounds | null {
  return earliest === null ? null : { earliest, latest: startBySure ?? LAST_DAY };
}

/** Between which days the last act ended; null without acts. */
export function lastAct({ latest, endAfterSure }: ActSummary): Bounds | null {
  return latest === null ? null : { earliest: endAfterSure ?? FIRST_DAY, latest };
}

/** Whether there were acts, and all of them were over before a day. */
export function quietSince(acts: ActSummary, since: Day): Certainty | null {
  if (acts.latest === null || acts.firstEndAfter === null) return null;
  if (acts.sure > 0 && acts.latest < since) return "DEFINITE";
  const noneSince = acts.endAfterSure === null || acts.endAfterSure < since;
  return noneSince && acts.firstEndAfter < since ? "POSSIBLE" : null;
}

/** Whether there were acts, and none of them began before a day. */
export function firstActedSince(acts: ActSummary, since: Day): Certainty | null {
  if (acts.earliest === null || acts.lastStartBy === null) return null;
  if (acts.sure > 0 && acts.earliest >= since) return "DEFINITE";
  const noneBefore = acts.startBySure === null || acts.startBySure >= since;
  return noneBefore && acts.lastStartBy >= since ? "POSSIBLE" : null;
}
