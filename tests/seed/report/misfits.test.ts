/** Bounds are compared with ≤: what happens on the very first or last day fits. */
import { expect, test } from "@jest/globals";
import { DatasetRecord } from "../../../seed/format/record.ts";
import { survey } from "../../../seed/load/survey.ts";
import { misfitsIn } from "../../../seed/report/misfits.ts";

const told = (more: object = {}) => [{ source: "one", at: "p1", says: "So.", ...more }];
const names = (text: string) => [
  { text, language: "en", script: "Latn", kind: "OFFICIAL", evidence: told() },
];
const attack = (id: string, date: string, stance = "CLAIMED") => ({
  ...{ type: "Event", id, name: id, kinds: ["ATTACK"], evidence: told({ date }) },
  claims: [{ id: `${id}.claim`, by: ["lions"], stance, evidence: told() }],
});

const RECORDS = [
  {
    ...{ type: "Source", id: "one", title: "One", publisher: "paper", language: "en" },
    ...{ published: { date: "2024-01-01" }, reliability: "B" },
  },
  { type: "Institution", id: "paper", names: names("Paper"), kinds: [{ kind: "MEDIA" }] },
  {
    ...{ type: "Group", id: "lions", names: names("Lions") },
    kinds: [{ kind: "MILITIA", evidence: told() }],
    founded: told({ date: "2015-01-01" }),
    ended: told({ date: "2020-06-30" }),
  },
  attack("first-day", "2015-01-01"),
  attack("last-day", "2020-06-30"),
  attack("day-after", "2020-07-01"),
  attack("told-of-nobody", "2021-01-01", "REPORTED"),
].map((record) => DatasetRecord.parse(record));

async function* records() {
  yield* RECORDS;
}

test("an act fits on the day of founding and of dissolution, and not on the day after", async () => {
  const known = await survey(records);
  const about = RECORDS.flatMap((record) => misfitsIn(record, known)).map(({ about }) => about);
  expect(about).toEqual(["day-after.claim"]);
});
