import { describe, expect, test } from "@jest/globals";
import { edtfProblem, readEdtf } from "../../server/model/edtf.ts";

describe("a text is refused, with what was expected and what came, if it is", () => {
  test.each([
    ["no day of the calendar", "2021-02-30", /no day of the calendar/],
    ["the 29th of February of a common year", "1900-02-29", /no day of the calendar/],
    ["the 31st of a shorter month", "2021-04-31", /no day of the calendar/],
    ["a month that is not there", "2021-13", /no day of the calendar/],
    ["a month before the first", "2021-00", /no day of the calendar/],
    ["a day before the first", "2021-01-00", /no day of the calendar/],
    ["an impossible day in a list", "[2020-01-01,2021-02-30]", /"2021-02-30" is no day/],
    ["an impossible day in an interval", "2020-01-01/2021-02-29", /"2021-02-29" is no day/],
    ["empty", "", /expected a date as EDTF/],
    ["a word", "yesterday", /expected a date as EDTF/],
    ["a day in another order", "28-01-2024", /expected a date as EDTF/],
    ["a day with slashes", "28/01/2024", /expected/],
    ["a month and a day without zeros", "2024-1-8", /expected a date as EDTF/],
    ["with a time", "2024-01-28T10:00:00Z", /at most one qualifier/],
    ["with spaces around it", " 2024 ", /expected/],
    ["a season", "2021-21", /expected a month from 01 to 12/],
    ["a year of five digits", "Y20210", /expected a year, month or day/],
    ["a year before the first", "-0044", /expected a year, month or day/],
    ["qualified in its parts", "2021-05~-03", /at most one qualifier/],
    ["qualified at its start", "?2021-05", /at most one qualifier/],
    ["a month of an unknown year", "202X-05", /clear bounds/],
    ["a day of an unknown month", "2021-XX-15", /clear bounds|expected/],
    ["a list of all", "{2020,2021}", /expected a year, month or day/],
    ["open on both sides", "../..", /one side of/],
    ["unknown on both sides", "/", /expected/],
    ["an interval of three", "2020/2021/2022", /expected/],
    ["a range backwards", "[2022..2020]", /first date is not the later/],
    ["an end before its start", "2024-02/2024-01", /a start that is not after the end/],
    ["a range of a year and a month", "[2020..2024-04]", /the same precision/],
  ])("%s", (_what, text, message) => {
    expect(edtfProblem(text)).toMatch(message);
    expect(() => readEdtf(text)).toThrow(message);
  });
});

test("a long text is cut short in the message", () => {
  expect(edtfProblem("9".repeat(1000))?.length).toBeLessThan(200);
});
