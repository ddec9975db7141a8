import { expect, test } from "@jest/globals";
import { batch, batchMany } from "../../server/graph/batch.ts";

const rows = [
  { id: "b", of: "x", at: 1 },
  { id: "a", of: "x", at: 2 },
  { id: "c", of: "y", at: 3 },
];

test("batch restores the order of the keys and fills the gaps", () => {
  const found = batch(["a", "nobody", "b", "a"], rows, ({ id }) => id);
  expect(found.map((row) => row?.at ?? null)).toEqual([2, null, 1, 2]);
});

test("batchMany keeps the order of the rows, and leaves no key without a list", () => {
  const found = batchMany(["y", "nobody", "x"], rows, (row) => row.of);
  expect(found.map((list) => list.map(({ at }) => at))).toEqual([[3], [], [1, 2]]);
});

test("a row that nobody asked for is dropped", () => {
  expect(batchMany(["y"], rows, (row) => row.of)).toEqual([[rows[2]]]);
});
