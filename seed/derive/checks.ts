/** What makes a fact one to check, on each day of knowledge: by its statements that count then. */
import { type Day, later } from "../../server/model/days.ts";
import {
  boundaryDays,
  changeDays,
  liveAt,
  type Version,
  versionAt,
  versions,
  weighedAt,
} from "./live.ts";
import { EDITORS, type Statement } from "./statements.ts";

export interface CheckState {
  /** How many origins affirm it; the editors' own readings are none. */
  origins: number;
  /** The day on which the newest statement that affirms it was reported. */
  newest: Day;
  /** Its sources contradict each other, or one denies it. */
  disputed: boolean;
  /** The editors doubt a statement about it. */
  doubted: boolean;
  /** It is not so in every world, dates aside. */
  unsure: boolean;
}

/** @param history the fact's own versions: it is checked where it is shown. */
export function checkVersions(
  statements: readonly Statement[],
  history: readonly Version<{ disputed: boolean }>[],
): Version<CheckState>[] {
  const days = [...changeDays(statements), ...history.flatMap(boundaryDays)];
  return versions(days, (knownAt) => {
    const shown = versionAt(history, knownAt);
    return shown === null ? null : checkAt(statements, shown.disputed, knownAt);
  });
}

function checkAt(
  statements: readonly Statement[],
  disputed: boolean,
  knownAt: Day,
): CheckState | null {
  const live = liveAt(statements, knownAt);
  const weighed = weighedAt(statements, knownAt);
  // What is only planned or denied rests on those who say so.
  const resting = weighed?.affirming ?? live;
  if (resting.length === 0) return null;
  const origins = new Set(resting.map(({ origin }) => origin));
  origins.delete(EDITORS);
  return {
    origins: origins.size,
    newest: resting.map(({ knownFrom }) => knownFrom).reduce(later),
    disputed: disputed || (weighed?.denying.length ?? 0) > 0,
    doubted: live.some(({ doubt }) => doubt !== null),
    unsure: !(weighed?.sure ?? false),
  };
}
