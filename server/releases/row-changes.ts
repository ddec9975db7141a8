/** What differs between two lists of rows that are found by their ids: added, removed, changed. */

export type ChangeKind = "ADDED" | "REMOVED" | "CHANGED";

/** What is compared of a row; a value that is not there is undefined or null. */
export type Fields = Record<string, unknown>;

/** One thing in two releases; null where a release has none, or its reader does not see it. */
export interface Pair<Row> {
  id: string;
  before: Row | null;
  after: Row | null;
}

export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
}

export interface RowChange<Row> extends Pair<Row> {
  change: ChangeKind;
  /** As in the later release, if it is there. */
  shown: Row;
  /** In the order of their names; of what was added or removed, all that it says. */
  fields: FieldChange[];
}

/** The pairs that differ, by id. */
export function rowChanges<Row extends { fields: Fields }>(
  pairs: readonly Pair<Row>[],
): RowChange<Row>[] {
  return pairs
    .flatMap((pair) => {
      const fields = fieldChanges(pair.before?.fields ?? {}, pair.after?.fields ?? {});
      const change = kindOf(pair);
      const shown = pair.after ?? pair.before;
      if (shown === null || (change === "CHANGED" && fields.length === 0)) return [];
      return [{ ...pair, change, shown, fields }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function kindOf({ before, after }: Pair<unknown>): ChangeKind {
  if (before === null) return "ADDED";
  return after === null ? "REMOVED" : "CHANGED";
}

function fieldChanges(before: Fields, after: Fields): FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names
    .map((field) => ({ field, before: text(before[field]), after: text(after[field]) }))
    .filter((change) => change.before !== change.after);
}

/** Texts as they are, everything else as JSON. */
function text(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

export type Totals = Record<"added" | "removed" | "changed", number>;

export function totalsOf(changes: readonly { change: ChangeKind }[]): Totals {
  const count = (kind: ChangeKind) => changes.filter(({ change }) => change === kind).length;
  return { added: count("ADDED"), removed: count("REMOVED"), changed: count("CHANGED") };
}
