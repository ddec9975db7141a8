/** When two ties are the same tie. */

import type { Qualifier } from "../../server/model/relations.ts";
import type { TieRecord } from "../format/record.ts";
import { type TieEnds, tieEnds, tieId } from "../format/tie-ends.ts";
import type { Sound } from "./sound-parts.ts";

export const QUALIFIERS = [
  "membership",
  "aspect",
  "role",
  "hypothesisSet",
  "regime",
  "precision",
  "targeting",
  "as",
] as const satisfies readonly Qualifier[];

/** What makes a tie that one: its ends, its id (given or made) and a key that no other may have. */
export interface TieKeys {
  ends: TieEnds;
  id: string;
  /** Of relation, ends, order and qualifiers: whatever has the same is the same tie, told twice. */
  whole: string;
}

/** The keys of a tie in the record of one of its ends; null where an end or the relation is not clear. */
export function tieKeys(record: { id: string }, tie: Sound<TieRecord>): TieKeys | null {
  const { relation, from, to, order, id } = tie;
  if (typeof relation !== "string" || (from === undefined) === (to === undefined)) return null;
  const ends = tieEnds(record, { from, to });
  if (typeof ends.from !== "string" || typeof ends.to !== "string") return null;
  const qualifiers = QUALIFIERS.map((name) => tie[name] ?? null);
  return {
    ends,
    id: tieId(ends, { id, relation, order }),
    whole: JSON.stringify([relation, ends.from, ends.to, order ?? 1, qualifiers]),
  };
}

/** One key for two things in either order. */
export function samePair(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
