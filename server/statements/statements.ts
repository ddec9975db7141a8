/** What do sources say of these things; and what does this source, or this statement, say? */
import { largestLimit } from "../graph/batch.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { Key } from "../keys.ts";
import { type ListRow, readLists } from "../lists-with-counts.ts";
import type { Day } from "../model/days.ts";
import { LAST_DAY } from "../model/days.ts";
import type { Identification, Modality, Rank, Reliability } from "../model/vocabulary.ts";
import type {
  ActorProperties,
  Seen,
  SourceProperties,
  SourceRow,
  ThingProperties,
  ThingRow,
} from "../things/thing-rows.ts";

const about = statement("statements/about");
const concerning = statement("statements/concerning");
const ofSources = statement("statements/of-sources");
const countOfSources = statement("statements/count-of-sources");
const byId = statement("statements/by-id");
const concerns = statement("statements/concerns");

interface StatementProperties {
  id: string;
  field: string;
  locator: string;
  paraphrase: string;
  /** JSON: a list of {actor, for, words}. */
  saidBy: string;
  saidOn?: string;
  modality: Modality;
  rank: Rank;
  rankReason?: string;
  rankFrom?: Day;
  reliability: Reliability;
  credibility: number;
  asNamed?: string;
  identification: Identification;
  rivals?: string[] | null;
  doubt?: string;
  note?: string;
  knownFrom: Day;
  origin: string;
  start?: string;
  end?: string;
  on?: string;
  date?: string;
}

export type StatementRow = StatementProperties & Seen & { source: SourceRow };

interface Columns {
  statement: StatementProperties;
  source: SourceProperties;
  publisher: ActorProperties;
}

/** A statement is as of the day of the page that it stands on. */
function row({ statement: properties, source, publisher }: Columns, knownAt: Day): StatementRow {
  return { ...properties, knownAt, source: { ...source, knownAt, publisher } };
}

type Found = Key & { statement: StatementRow };

export async function statementsAbout(graph: PinnedGraph, keys: readonly Key[]): Promise<Found[]> {
  const rows = await graph.read<Key & Columns>(about, { keys });
  return rows.map((of) => ({ id: of.id, knownAt: of.knownAt, statement: row(of, of.knownAt) }));
}

export async function statementsById(graph: PinnedGraph, keys: readonly Key[]): Promise<Found[]> {
  const rows = await graph.read<Key & Columns>(byId, { keys });
  return rows.map((of) => ({ id: of.id, knownAt: of.knownAt, statement: row(of, of.knownAt) }));
}

export interface LimitedKey extends Key {
  /** 0 where only the number is wanted. */
  limit: number;
}

type Indexed = { index: number };

export type StatementsRow = ListRow<StatementRow>;

export function statementsConcerning(
  graph: PinnedGraph,
  keys: readonly (LimitedKey & Indexed)[],
): Promise<StatementsRow[]> {
  return readLists(keys, async (lists) => {
    const rows = await graph.read<ListRow<Columns>>(concerning, {
      keys: lists,
      most: largestLimit(lists),
    });
    return rows.map(({ index, count, list }) => {
      const knownAt = lists[index]?.knownAt ?? LAST_DAY;
      return { index, count, list: list.map((of) => row(of, knownAt)) };
    });
  });
}

export async function statementsOfSources(
  graph: PinnedGraph,
  keys: readonly (LimitedKey & Indexed)[],
): Promise<(Indexed & { statement: StatementRow })[]> {
  const rows = await graph.read<Indexed & Columns>(ofSources, { keys, most: largestLimit(keys) });
  return rows.map((of) => ({
    index: of.index,
    statement: row(of, keys[of.index]?.knownAt ?? LAST_DAY),
  }));
}

type Counted = Key & { count: number };

export function countStatementsOfSources(graph: PinnedGraph, keys: readonly Key[]) {
  return graph.read<Counted>(countOfSources, { keys });
}

/** The things on whose pages these statements stand. */
export async function thingsConcerned(
  graph: PinnedGraph,
  keys: readonly Key[],
): Promise<(Key & { thing: ThingRow })[]> {
  const rows = await graph.read<Key & { thing: ThingProperties }>(concerns, { keys });
  return rows.map(({ id, knownAt, thing }) => ({ id, knownAt, thing: { ...thing, knownAt } }));
}
