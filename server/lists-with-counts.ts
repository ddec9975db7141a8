/** Lists that are counted as well: who wants the first of them, and who wants their number, is told in one. */

/** One thing's list, of which `limit` are wanted: 0 by whoever only counts. */
interface ListKey {
  index: number;
  limit: number;
}

/** The list of a key. */
export interface ListRow<Item> {
  index: number;
  /** Before the limit. */
  count: number;
  list: Item[];
}

/** Keys that differ in how many they want alone are read as one, and each gets its own. */
export async function readLists<K extends ListKey, Item, Row extends ListRow<Item>>(
  keys: readonly K[],
  read: (keys: readonly K[]) => Promise<(Row & ListRow<Item>)[]>,
): Promise<Row[]> {
  const largest = new Map<string, K>();
  for (const key of keys) {
    const known = largest.get(sameList(key));
    if (known === undefined || known.limit < key.limit) largest.set(sameList(key), key);
  }
  const wanted = [...largest.values()].map((key, index) => ({ ...key, index }));
  const rows = new Map((await read(wanted)).map((row) => [row.index, row]));
  const places = new Map([...largest.keys()].map((text, index) => [text, index]));
  return keys.flatMap((key) => {
    const row = rows.get(places.get(sameList(key)) ?? -1);
    return row === undefined
      ? []
      : [{ ...row, index: key.index, list: row.list.slice(0, key.limit) }];
  });
}

function sameList(key: ListKey): string {
  return JSON.stringify({ ...key, index: 0, limit: 0 });
}
