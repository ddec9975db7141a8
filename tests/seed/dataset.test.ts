/** The published dataset: sound, and of one piece in time. */
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { type KeptDataset, keepChecked } from "../../seed/load/keep-checked.ts";
import { survey } from "../../seed/load/survey.ts";
import { type Coverage, coverageOf } from "../../seed/report/coverage.ts";

let kept: KeptDataset;
let coverage: Coverage;
beforeAll(async () => {
  kept = await keepChecked(fileURLToPath(new URL("../../seed/data", import.meta.url)));
  const read = () => kept.records.values();
  coverage = await coverageOf(read, await survey(read));
  await kept.records.close();
}, 120_000);

test("has no errors and no warnings", () => {
  expect(kept.checked.problems).toEqual([]);
  expect(kept.checked.warnings).toEqual([]);
});

describe("in time", () => {
  const seen = (word: RegExp) =>
    coverage.misfits.filter(({ what, doubted }) => word.test(what) && !doubted);

  test("nobody holds an office, and no group is a member, outside of their own existence, unless a doubt says so", () => {
    expect(seen(/^(begins|was over)/)).toEqual([]);
  });

  test("no group acts before it was founded or after it was dissolved, unless a doubt says so", () => {
    expect(seen(/acts|acted/)).toEqual([]);
  });

  test("no claim is older than its event, but for a day between time zones, unless a doubt says so", () => {
    expect(seen(/^was made/)).toEqual([]);
  });
});
