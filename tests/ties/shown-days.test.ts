/** Days that nobody knows are shown as null: how they are kept is no answer. */
import { expect, test } from "@jest/globals";
import { FIRST_DAY, LAST_DAY } from "../../server/model/days.ts";
import { uncertainDate } from "../../server/things/uncertain-date.ts";
import { nearestEvidence } from "../../server/ties/nearest-evidence.ts";

const ever = { earliest: FIRST_DAY, latest: LAST_DAY };
const until = { earliest: FIRST_DAY, latest: "2020-06-15" };
const told = (from: string, to: string) => [`2000-01-01 ${LAST_DAY} ${from} ${to}`];

test.each([
  ["both sides known", "2020-01-01", "2020-12-31", until, "2020-01-01"],
  ["both open before", FIRST_DAY, "2020-12-31", until, "2020-06-15"],
  ["evidence that ends sooner", FIRST_DAY, "2019-03-01", until, "2019-03-01"],
  ["an event on an unknown day", FIRST_DAY, "2019-03-01", ever, "2019-03-01"],
])("the nearest evidence has a day that a source gives: %s", (_, from, to, when, date) => {
  expect(nearestEvidence(told(from, to), when, "2024-01-01")).toEqual({ date, gapDays: 0 });
});

test("evidence of no day is none", () => {
  expect(nearestEvidence(told(FIRST_DAY, LAST_DAY), ever, "2024-01-01")).toBeNull();
});

test("a moment without a day has no end either", () => {
  const end = { earliest: LAST_DAY, latest: LAST_DAY };
  expect(uncertainDate(end, null)).toEqual({ edtf: null, earliest: null, latest: null });
});
