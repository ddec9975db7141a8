import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { explained } from "../../cli/explained.ts";
import { TakenOver } from "../../seed/load/release-lock.ts";
import { BadRelease } from "../../seed/releases/manifest.ts";
import { DatasetChanged } from "../../seed/validate/check-dataset.ts";

const told: unknown[] = [];
let before: typeof process.exitCode;
beforeEach(() => {
  before = process.exitCode;
  told.length = 0;
  jest.spyOn(console, "error").mockImplementation((message) => void told.push(message));
});
afterEach(() => {
  process.exitCode = before;
  jest.restoreAllMocks();
});

test.each([
  new TakenOver(),
  new DatasetChanged("expected seed/data as it was checked"),
  new BadRelease("there is a release one"),
])("%s is told without a stack, and ends with 1", async (error) => {
  await explained(() => Promise.reject(error))();
  expect(told).toEqual([error.message]);
  expect(process.exitCode).toBe(1);
});

test("what no one foresaw keeps its stack", async () => {
  const unforeseen = new Error("a mistake of ours");
  await expect(explained(() => Promise.reject(unforeseen))()).rejects.toBe(unforeseen);
  expect(told).toEqual([]);
});
