import { ATTACK, change, describeCases, type ProblemCase } from "./problem-case.ts";

const DATES: ProblemCase[] = [
  ["a day that is not in the calendar", "2021-02-30", "no day of the calendar"],
  ["the 29th of February of a year without it", "1900-02-29", "no day of the calendar"],
  ["a date of another form", "28.01.2024", "expected a date as EDTF"],
  ["a season", "2021-21", "expected a month from 01 to 12"],
  ["a date without clear bounds", "202X-05", "clear bounds"],
  ["a date that ends before it starts", "2024-02/2024-01", "not after the end"],
].map(([what = "", date = "", says = ""]) =>
  change(`has ${what}`, ATTACK, ["2024-01-28", date], "bad-date", `"${date}"`, says),
);

describeCases("error", DATES);
