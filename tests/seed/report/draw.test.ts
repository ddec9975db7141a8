/** A draw is chance that can be repeated, of statements with a text. */
import { expect, test } from "@jest/globals";
import { DatasetRecord } from "../../../seed/format/record.ts";
import { draw } from "../../../seed/report/draw.ts";

const evidence = (says: string, at = "p1") => [{ source: "one", at, says }];
const names = [
  { text: "X", language: "en", script: "Latn", kind: "ALIAS", evidence: evidence("named") },
];
const RECORDS = [
  {
    ...{ type: "Source", id: "one", title: "One", publisher: "paper", language: "en" },
    ...{ published: { date: "2024" }, reliability: "B", url: "https://example.org/one" },
  },
  { type: "Institution", id: "paper", names, kinds: [{ kind: "MEDIA" }] },
  {
    ...{ type: "Group", id: "lions", names, founded: evidence("founded") },
    kinds: [{ kind: "MILITIA", evidence: evidence("ours", "EDITORS") }],
    ties: [{ relation: "MEMBER_OF", to: "front", evidence: evidence("a member", "p2") }],
  },
].map((record) => DatasetRecord.parse(record));
async function* records() {
  yield* RECORDS;
}
const drawn = async (count: number, seed: string) =>
  (await draw(records, count, seed)).map(({ statement }) => statement.says);

test("draws each statement of a source once, and the editors' none", async () => {
  expect((await drawn(99, "a")).sort()).toEqual(["a member", "founded", "named", "named"]);
});

test("the same seed draws the same, and each seed in its own order", async () => {
  expect(await drawn(2, "a")).toEqual(await drawn(2, "a"));
  const firsts = new Set(
    await Promise.all([..."abcdefghijklmnop"].map(async (seed) => (await drawn(1, seed))[0])),
  );
  expect(firsts).toEqual(new Set(["a member", "founded", "named"]));
});

test("says what it is evidence for, and where", async () => {
  const all = await draw(records, 99, "a");
  const [tie] = all.filter(({ at }) => at === "p2");
  expect(tie).toMatchObject({
    ...{ source: "one", title: "One", url: "https://example.org/one", record: "lions" },
    about: { field: "ties", relation: "MEMBER_OF", to: "front" },
    statement: { says: "a member", modality: "ASSERTED" },
  });
  expect(all.find(({ statement }) => statement.says === "founded")?.about).toMatchObject({
    ...{ field: "founded", type: "Group", id: "lions" },
  });
  expect(all.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
});
