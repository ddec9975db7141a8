/** Which pairs of things may be one, and why? None is ever merged. */
import type { Connection, Page, Place } from "../arguments/pages.ts";
import { connection } from "../arguments/pages.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { Day } from "../model/days.ts";
import { foldedName } from "../model/name-sameness.ts";
import type { DuplicateSign } from "../model/vocabulary.ts";
import type { Seen, ThingProperties, ThingRow } from "../things/thing-rows.ts";

const saidToBeOne = statement("checks/said-to-be-one");
const alikeNames = statement("checks/alike-names");
const candidates = statement("checks/candidates");

export interface PossibleDuplicateRow extends Seen {
  /** Its place in the list of its sign. */
  place: string;
  list: number;
  sign: DuplicateSign;
  one: ThingRow;
  other: ThingRow;
  /** The alike names of the one and of the other. */
  names: [string, string][];
  /** What its statements are about: a tie, or that it is a candidate. */
  subject: string | null;
}

interface Columns {
  place: string;
  one: ThingProperties;
  other: ThingProperties;
  names?: [string, string][];
  subject?: string;
}

/** One after the other: what is said, what is alike, who may be meant. */
const LISTS = [saidToBeOne, alikeNames, candidates] as const;

/** Lists further down are read only where those before them do not fill the page. */
export async function possibleDuplicates(
  graph: PinnedGraph,
  page: Page,
  knownAt: Day,
): Promise<Connection<PossibleDuplicateRow>> {
  const [begin = 0, afterPlace = ""] = page.after ?? [];
  const rows: PossibleDuplicateRow[] = [];
  for (const [list, of] of LISTS.entries()) {
    const limit = page.first + 1 - rows.length;
    if (list < Number(begin) || limit <= 0) continue;
    const after = list === begin ? afterPlace : "";
    const found = await graph.read<Columns>(of, { knownAt, after, limit });
    rows.push(...found.map((row) => duplicateRow(row, list, knownAt)));
  }
  return connection(rows, page, ({ list, place }): Place => [list, place]);
}

function duplicateRow(row: Columns, list: number, knownAt: Day): PossibleDuplicateRow {
  const { place, one, other, names = [] } = row;
  return {
    place,
    list,
    sign: signOf(list, names),
    one: { ...one, knownAt },
    other: { ...other, knownAt },
    names: names.toSorted(([a, b], [c, d]) => (`${a}|${b}` < `${c}|${d}` ? -1 : 1)),
    subject: row.subject ?? null,
    knownAt,
  };
}

function signOf(list: number, names: readonly [string, string][]): DuplicateSign {
  if (list === 0) return "SAID";
  if (list === 2) return "CANDIDATE";
  return names.some(([one, other]) => foldedName(one) === foldedName(other))
    ? "SAME_NAME"
    : "SAME_CONSONANTS";
}
