/** What loaders load by: an id, and the day of knowledge as of which it is asked. */
import DataLoader from "dataloader";
import type { AskedTogether, Asker, Lookup } from "./asked-together.ts";
import { batchMany } from "./graph/batch.ts";
import type { PinnedGraph } from "./graph/graph.ts";
import type { Day } from "./model/days.ts";

export interface Key {
  id: string;
  knownAt: Day;
}

/** The ids of each day of knowledge, which is mostly one: a statement need not be sent it with each. */
export function byDay(keys: readonly Key[]): { knownAt: Day; ids: string[] }[] {
  const ids = new Map<Day, string[]>();
  for (const { id, knownAt } of keys) {
    const known = ids.get(knownAt);
    if (known === undefined) ids.set(knownAt, [id]);
    else known.push(id);
  }
  return [...ids].map(([knownAt, of]) => ({ knownAt, ids: of }));
}

/** Whose keys a request's loaders look up, and with whose. */
export interface Reader {
  asker: Asker;
  together: AskedTogether;
}

const text = ({ id, knownAt }: Key) => `${knownAt} ${id}`;

type Query<K, Row> = (graph: PinnedGraph, keys: readonly K[]) => Promise<Row[]>;

/** One row for each key, or null. */
export function oneByKey<Row extends Key>({ asker, together }: Reader, query: Query<Key, Row>) {
  return new DataLoader<Key, Row | null, string>(
    async (keys) => {
      const rows = await together.rows(query, byText(query), asker, keys);
      return rows.map(([row]) => row ?? null);
    },
    { cacheKeyFn: text },
  );
}

/** All rows of each key. */
export function manyByKey<Row extends Key>({ asker, together }: Reader, query: Query<Key, Row>) {
  return new DataLoader<Key, Row[], string>(
    (keys) => together.rows(query, byText(query), asker, keys),
    { cacheKeyFn: text },
  );
}

/** All rows of each key that is more than an id: rows come back under the key's number. */
export function manyByIndex<K extends object, Row extends { index: number }>(
  { asker, together }: Reader,
  query: Query<K & { index: number }, Row>,
  onRows?: (rows: Row[]) => void,
) {
  return new DataLoader<K, Row[], string>(
    async (keys) => {
      const rows = await together.rows(query, byIndex(query), asker, keys);
      if (onRows !== undefined) for (const of of rows) onRows(of);
      return rows;
    },
    { cacheKeyFn: (key) => JSON.stringify(key) },
  );
}

/** Two requests may ask for the same key: a key given twice would find its rows twice. */
function byText<Row extends Key>(query: Query<Key, Row>): Lookup<Key, Row> {
  return async (graph, keys) => {
    const once = new Map(keys.map((key) => [text(key), key]));
    return batchMany(keys.map(text), await query(graph, [...once.values()]), text);
  };
}

function byIndex<K extends object, Row extends { index: number }>(
  query: Query<K & { index: number }, Row>,
): Lookup<K, Row> {
  return async (graph, keys) => {
    const numbered = keys.map((key, index) => ({ ...key, index }));
    const rows = await query(graph, numbered);
    return batchMany(
      numbered.map(({ index }) => index),
      rows,
      ({ index }) => index,
    );
  };
}
