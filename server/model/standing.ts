/** What became of a claim by a day. */
import type { Bounds, Day } from "./days.ts";
import type { Certainty, Standing } from "./vocabulary.ts";

/** A change of a claim's standing, and between which days it came. */
export interface StandingChange extends Bounds {
  standing: Standing;
  by: string | null;
  supersededBy: string | null;
}

export interface StandingThen {
  standing: Standing;
  /** POSSIBLE between the uncertain bounds of a change, where the claim still counts as before. */
  certainty: Certainty;
  /** The change that made it so; null while it stands. */
  change: StandingChange | null;
}

/**
 * The standing of a claim on a day, or, without one, at the end of what is known.
 *
 * A change counts from the latest day on which it may have come, that day included; from its
 * earliest day until then the claim is as before, which is POSSIBLE only.
 */
export function standingAt(changes: readonly StandingChange[], validAt: Day | null): StandingThen {
  const inTime = [...changes].sort((a, b) =>
    a.latest === b.latest ? compare(a.earliest, b.earliest) : compare(a.latest, b.latest),
  );
  const done = inTime.filter((change) => validAt === null || change.latest <= validAt);
  const open = inTime.some(
    (change) => validAt !== null && change.earliest <= validAt && validAt < change.latest,
  );
  const change = done.at(-1) ?? null;
  return {
    standing: change?.standing ?? "STANDS",
    certainty: open ? "POSSIBLE" : "DEFINITE",
    change,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
