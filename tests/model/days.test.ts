import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  addDays,
  daysBetween,
  earlier,
  FIRST_DAY,
  LAST_DAY,
  lastDayOfMonth,
  later,
} from "../../server/model/days.ts";

const day = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9998-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("days", () => {
  test.each([
    ["2024-02-28", 1, "2024-02-29"],
    ["1900-02-28", 1, "1900-03-01"],
    ["2000-02-28", 1, "2000-02-29"],
    ["2024-01-01", -1, "2023-12-31"],
    ["0050-12-31", 1, "0051-01-01"],
  ])("%s and %i more is %s", (from, count, to) => {
    expect(addDays(from, count)).toBe(to);
    expect(daysBetween(from, to)).toBe(count);
  });

  test("open bounds stay open, and nothing goes past them", () => {
    expect(addDays(FIRST_DAY, 5)).toBe(FIRST_DAY);
    expect(addDays(LAST_DAY, -5)).toBe(LAST_DAY);
    expect(addDays("9999-12-30", 40)).toBe(LAST_DAY);
    expect(addDays("0000-01-02", -40)).toBe(FIRST_DAY);
  });

  test("going there and back again ends where it began, and the distance is what was gone", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -300, max: 300 }), (from, count) => {
        const to = addDays(from, count);
        if (to === FIRST_DAY || to === LAST_DAY) return;
        expect(addDays(to, -count)).toBe(from);
        expect(daysBetween(from, to)).toBe(count);
        expect(to < from).toBe(count < 0);
      }),
    );
  });

  test("of two days one is the earlier and the other the later", () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        expect([earlier(one, other), later(one, other)]).toEqual([one, other].sort());
      }),
    );
  });

  test("months have the days of the Gregorian calendar", () => {
    const february = [1900, 2000, 2023, 2024, 2100, 4].map((year) => lastDayOfMonth(year, 2));
    expect(february).toEqual([28, 29, 28, 29, 28, 29]);
    expect([1, 4, 12].map((month) => lastDayOfMonth(2023, month))).toEqual([31, 30, 31]);
  });
});
