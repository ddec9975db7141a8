/** Why a claim stands under an umbrella, in words. */
import { expect, test } from "@jest/globals";
import { FIRST_DAY, LAST_DAY } from "../../server/model/days.ts";
import { readEdtf } from "../../server/model/edtf.ts";
import { chainTies } from "../../server/umbrellas/chains.ts";
import { dayOf, why } from "../../server/umbrellas/why.ts";
import { type StepCase, step } from "./roll-up-case.ts";

const DAY = "2020-06-15";

/** Of a chain of one tie, from river up to front. */
function whyOf(certainty: "DEFINITE" | "POSSIBLE", of: StepCase = {}): string {
  return why(chainTies([step("river", "front", of)], readEdtf(DAY), LAST_DAY), certainty, DAY);
}

test("names every tie with the days that it stands on, and what would take it out", () => {
  const chain = [step("unit", "river", { relation: "UNIT_OF" }), step("river", "front")];
  expect(why(chainTies(chain, readEdtf(DAY), LAST_DAY), "DEFINITE", DAY)).toBe(
    "unit is a unit of river (since 2000-01-01, until 2030-01-01). " +
      "river is a member of front (since 2000-01-01, until 2030-01-01). " +
      `It would go out if one of these ties were found not to hold on ${DAY}.`,
  );
});

test.each<[string, StepCase, string]>([
  ["uncertain dates", { start: "2020" }, "the tie of river may have begun later or ended earlier"],
  ["a denial", { sure: false }, "the tie of river is denied or only suspected"],
  ["a part only", { whole: false }, "river belongs in part only"],
  ["a façade", { relation: "FACADE_FOR", sure: false }, "that river is a façade is a hypothesis"],
])("says what makes it POSSIBLE only: %s", (_, of, reason) => {
  expect(whyOf("POSSIBLE", of)).toContain(`It is POSSIBLE only: ${reason}.`);
});

test("says so where the chain is whole, and the event or the claim is not", () => {
  expect(whyOf("POSSIBLE")).toContain("the event may lie outside the period");
});

test("needs no chain for a claim in the umbrella's own name", () => {
  expect(why([], "DEFINITE", DAY)).toMatch(/^It names the umbrella itself\. It would go out if/);
  expect(why([], "POSSIBLE", DAY)).toContain("It is POSSIBLE only");
});

test.each([
  [{ dateEdtf: "2020-06", earliest: "2020-06-01", latest: "2020-06-30" }, "2020-06"],
  [{ earliest: "2020-06-01", latest: "2020-07-02" }, "2020-06-01 to 2020-07-02"],
  [{ earliest: FIRST_DAY, latest: DAY }, `the day of the event, ${DAY} or before`],
  [{ earliest: DAY, latest: LAST_DAY }, `the day of the event, ${DAY} or after`],
  [{ earliest: FIRST_DAY, latest: LAST_DAY }, "the day of the event"],
])("names the day of an event: %j", (event, words) => {
  expect(dayOf(event)).toBe(words);
});

test("of an act of speech it says so", () => {
  expect(why([], "DEFINITE", DAY, "act")).toContain("if the act were found");
  expect(why([], "POSSIBLE", DAY, "act")).toContain("the act is in doubt");
});

test.each<[string, StepCase, string]>([
  [
    "sides that are open",
    { start: "[..2019]", end: "[2020..]" },
    "since 2019-12-31 at the latest, until 2020-01-01 at least",
  ],
  [
    "bounds that cross",
    { start: "[2019..2021]", end: "[2020..2022]" },
    "at some time between 2019-01-01 and 2022-12-31",
  ],
  [
    "bounds that cross, open on both sides",
    { start: "[..2020]", end: "[2019..]" },
    "at an unknown time",
  ],
  [
    "bounds that cross, open before",
    { start: "[..2020]", end: "2019" },
    "at some time until 2019-12-31",
  ],
  [
    "bounds that cross, open after",
    { start: "2021", end: "[2020..]" },
    "at some time from 2021-01-01 on",
  ],
])("says when a tie held: %s", (_, of, when) => {
  expect(whyOf("POSSIBLE", of)).toContain(`(${when})`);
});
