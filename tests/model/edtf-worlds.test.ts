/** The bounds against every day of some years, each asked by itself whether the text allows it. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { edtfProblem, readEdtf } from "../../server/model/edtf.ts";

const FIRST_YEAR = 1998;
const YEARS = 8;
const DAYS = everyDay();

/** Every day of the years, by the clock of the platform and not by the rules under test. */
function everyDay(): string[] {
  const days: string[] = [];
  const clock = new Date(Date.UTC(FIRST_YEAR, 0, 1));
  while (clock.getUTCFullYear() < FIRST_YEAR + YEARS) {
    days.push(clock.toISOString().slice(0, 10));
    clock.setUTCDate(clock.getUTCDate() + 1);
  }
  return days;
}

/** A text, and every day that it allows. */
interface Told {
  text: string;
  days: string[];
}

const startingWith = (text: string): Told => ({
  text,
  days: DAYS.filter((day) => day.startsWith(text)),
});

// Two years at each end stay free, so that what is widened is still inside.
const inner = DAYS.filter((day) => day >= `${FIRST_YEAR + 2}` && day < `${FIRST_YEAR + YEARS - 2}`);
const plain = fc
  .tuple(fc.constantFrom(...inner), fc.constantFrom(4, 7, 10))
  .map(([day, length]) => startingWith(day.slice(0, length)));

const first = ({ days }: Told) => days[0] ?? "";
const last = ({ days }: Told) => days.at(-1) ?? "";
const asBounds = (text: string) => {
  const { earliest, latest } = readEdtf(text);
  return { earliest, latest };
};

describe("the bounds are the first and the last of the days", () => {
  test("that a day, a month or a year has", () => {
    fc.assert(
      fc.property(plain, (told) => {
        expect(asBounds(told.text)).toEqual({ earliest: first(told), latest: last(told) });
      }),
    );
  });

  test("that any member of a list has", () => {
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 4 }), (members) => {
        const days = members.flatMap((member) => member.days).sort();
        const text = `[${members.map((member) => member.text).join(",")}]`;
        expect(asBounds(text)).toEqual({ earliest: days[0], latest: days.at(-1) });
      }),
    );
  });

  test("that an interval spans, and it must hold between its latest start and its earliest end", () => {
    fc.assert(
      fc.property(plain, plain, (start, end) => {
        const text = `${start.text}/${end.text}`;
        const spans = start.days.flatMap((from) =>
          from > last(end)
            ? []
            : [
                { from, to: last(end) },
                { from, to: end.days.find((to) => to >= from) ?? "" },
              ],
        );
        if (spans.length === 0) {
          expect(edtfProblem(text)).not.toBeNull();
          return;
        }
        const froms = spans.map(({ from }) => from).sort();
        const tos = spans.map(({ to }) => to).sort();
        expect(readEdtf(text)).toEqual({
          edtf: text,
          earliest: froms[0],
          latest: tos.at(-1),
          startBy: froms.at(-1),
          endAfter: tos[0],
        });
      }),
    );
  });
});

describe("a qualifier", () => {
  test("widens by one day, month or year to each side, whichever it is", () => {
    fc.assert(
      fc.property(plain, fc.constantFrom("~", "?", "%"), (told, qualifier) => {
        const before = DAYS[DAYS.indexOf(first(told)) - 1] ?? "";
        const after = DAYS[DAYS.indexOf(last(told)) + 1] ?? "";
        const unit = told.text.length;
        expect(asBounds(told.text + qualifier)).toEqual({
          earliest: first(startingWith(before.slice(0, unit))),
          latest: last(startingWith(after.slice(0, unit))),
        });
      }),
    );
  });
});

test("every text of this form is a date if its day is in the calendar, and refused otherwise", () => {
  const number = (min: number, max: number) =>
    fc.integer({ min, max }).map((value) => String(value).padStart(2, "0"));
  const years = fc.integer({ min: FIRST_YEAR, max: FIRST_YEAR + YEARS - 1 });
  fc.assert(
    fc.property(years, number(0, 13), number(0, 32), (year, month, day) => {
      const text = `${year}-${month}-${day}`;
      expect(edtfProblem(text) === null).toBe(DAYS.includes(text));
    }),
    { numRuns: 2000 },
  );
});

test("no text whatever brings anything but bounds in order, or a reason", () => {
  const piece = fc.constantFrom(
    "2020",
    "-",
    "02",
    "30",
    "X",
    "XX",
    "~",
    "?",
    "%",
    "/",
    "..",
    "[",
    "]",
    ",",
    "{",
    "}",
    "Y",
    "T",
    " ",
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join("")),
      (text) => {
        const problem = edtfProblem(text);
        if (problem !== null) return expect(problem).not.toBe("");
        const { earliest, latest, startBy, endAfter } = readEdtf(text);
        for (const day of [earliest, latest, startBy, endAfter])
          expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(earliest <= latest && earliest <= startBy && endAfter <= latest).toBe(true);
      },
    ),
    { numRuns: 3000 },
  );
});
