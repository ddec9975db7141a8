/** Worked examples of the rules for bounds: what statements give, and what existence takes away. */
import { describe, expect, test } from "@jest/globals";
import {
  clamped,
  clippedToExistence,
  type Existence,
  type PeriodExtent,
  statedPeriod,
} from "../../seed/derive/period.ts";
import {
  boundsOf,
  type Days,
  known,
  OPEN_AFTER,
  OPEN_BEFORE,
  type Told,
  told,
  within,
} from "./told.ts";

const ANY: Days = [OPEN_BEFORE, OPEN_AFTER];
const stated = (statements: readonly Told[], extent: PeriodExtent = "PERIOD") =>
  statedPeriod(statements.map(told), known(9), extent);

interface Expected {
  start: Days;
  end: Days;
  disputed?: boolean;
}

const gives = ({ start, end, disputed = false }: Expected) => ({ start, end, disputed });

describe("what statements give by themselves", () => {
  test.each<[string, Told[], Expected]>([
    ["nothing but that it is so: both sides open", [{}], { start: ANY, end: ANY }],
    ["a start: open after", [{ start: [10, 12] }], { start: [10, 12], end: ANY }],
    [
      "starts that meet are intersected",
      [{ start: [10, 12] }, { start: [11, 15] }],
      { start: [11, 12], end: ANY },
    ],
    [
      "on one day at least",
      [{ start: [10, 12] }, { start: [12, 15] }],
      { start: [12, 12], end: ANY },
    ],
    [
      "starts that do not meet give their hull, disputed",
      [{ start: [10, 11] }, { start: [13, 15] }],
      { start: [10, 15], end: ANY, disputed: true },
    ],
    [
      "so do three of which two meet",
      [{ start: [10, 11] }, { start: [13, 15] }, { start: [14, 18] }],
      { start: [10, 18], end: ANY, disputed: true },
    ],
    [
      "the same for ends",
      [{ end: [10, 11] }, { end: [13, 15] }],
      { start: ANY, end: [10, 15], disputed: true },
    ],
    [
      "the preferred start stands for all starts, and says nothing of ends",
      [
        { start: [10, 11], rank: "PREFERRED" },
        { start: [13, 15], end: [20, 20] },
      ],
      { start: [10, 11], end: [20, 20] },
    ],
    [
      "a preferred statement without a start leaves the others theirs",
      [{ rank: "PREFERRED", end: [20, 20] }, { start: [13, 15] }],
      { start: [13, 15], end: [20, 20] },
    ],
    [
      "a time at which it held caps both sides",
      [{ on: [10, 12] }],
      { start: [OPEN_BEFORE, 12], end: [10, OPEN_AFTER] },
    ],
    [
      "several times cap by the first and by the last",
      [{ on: [10, 12] }, { on: [18, 19] }, { on: [14, 14] }],
      { start: [OPEN_BEFORE, 12], end: [18, OPEN_AFTER] },
    ],
    [
      "it caps a stated start",
      [{ start: [10, 20] }, { on: [15, 16] }],
      { start: [10, 16], end: [15, OPEN_AFTER] },
    ],
    [
      "a time before the earliest start widens it to the day, disputed",
      [{ start: [10, 12] }, { on: [7, 8] }],
      { start: [8, 12], end: [7, OPEN_AFTER], disputed: true },
    ],
    [
      "a time after the latest end widens it to the day, disputed",
      [{ end: [10, 12] }, { on: [14, 15] }],
      { start: [OPEN_BEFORE, 15], end: [10, 14], disputed: true },
    ],
    [
      "a start after the end: both become the hull of both, disputed",
      [{ start: [14, 15] }, { end: [10, 12] }],
      { start: [10, 15], end: [10, 15], disputed: true },
    ],
    [
      "a start on the day of the end is no contradiction",
      [{ start: [12, 15] }, { end: [10, 12] }],
      { start: [12, 15], end: [10, 12] },
    ],
    [
      "an unsure reference narrows what is possible, and makes nothing certain",
      [{ start: [10, 18] }, { start: [12, 14], on: [16, 16], identification: "LIKELY" }],
      { start: [12, 18], end: ANY },
    ],
    [
      "where all references are unsure they give the bounds (and the tie is not sure)",
      [{ start: [12, 14], on: [16, 16], identification: "LIKELY" }],
      { start: [12, 14], end: [16, OPEN_AFTER] },
    ],
  ])("%s", (_, statements, expected) => {
    expect(boundsOf(stated(statements))).toEqual(gives(expected));
    expect(boundsOf(stated(statements.toReversed()))).toEqual(gives(expected));
  });

  test("a moment never ends, and was by the time at which it is told", () => {
    const split = stated([{ start: [10, 20] }, { on: [15, 16] }], "MOMENT");
    expect(boundsOf(clamped(split))).toEqual(
      gives({ start: [10, 16], end: [OPEN_AFTER, OPEN_AFTER] }),
    );
  });

  test("a date is kept as written by one that gives just these bounds", () => {
    expect(stated([{ start: [10, 12] }, { start: [10, 12] }]).startEdtf).toBe(
      within([10, 12]).edtf,
    );
    expect(stated([{ start: [10, 12] }, { start: [11, 12] }]).startEdtf).toBe(
      "[2020-01-11..2020-01-12]",
    );
    expect(stated([{ start: [10, 12] }, { start: [11, 13] }]).startEdtf).toBeNull();
    expect(stated([{ start: [10, 12] }]).endEdtf).toBeNull();
  });
});

