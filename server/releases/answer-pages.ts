/** Pages of the saved questions whose answers changed, with a bounded view of each difference. */
import { type Connection, connection, pageArgs, sizeArg } from "../arguments/pages.ts";
import { type Difference, type Json, pathText } from "./answer-differences.ts";
import type { AnswerChanges } from "./answers.ts";
import type { ChangeKind } from "./row-changes.ts";

export interface AnswerDifferenceRow {
  path: string;
  within: string | null;
  change: ChangeKind;
  before: string | null;
  after: string | null;
}

export interface ShownAnswerChange {
  name: string;
  title: string;
  differences: AnswerDifferenceRow[];
  totalCount: number;
  leftOut: number;
}

export type AnswerPage = Connection<ShownAnswerChange> & { asked: number; changed: number };

interface AnswerArguments {
  first: number;
  after?: string | null | undefined;
  mostDifferences: number;
}

/** @throws BadInput if `first` or `mostDifferences` is not from 1 to the cap */
export async function answerPage(
  { first, after, mostDifferences }: AnswerArguments,
  cap: number,
  all: () => Promise<AnswerChanges>,
): Promise<AnswerPage> {
  const page = pageArgs({ first, after }, cap);
  const most = sizeArg(mostDifferences, "mostDifferences", cap);
  const { asked, changed } = await all();
  const rest = changed
    .filter(({ name }) => page.after === null || name > page.after[1])
    .map(({ name, title, differences }): ShownAnswerChange => {
      const shown = differences.slice(0, most).map(shownDifference);
      const total = differences.length;
      return { name, title, differences: shown, totalCount: total, leftOut: total - shown.length };
    });
  return {
    asked,
    changed: changed.length,
    ...connection(rest, page, ({ name }) => [name, name]),
  };
}

function shownDifference({ path, within, before, after }: Difference): AnswerDifferenceRow {
  const change = before === undefined ? "ADDED" : after === undefined ? "REMOVED" : "CHANGED";
  return { path: pathText(path), within, change, before: shown(before), after: shown(after) };
}

const LONGEST = 300;

function shown(value: Json | undefined): string | null {
  if (value === undefined) return null;
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
