/** What is known of an event from day to day: its date, its outcome, and whether it happened. */
import type { Day } from "../../server/model/days.ts";
import type { Occurrence } from "../../server/model/vocabulary.ts";
import { changeDays, liveAt, type Version, versions, weighedAt } from "./live.ts";
import { type AgreedDate, agreedDate, agreedWord } from "./single-value.ts";
import { EDITORS, type Statement } from "./statements.ts";

export interface EventState {
  date: AgreedDate | null;
  /** False where the date would be wider, or none, without references that are not CERTAIN. */
  dateSure: boolean;
  outcome: string | null;
  outcomeDisputed: boolean;
  occurrence: Occurrence;
}

/** A claim of one's own, as far as the event's occurrence goes. */
export interface OwnClaim {
  claimants: readonly string[];
  statements: readonly Statement[];
}

/** The versions of an event, from the statements about it and the claims of it. */
export function eventVersions(
  statements: readonly Statement[],
  ownClaims: readonly OwnClaim[],
): Version<EventState>[] {
  const days = changeDays(statements, ...ownClaims.map((claim) => claim.statements));
  return versions(days, (knownAt) => eventAt(statements, ownClaims, knownAt));
}

function eventAt(
  statements: readonly Statement[],
  ownClaims: readonly OwnClaim[],
  knownAt: Day,
): EventState | null {
  const occurrence = occurrenceAt(statements, ownClaims, knownAt);
  if (occurrence === null) return null;
  // What is only planned or denied has the date for which it was planned or denied.
  const telling = weighedAt(statements, knownAt)?.affirming ?? liveAt(statements, knownAt);
  const date = agreedDate(telling, knownAt);
  const certain = agreedDate(
    telling.filter(({ identification }) => identification === "CERTAIN"),
    knownAt,
  );
  const outcome = agreedWord(telling, (statement) => statement.outcome, knownAt);
  return {
    date,
    dateSure:
      date === null ||
      (certain !== null && date.earliest <= certain.earliest && certain.latest <= date.latest),
    outcome: outcome.word,
    outcomeDisputed: outcome.disputed,
    occurrence,
  };
}

/**
 * Whether it happened, by the origins that say so; null where nothing is known of it.
 *
 * An origin is whoever spoke first, or the root of what a source repeats: quotations of one
 * utterance count once, and so do sources that repeat one another.
 */
export function occurrenceAt(
  statements: readonly Statement[],
  ownClaims: readonly OwnClaim[],
  knownAt: Day,
): Occurrence | null {
  const live = liveAt(statements, knownAt);
  const claims = ownClaims.filter((claim) => weighedAt(claim.statements, knownAt) !== null);
  if (live.length === 0 && claims.length === 0) return null;
  const affirming = weighedAt(statements, knownAt)?.affirming ?? [];
  const happened = affirming.filter(({ cancelled }) => !cancelled);
  if (affirming.length > 0 && affirming.every(({ cancelled }) => cancelled)) return "CANCELLED";
  const claimants = new Set(claims.flatMap((claim) => claim.claimants));
  // What a spokesman says for a claimant is the claimant's word.
  const others = happened.filter(
    ({ origin, saidBy }) => !claimants.has(origin) && !claimants.has(saidBy[0]?.for ?? ""),
  );
  const origins = new Set(others.map(({ origin }) => origin));
  // The editors' own reading of a source is no further origin, if it is not the only one.
  if (origins.size > 1 || claims.length > 0) origins.delete(EDITORS);
  if (origins.size > 0) {
    return claims.length > 0 || origins.size > 1 ? "CORROBORATED" : "REPORTED";
  }
  if (claims.length > 0) return "CLAIM_ONLY";
  return live.some(({ modality }) => modality === "NEGATED") ? "DENIED" : "PLANNED";
}
