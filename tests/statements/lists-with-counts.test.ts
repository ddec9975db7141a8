/** One read for those who want a list and those who want its number; each gets its own. */
import { expect, test } from "@jest/globals";
import { readLists } from "../../server/lists-with-counts.ts";

const ALL: Record<string, string[]> = { a: ["a1", "a2", "a3"], b: ["b1"] };

test("keys that differ in their limit alone are read as one, with the largest", async () => {
  const read: { id: string; limit: number; index: number }[] = [];
  const keys = [
    { id: "a", limit: 0, index: 0 },
    { id: "b", limit: 2, index: 1 },
    { id: "nobody", limit: 5, index: 2 },
    { id: "a", limit: 2, index: 3 },
    { id: "a", limit: 1, index: 4 },
  ];
  const rows = await readLists(keys, async (lists) => {
    read.push(...lists);
    // In another order than asked, and without a row where nobody is known.
    return lists.toReversed().flatMap(({ id, limit, index }) => {
      const all = ALL[id];
      return all ? [{ index, count: all.length, list: all.slice(0, limit) }] : [];
    });
  });
  expect(read).toEqual([
    { id: "a", limit: 2, index: 0 },
    { id: "b", limit: 2, index: 1 },
    { id: "nobody", limit: 5, index: 2 },
  ]);
  expect(rows).toEqual([
    { index: 0, count: 3, list: [] },
    { index: 1, count: 1, list: ["b1"] },
    { index: 3, count: 3, list: ["a1", "a2"] },
    { index: 4, count: 3, list: ["a1"] },
  ]);
});
