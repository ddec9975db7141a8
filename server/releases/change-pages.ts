/** Pages of a list of changes, with how many there are of each kind. */
import { type Connection, connection, pageArgs } from "../arguments/pages.ts";
import { type ChangeKind, type RowChange, type Totals, totalsOf } from "./row-changes.ts";

export type ChangePage<Change> = Connection<Change> & Totals;

export interface ChangeArguments {
  change?: readonly ChangeKind[] | null | undefined;
  first: number;
  after?: string | null | undefined;
}

/**
 * The changes of the kinds asked for, after a place.
 * @param all by id
 * @throws BadInput if `first` is not from 1 to the cap
 */
export async function changePage<Row extends RowChange<unknown>>(
  { change, first, after }: ChangeArguments,
  cap: number,
  all: () => Promise<Row[]>,
): Promise<ChangePage<Row>> {
  const page = pageArgs({ first, after }, cap);
  const rows = await all();
  const rest = rows.filter(
    (row) =>
      (change == null || change.includes(row.change)) &&
      (page.after === null || row.id > page.after[1]),
  );
  return { ...totalsOf(rows), ...connection(rest, page, ({ id }) => [id, id]) };
}
