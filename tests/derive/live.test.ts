/** Which statements count on a day of knowledge, and what they say together. */
import { describe, expect, test } from "@jest/globals";
import {
  changeDays,
  liveAt,
  rankAt,
  versionAt,
  versions,
  weighedAt,
} from "../../seed/derive/live.ts";
import { known, type Told, told } from "./told.ts";

const sure = (...statements: Told[]) => weighedAt(statements.map(told), known(9))?.sure;

describe("whether it is so in every world", () => {
  test.each<[string, Told[], boolean | undefined]>([
    ["asserted", [{}], true],
    ["suspected only", [{ modality: "SUSPECTED" }], false],
    ["suspected only, though preferred", [{ modality: "SUSPECTED", rank: "PREFERRED" }], false],
    ["asserted and suspected", [{ modality: "SUSPECTED" }, {}], true],
    ["asserted and denied", [{}, { modality: "NEGATED" }], false],
    ["suspected and denied", [{ modality: "SUSPECTED" }, { modality: "NEGATED" }], false],
    ["asserted by the preferred, denied", [{ rank: "PREFERRED" }, { modality: "NEGATED" }], true],
    ["asserted, denied by the preferred", [{}, { modality: "NEGATED", rank: "PREFERRED" }], false],
    ["asserted; the denial is deprecated", [{}, { modality: "NEGATED", rank: "DEPRECATED" }], true],
    ["of somebody who is likely meant", [{ identification: "LIKELY" }], false],
    ["of somebody who is possibly meant", [{ identification: "POSSIBLE" }], false],
    ["likely meant here, certainly there", [{ identification: "LIKELY" }, {}], true],
    [
      "denied, and the preferred statement is not surely about it",
      [{ rank: "PREFERRED", identification: "LIKELY" }, {}, { modality: "NEGATED" }],
      false,
    ],
    ["only denied", [{ modality: "NEGATED" }], undefined],
    [
      "only intended, predicted, thought",
      [
        { modality: "INTENDED" },
        { modality: "PREDICTED" },
        { modality: "CONDITIONAL" },
        { modality: "OPINION" },
      ],
      undefined,
    ],
    ["deprecated", [{ rank: "DEPRECATED" }], undefined],
    ["not known yet", [{ known: 10 }], undefined],
    ["nothing", [], undefined],
  ])("%s", (_, statements, expected) => {
    expect(sure(...statements)).toBe(expected);
    expect(sure(...statements.toReversed())).toBe(expected);
  });

  test("suspicions give values only where nobody asserts", () => {
    const suspected = told({ modality: "SUSPECTED" });
    const asserted = told({});
    expect(weighedAt([suspected], known(1))?.affirming).toEqual([suspected]);
    expect(weighedAt([suspected, asserted], known(1))?.affirming).toEqual([asserted]);
  });
});

describe("ranks", () => {
  test.each(["PREFERRED", "DEPRECATED"] as const)("%s counts from its day on", (rank) => {
    const statement = told({ rank, rankFrom: 5 });
    expect(rankAt(statement, known(4))).toBe("NORMAL");
    expect(rankAt(statement, known(5))).toBe(rank);
    expect(rankAt(told({ rank }), known(1))).toBe(rank);
  });

  test("a statement lives from the day on which it is known until it is deprecated", () => {
    const statement = told({ known: 3, rank: "DEPRECATED", rankFrom: 5 });
    const lives = [2, 3, 4, 5].map((reader) => liveAt([statement], known(reader)).length);
    expect(lives).toEqual([0, 1, 1, 0]);
  });

  test("something may change on every day of a report and of a rank's reason, and on no other", () => {
    const lists = [
      [told({ known: 4 }), told({ known: 2, rank: "DEPRECATED", rankFrom: 6 })],
      [told({ known: 4, rank: "PREFERRED", rankFrom: 1 }), told({ known: 4, rankFrom: 9 })],
    ];
    expect(changeDays(...lists)).toEqual([2, 4, 6].map(known));
  });
});

describe("versions", () => {
  const states = new Map([
    [known(1), "a"],
    [known(2), "a"],
    [known(4), "b"],
    [known(5), null],
    [known(7), "b"],
  ]);
  const all = versions([...states.keys()].toReversed(), (day) => states.get(day) ?? null);

  test("begin where the state changes, end on the day before, and leave gaps", () => {
    expect(all).toEqual([
      { knownFrom: known(1), knownTo: known(3), state: "a" },
      { knownFrom: known(4), knownTo: known(4), state: "b" },
      { knownFrom: known(7), knownTo: known(40), state: "b" },
    ]);
  });

  test("a reader sees one or none", () => {
    const seen = [0, 1, 3, 4, 5, 6, 7, 40].map((n) => versionAt(all, n === 0 ? "2023" : known(n)));
    expect(seen).toEqual([null, "a", "a", "b", null, null, "b", "b"]);
  });
});