const existence = (began: Days | null, ended: Days | null): Existence => ({
  began: began && within(began),
  ended: ended && within(ended),
});

describe("clipping to the existence of both ends", () => {
  const clip = (statements: readonly Told[], ends: Existence[], extent?: PeriodExtent) =>
    boundsOf(clamped(clippedToExistence(stated(statements, extent), ends)));

  test.each<[string, Told[], Existence[], Expected]>([
    [
      "open sides: from the later beginning to the earlier end, by their outer bounds",
      [{}],
      [existence([5, 7], [20, 22]), existence([8, 10], [25, 26])],
      { start: [8, 22], end: [8, 22] },
    ],
    [
      "what is not known of an end clips nothing",
      [{}],
      [existence(null, null), existence([5, 5], null)],
      { start: [5, OPEN_AFTER], end: [5, OPEN_AFTER] },
    ],
    [
      "stated sides stay, whatever existence says",
      [{ start: [10, 11], end: [20, 21] }],
      [existence([12, 12], [15, 15])],
      { start: [10, 11], end: [20, 21] },
    ],
    [
      "a time at which it held is before the founding: it stops there, disputed",
      [{ on: [10, 12] }],
      [existence([15, 16], null)],
      { start: [12, 12], end: [12, OPEN_AFTER], disputed: true },
    ],
    [
      "a time at which it held is after the end: it stops there, disputed",
      [{ on: [10, 12] }],
      [existence(null, [8, 9])],
      { start: [OPEN_BEFORE, 10], end: [10, 10], disputed: true },
    ],
    [
      "the founding is after the stated end",
      [{ end: [10, 12] }],
      [existence([15, 16], null)],
      { start: [12, 12], end: [12, 12], disputed: true },
    ],
    [
      "the dissolution is before the stated start",
      [{ start: [10, 12] }],
      [existence(null, [8, 9])],
      { start: [10, 10], end: [10, 10], disputed: true },
    ],
    [
      "the founding lies in the range of the day on which it held",
      [{ on: [10, 14] }],
      [existence([12, 13], null)],
      { start: [12, 14], end: [12, OPEN_AFTER] },
    ],
  ])("%s", (_, statements, ends, expected) => {
    expect(clip(statements, ends)).toEqual(gives(expected));
    expect(clip(statements, ends.toReversed())).toEqual(gives(expected));
  });

  test("a moment has happened, though its group is gone", () => {
    expect(clip([{ start: [10, 12] }], [existence(null, [15, 15])], "MOMENT")).toEqual(
      gives({ start: [10, 12], end: [OPEN_AFTER, OPEN_AFTER] }),
    );
  });
});
