/** Between which two things a tie of a record runs, and by which id it is known. */
import type { TieRecord } from "./record.ts";

export interface TieEnds {
  from: string;
  to: string;
}

/** The record itself is the end that the tie does not name. */
export function tieEnds(record: { id: string }, tie: Pick<TieRecord, "from" | "to">): TieEnds {
  return { from: tie.from ?? record.id, to: tie.to ?? record.id };
}

/** The id that is given, or else `from.relation.to`, with the order where there is one. */
export function tieId(
  { from, to }: TieEnds,
  tie: Pick<TieRecord, "id" | "relation" | "order">,
): string {
  const word = tie.relation.toLowerCase().replaceAll("_", "-");
  const made = `${from}.${word}.${to}`;
  return tie.id ?? (tie.order === undefined ? made : `${made}.${tie.order}`);
}
