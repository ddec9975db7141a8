/** Which statements were added, removed or changed between two releases, as known by a day? */
import { statement } from "../graph/statements.ts";
import type { Day } from "../model/days.ts";
import type { ChangePage } from "./change-pages.ts";
import { differingRows, type Sides } from "./differing-rows.ts";
import { type Fields, type RowChange, rowChanges } from "./row-changes.ts";

const statementsThatDiffer = statement("releases/statements-that-differ");

interface Found extends Fields {
  id: string;
  release: string;
  field: string;
  about: string;
  source: string;
  locator: string;
  paraphrase: string;
  rankFrom?: Day;
  knownFrom: Day;
}

interface SeenStatement {
  field: string;
  about: string;
  source: string;
  locator: string;
  paraphrase: string;
  fields: Fields;
}

export type StatementChangeRow = RowChange<SeenStatement>;
export type StatementChangePage = ChangePage<StatementChangeRow>;

export async function statementChanges(sides: Sides, knownAt: Day): Promise<StatementChangeRow[]> {
  const question = { what: "statements", statement: statementsThatDiffer };
  return rowChanges(
    await differingRows(sides, question, (found: Found) => statementAt(found, knownAt)),
  );
}

/** A rank counts from its day on: before it the statement is NORMAL. */
export function statementAt(found: Found, knownAt: Day): SeenStatement | null {
  if (found.knownFrom > knownAt) return null;
  const { id: _id, release: _release, ...said } = found;
  const ranked = said.rankFrom === undefined || said.rankFrom <= knownAt;
  const { field, about, source, locator, paraphrase } = found;
  const fields = ranked ? said : { ...said, ...UNRANKED };
  return { field, about, source, locator, paraphrase, fields };
}

const UNRANKED = { rank: "NORMAL", rankReason: null, rankFrom: null };
