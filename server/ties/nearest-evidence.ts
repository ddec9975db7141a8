/** How far the evidence for a tie is from the time that is asked about. */
import {
  type Bounds,
  type Day,
  daysBetween,
  earlier,
  FIRST_DAY,
  LAST_DAY,
  later,
} from "../model/days.ts";

export interface NearestEvidence {
  date: Day;
  gapDays: number;
}

/**
 * The nearest day that a source speaks of, and the whole days between; 0 where it speaks of that
 * very time. null where no source gives any day.
 * @param evidenceDays none, or each written `known until from to`: the days of knowledge on which it
 *   counts, and the days it speaks of; all inclusive
 */
export function nearestEvidence(
  evidenceDays: readonly string[] | null | undefined,
  when: Bounds,
  knownAt: Day,
): NearestEvidence | null {
  let nearest: NearestEvidence | null = null;
  for (const text of evidenceDays ?? []) {
    const [known = "", until = "", from = "", to = ""] = text.split(" ");
    if (knownAt < known || until < knownAt) continue;
    const found = gap({ earliest: from, latest: to }, when);
    if (found !== null && (nearest === null || found.gapDays < nearest.gapDays)) nearest = found;
  }
  return nearest;
}

function gap(evidence: Bounds, when: Bounds): NearestEvidence | null {
  if (evidence.latest < when.earliest) {
    return { date: evidence.latest, gapDays: daysBetween(evidence.latest, when.earliest) };
  }
  if (evidence.earliest > when.latest) {
    return { date: evidence.earliest, gapDays: daysBetween(when.latest, evidence.earliest) };
  }
  const from = later(evidence.earliest, when.earliest);
  if (from !== FIRST_DAY) return { date: from, gapDays: 0 };
  const to = earlier(evidence.latest, when.latest);
  return to === LAST_DAY ? null : { date: to, gapDays: 0 };
}

/** Of a chain: that of its tie with the widest gap; null where a tie has no dated evidence. */
export function nearestOfChain(
  ties: readonly { evidenceDays?: readonly string[] | null }[],
  when: Bounds,
  knownAt: Day,
): NearestEvidence | null {
  let widest: NearestEvidence | null = null;
  for (const { evidenceDays } of ties) {
    const nearest = nearestEvidence(evidenceDays, when, knownAt);
    if (nearest === null) return null;
    if (widest === null || nearest.gapDays > widest.gapDays) widest = nearest;
  }
  return widest;
}
