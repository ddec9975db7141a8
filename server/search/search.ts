/** Which things have a name like this one? */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { Day } from "../model/days.ts";
import { foldedWords, skeletons } from "../model/name-folding.ts";
import type { ThingProperties, ThingRow } from "../things/thing-rows.ts";
import { likeness } from "./likeness.ts";

const names = statement("search/names");

/** Candidates that are ranked here: enough for any one name in many spellings. */
const CANDIDATES = 200;

export interface HitRow {
  thing: ThingRow;
  score: number;
  why: string;
}

export interface SearchQuestion {
  text: string;
  first: number;
  knownAt: Day;
  /** Also groups that a source does not name. */
  unnamed: boolean;
}

interface Row {
  thing: ThingProperties;
  text: string;
  kind: string | null;
}

/**
 * The best first. Words and consonants that the text shares with a name make it a candidate; the
 * likeness of the two ranks it. A name found in one thing never merges it with another.
 */
export async function search(
  graph: PinnedGraph,
  { text, first, knownAt, unnamed }: SearchQuestion,
): Promise<HitRow[]> {
  const query = fullTextQuery(text);
  if (query === "") return [];
  const rows = await graph.read<Row>(names, { query, knownAt, limit: CANDIDATES });
  const best = new Map<string, HitRow>();
  for (const row of rows) {
    if (!unnamed && isUnnamed(row.thing)) continue;
    const { score, rule } = likeness(text, row.text);
    const known = best.get(row.thing.id);
    if (score === 0 || (known !== undefined && known.score >= score)) continue;
    const which = row.kind === null ? "label" : row.kind.toLowerCase().replaceAll("_", " ");
    best.set(row.thing.id, {
      thing: { ...row.thing, knownAt },
      score,
      why: `${rule}: ${row.text} (${which})`,
    });
  }
  return [...best.values()]
    .sort(
      (a, b) =>
        b.score - a.score ||
        weight(a.thing) - weight(b.thing) ||
        (a.thing.id < b.thing.id ? -1 : 1),
    )
    .slice(0, first);
}

/** Of equal likeness, actors come before places, events and sources, and the named before others. */
function weight(thing: ThingRow): number {
  const order = ["Group", "Person", "State", "Institution", "Place", "Event", "Source"];
  return order.indexOf(thing.type) + (isUnnamed(thing) ? order.length : 0);
}

function isUnnamed(thing: ThingProperties): boolean {
  return "expression" in thing && thing.expression !== undefined;
}

/** Words as folded, near spellings of the long ones, and consonants; nothing of Lucene's syntax. */
function fullTextQuery(text: string): string {
  const words = foldedWords(text);
  const near = words.flatMap((word) => (word.length > 4 ? [word, `${word}~1`] : [word]));
  return [...near, ...skeletons(text).map((bones) => `${bones}0`)].join(" ");
}
