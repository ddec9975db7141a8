/** When a thing came to be and ceased, as that became known: what ties of it are clipped to. */
import { changeDays, type Version, versions, weighedAt } from "./live.ts";
import { type Existence, statedPeriod } from "./period.ts";
import { agreedDate } from "./single-value.ts";
import type { Statement } from "./statements.ts";

export interface ExistenceFacts {
  founded: Statement[];
  /** Dissolved, or died. */
  ended: Statement[];
  /** Events in which a person is said to have been killed, with what is known of their days. */
  killedIn: { tie: Statement[]; event: Statement[] }[];
  /** Mergers into another group. */
  mergedInto: Statement[][];
}

export function noExistenceFacts(): ExistenceFacts {
  return { founded: [], ended: [], killedIn: [], mergedInto: [] };
}

/** The end is the one stated, or else the day of the killing, or else of the merger. */
export function existenceVersions(facts: ExistenceFacts): Version<Existence>[] {
  const days = changeDays(
    facts.founded,
    facts.ended,
    ...facts.killedIn.flatMap(({ tie, event }) => [tie, event]),
    ...facts.mergedInto,
  );
  const dateAt = (statements: readonly Statement[], knownAt: string) => {
    const weighed = weighedAt(statements, knownAt);
    const date = weighed === null ? null : agreedDate(weighed.affirming, knownAt);
    return date === null ? null : { earliest: date.earliest, latest: date.latest };
  };
  return versions(days, (knownAt) => {
    const killed = facts.killedIn
      .filter(({ tie }) => weighedAt(tie, knownAt)?.sure)
      .map(({ event }) => dateAt(event, knownAt));
    const merged = facts.mergedInto.map((statements) => {
      const weighed = weighedAt(statements, knownAt);
      return weighed?.sure ? statedPeriod(weighed.affirming, knownAt, "MOMENT").start : null;
    });
    const began = dateAt(facts.founded, knownAt);
    const ended =
      dateAt(facts.ended, knownAt) ?? [...killed, ...merged].find((day) => day !== null) ?? null;
    return began === null && ended === null ? null : { began, ended };
  });
}
