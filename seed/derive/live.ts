/** Which statements count on a day of knowledge, and what changes from day to day. */
import { addDays, type Day, LAST_DAY, later } from "../../server/model/days.ts";
import type { Identification, Modality, Rank } from "../../server/model/vocabulary.ts";

/** What the rules need to know of a statement to say whether it counts. */
export interface Ranked {
  knownFrom: Day;
  modality: Modality;
  rank: Rank;
  rankFrom: Day | null;
  identification: Identification;
}

/** A state that holds for a reader whose knowledge ends on a day from knownFrom to knownTo. */
export interface Version<State> {
  knownFrom: Day;
  /** Inclusive: the day before the next version, or the last day. */
  knownTo: Day;
  state: State;
}

/** The rank that a statement has for a reader of that day: no hindsight. */
export function rankAt(statement: Ranked, knownAt: Day): Rank {
  const from = statement.rankFrom;
  return from === null || from <= knownAt ? statement.rank : "NORMAL";
}

/** The statements that are known by the day, and not deprecated by then. */
export function liveAt<S extends Ranked>(statements: readonly S[], knownAt: Day): S[] {
  return statements.filter(
    (statement) => statement.knownFrom <= knownAt && rankAt(statement, knownAt) !== "DEPRECATED",
  );
}

export interface Weighed<S> {
  /** The ASSERTED ones, or the SUSPECTED where there is no other: they give dates and values. */
  affirming: S[];
  /** Whether it is so in every world, dates aside. */
  sure: boolean;
  denying: S[];
}

/**
 * What the live statements say together, or null where none affirms.
 *
 * Sure: asserted by a statement whose reference is CERTAIN, and either nobody denies it or that
 * statement is PREFERRED.
 */
export function weighedAt<S extends Ranked>(
  statements: readonly S[],
  knownAt: Day,
): Weighed<S> | null {
  const live = liveAt(statements, knownAt);
  const asserted = live.filter(({ modality }) => modality === "ASSERTED");
  const affirming =
    asserted.length > 0 ? asserted : live.filter(({ modality }) => modality === "SUSPECTED");
  if (affirming.length === 0) return null;
  const denying = live.filter(({ modality }) => modality === "NEGATED");
  const sure = asserted.some(
    (statement) =>
      statement.identification === "CERTAIN" &&
      (denying.length === 0 || rankAt(statement, knownAt) === "PREFERRED"),
  );
  return { affirming, denying, sure };
}

/** The days on which something new about these statements became known, in order. */
export function changeDays(...lists: (readonly Ranked[])[]): Day[] {
  const days = new Set<Day>();
  for (const { knownFrom, rankFrom, rank } of lists.flat()) {
    days.add(knownFrom);
    if (rank !== "NORMAL" && rankFrom !== null) days.add(later(rankFrom, knownFrom));
  }
  return [...days].sort();
}

/**
 * The versions of a state over the days on which it may have changed: a new one only where it did,
 * none where it is null.
 */
export function versions<State>(
  days: readonly Day[],
  stateAt: (knownAt: Day) => State | null,
): Version<State>[] {
  const found: Version<State>[] = [];
  const inOrder = days.length > 1 ? [...new Set(days)].sort() : days;
  let current: Version<State> | null = null;
  // Written out only where there is something to compare with: most facts have one version.
  let key: string | null = null;
  for (const day of inOrder) {
    const state = stateAt(day);
    if (current !== null) {
      key ??= JSON.stringify(current.state);
      const next = JSON.stringify(state);
      if (next === key) continue;
      current.knownTo = dayBefore(day);
      key = next;
    }
    if (state === null) {
      current = null;
      key = null;
    } else {
      current = { knownFrom: day, knownTo: LAST_DAY, state };
      found.push(current);
    }
  }
  return found;
}

/** Before the last day too, which addDays leaves where it is: no day of knowledge has two versions. */
function dayBefore(day: Day): Day {
  return day === LAST_DAY ? "9999-12-30" : addDays(day, -1);
}

/** The days on which a version begins, and on which the gap after it does. */
export function boundaryDays({ knownFrom, knownTo }: Version<unknown>): Day[] {
  return knownTo === LAST_DAY ? [knownFrom] : [knownFrom, addDays(knownTo, 1)];
}

/** The version that a reader of that day sees. */
export function versionAt<State>(all: readonly Version<State>[], knownAt: Day): State | null {
  return all.find((v) => v.knownFrom <= knownAt && knownAt <= v.knownTo)?.state ?? null;
}
