/** How many events one answer may be made of. */
import { LimitExceeded } from "../errors.ts";

/** The most events that are read for one answer: asked for with one more, so that a cut is seen. */
export const MOST_EVENTS = 50_000;

/** @throws {LimitExceeded} where there is more than one request reads: nothing is cut in silence. */
export function refuseMoreThan(most: number, found: number): void {
  if (found <= most) return;
  throw new LimitExceeded(
    `Expected at most ${most} events in one request, and there are more. ` +
      "Ask for a shorter period (during), fewer kinds of event, or fewer umbrellas.",
  );
}
