/** Values of which a thing has one: dates and words that several statements give. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { agreedDate, agreedWord } from "../../seed/derive/single-value.ts";
import { readEdtf } from "../../server/model/edtf.ts";
import type { Rank } from "../../server/model/vocabulary.ts";
import { type Said, said } from "./cases.ts";
import { day, known, numberOf } from "./told.ts";

const agree = (...statements: Said[]) => agreedDate(statements.map(said), known(9));

describe("the date that statements agree on", () => {
  test.each<[string, Said[], string | null, boolean]>([
    ["none where none is given", [{}], null, false],
    ["the one that is given", [{ date: "2020-01" }, {}], "2020-01", false],
    ["what all have in common", [{ date: "2020" }, { date: "2020-01" }], "2020-01", false],
    [
      "the hull where they contradict",
      [{ date: "2020-01-05" }, { date: "2020-01-10" }],
      "[2020-01-05..2020-01-10]",
      true,
    ],
    [
      "the preferred",
      [{ date: "2020-01-05", rank: "PREFERRED" }, { date: "2020-01-10" }],
      "2020-01-05",
      false,
    ],
    [
      "not the preferred before the day of its reason",
      [{ date: "2020-01-05", rank: "PREFERRED", rankFrom: 10 }, { date: "2020-01-10" }],
      "[2020-01-05..2020-01-10]",
      true,
    ],
    [
      "what lasted, as all say",
      [{ date: "2020-01-05/2020-01-10" }],
      "2020-01-05/2020-01-10",
      false,
    ],
    [
      "what lasted, with the narrower beginning and the narrower end",
      [{ date: "2020-01/2020-03-10" }, { date: "2020-01-05/2020-03" }],
      "2020-01-05/2020-03-10",
      false,
    ],
    [
      "what lasted, with ends that contradict each other",
      [{ date: "2023-10/2024-01" }, { date: "2023-10/2024-02" }],
      "2023-10/[2024-01-01..2024-02-29]",
      true,
    ],
    [
      "what lasted, with beginnings that contradict each other",
      [{ date: "2020-01-01/2020-01-20" }, { date: "2020-01-05/2020-01-20" }],
      "[2020-01-01..2020-01-05]/2020-01-20",
      true,
    ],
    [
      "one day, where only some say that it lasted",
      [{ date: "2020-01-05/2020-01-10" }, { date: "2020-01-07" }],
      "2020-01-07",
      false,
    ],
  ])("%s", (_, statements, edtf, disputed) => {
    const date = agree(...statements);
    if (edtf === null) return expect(date).toBeNull();
    const [from = edtf, to = from] = edtf.split("/");
    const [begun, ended] = [readEdtf(from), readEdtf(to)];
    expect(date).toMatchObject({
      earliest: begun.earliest,
      latest: ended.latest,
      startBy: edtf.includes("/") ? begun.latest : ended.latest,
      endAfter: edtf.includes("/") ? ended.earliest : begun.earliest,
      disputed,
    });
    expect(agree(...statements.toReversed())).toEqual(date);
  });

  test("is kept as written where all that count write the same", () => {
    expect(agree({ date: "2020-01" }, { date: "2020-01" })?.edtf).toBe("2020-01");
    expect(agree({ date: "2020" }, { date: "2020-01" })?.edtf).toBe("2020-01");
    expect(agree({ date: "[2020-01..2020-06]" }, { date: "[2020-03..2020-09]" })?.edtf).toBeNull();
    expect(agree({ date: "2020-01/2020-03" }, { date: "[2020-01..2020-03]" })?.edtf).toBe(
      "[2020-01..2020-03]",
    );
    expect(agree({ date: "2020-01/2020-03" }, { date: "2020" })?.edtf).toBeNull();
    expect(agree({ date: "2020-01/2020-03" }, { date: "2020-01~/2020-03" })?.edtf).toBe(
      "2020-01/2020-03",
    );
    expect(agree({ date: "2020-01", rank: "PREFERRED" }, { date: "2020" })?.edtf).toBe("2020-01");
  });

  const days = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 3 }));
  const dated = fc.record({
    days: days.map(([from, more]) => [from, from + more] as const),
    rank: fc.constantFrom<Rank>("NORMAL", "NORMAL", "PREFERRED"),
  });

  test("is, day by day, what the preferred allow, or else all, or their hull", () => {
    fc.assert(
      fc.property(fc.array(dated, { minLength: 1, maxLength: 4 }), (given) => {
        const date = agree(...given.map(({ days: of, rank }) => ({ date: of, rank })));
        const preferred = given.filter(({ rank }) => rank === "PREFERRED");
        const count = preferred.length > 0 ? preferred : given;
        const calendar = Array.from({ length: 12 }, (_, index) => index + 1);
        const allowed = calendar.filter((d) => count.every(({ days: [a, b] }) => a <= d && d <= b));
        const told = count.flatMap(({ days: of }) => of);
        const expected = allowed.length > 0 ? allowed : told;
        expect(numberOf(date?.earliest ?? "")).toBe(Math.min(...expected));
        expect(numberOf(date?.latest ?? "")).toBe(Math.max(...expected));
        expect(date?.disputed).toBe(allowed.length === 0);
      }),
      { numRuns: 2000 },
    );
  });

  test("of what lasted has a beginning and an end in every world, in order", () => {
    const lasting = fc
      .tuple(days, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2 }))
      .map(([[from, more], gap, last]) => {
        const to = from + more + gap;
        return { from: [from, from + more], to: [to, to + last] } as const;
      });
    const text = ([a, b]: readonly [number, number]) => ({ earliest: day(a), latest: day(b) });
    fc.assert(
      fc.property(fc.array(lasting, { minLength: 1, maxLength: 3 }), (given) => {
        const statements = given.map(({ from, to }, index) => ({
          ...said({}),
          date: {
            edtf: `${index}/${index}`,
            earliest: text(from).earliest,
            startBy: text(from).latest,
            endAfter: text(to).earliest,
            latest: text(to).latest,
          },
        }));
        const date = agreedDate(statements, known(9));
        if (date === null) throw new Error("expected a date, and got none");
        expect(date.earliest <= date.startBy && date.startBy <= date.latest).toBe(true);
        expect(date.earliest <= date.endAfter && date.endAfter <= date.latest).toBe(true);
        const meet = (sides: (readonly [number, number])[]) =>
          Math.max(...sides.map(([a]) => a)) <= Math.min(...sides.map(([, b]) => b));
        const agreedOn = meet(given.map(({ from }) => from)) && meet(given.map(({ to }) => to));
        expect(date.disputed).toBe(!agreedOn);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the word that statements agree on", () => {
  const outcome = (...statements: Said[]) =>
    agreedWord(statements.map(said), (statement) => statement.outcome, known(9));

  test.each<[string, Said[], string | null, boolean]>([
    ["none where none says one", [{}], null, false],
    ["the one that some say", [{ outcome: "FAILED" }, {}, { outcome: "FAILED" }], "FAILED", false],
    [
      "none where they differ, disputed",
      [{ outcome: "FAILED" }, { outcome: "SUCCEEDED" }],
      null,
      true,
    ],
    [
      "the preferred",
      [{ outcome: "FAILED", rank: "PREFERRED" }, { outcome: "SUCCEEDED" }],
      "FAILED",
      false,
    ],
    [
      "the others', where the preferred says none",
      [{ rank: "PREFERRED" }, { outcome: "SUCCEEDED" }],
      "SUCCEEDED",
      false,
    ],
  ])("%s", (_, statements, word, disputed) => {
    expect(outcome(...statements)).toEqual({ word, disputed });
  });
});
