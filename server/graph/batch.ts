/** What a DataLoader needs of rows: the order of its keys, and something for every key. */

/** For each key its row, or null where there is none. */
export function batch<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | null)[] {
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => found.get(key) ?? null);
}

/** For each key all its rows, in the order in which they came; an empty list where there is none. */
export function batchMany<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Row[][] {
  const found = new Map<Key, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) found.get(keyOf(row))?.push(row);
  return keys.map((key) => found.get(key) ?? []);
}

/** The most rows that any of these keys asks for: a statement's LIMIT cannot differ from key to key. */
export function largestLimit(keys: readonly { limit: number }[]): number {
  return Math.max(...keys.map(({ limit }) => limit));
}
