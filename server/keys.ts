/** What loaders load by: an id, and the day of knowledge as of which it is asked. */
import DataLoader from "dataloader";
import { batch, batchMany } from "./graph/batch.ts";
import type { PinnedGraph } from "./graph/graph.ts";
import type { Day } from "./model/days.ts";

export interface Key {
  id: string;
  knownAt: Day;
}

const text = ({ id, knownAt }: Key) => `${knownAt} ${id}`;

type Query<Row> = (graph: PinnedGraph, keys: readonly Key[]) => Promise<Row[]>;

/** One row for each key, or null. */
export function oneByKey<Row extends Key>(graph: PinnedGraph, query: Query<Row>) {
  return new DataLoader<Key, Row | null, string>(
    async (keys) => batch(keys.map(text), await query(graph, keys), text),
    { cacheKeyFn: text },
  );
}

/** All rows of each key. */
export function manyByKey<Row extends Key>(graph: PinnedGraph, query: Query<Row>) {
  return new DataLoader<Key, Row[], string>(
    async (keys) => batchMany(keys.map(text), await query(graph, keys), text),
    { cacheKeyFn: text },
  );
}

/** All rows of each key that is more than an id: rows come back under the key's number. */
export function manyByIndex<K extends object, Row extends { index: number }>(
  graph: PinnedGraph,
  query: (graph: PinnedGraph, keys: readonly (K & { index: number })[]) => Promise<Row[]>,
) {
  return new DataLoader<K, Row[], string>(
    async (keys) => {
      const numbered = keys.map((key, index) => ({ ...key, index }));
      const rows = await query(graph, numbered);
      return batchMany(
        numbered.map(({ index }) => index),
        rows,
        ({ index }) => index,
      );
    },
    { cacheKeyFn: (key) => JSON.stringify(key) },
  );
}
