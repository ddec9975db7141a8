/** Evidence as it stands in a record becomes statements. */
import { describe, expect, test } from "@jest/globals";
import { sourceFacts } from "../../seed/derive/sources.ts";
import { statementsOf, voices } from "../../seed/derive/statements.ts";
import { type EvidenceRecord, PeriodEvidence, Source } from "../../seed/format/record.ts";

const source = (id: string, published: string) =>
  Source.parse({
    type: "Source",
    id,
    title: "A report",
    publisher: "daily",
    language: "en",
    published: { date: published },
    reliability: "C",
  });
const sources = sourceFacts([
  source("daily-2024", "2024-02-01"),
  source("daily-undated", "2024-02"),
]);
const subject = { about: "river.member-of.front", field: "TIE" };
const evidence = (fields: Record<string, unknown> = {}): EvidenceRecord =>
  PeriodEvidence.parse({ source: "daily-2024", at: "p3", says: "It belongs to it.", ...fields });
const statements = (...items: Record<string, unknown>[]) =>
  statementsOf(subject, items.map(evidence), sources);
const only = (fields: Record<string, unknown>) => {
  const [one] = statements(fields);
  if (one === undefined) throw new Error("expected one statement, and got none");
  return one;
};

describe("ids", () => {
  const made = "river.member-of.front/tie/daily-2024";

  test("are made from the subject, the source and the place, with a number where that repeats", () => {
    const items = [
      { at: "p3" },
      { at: "CAPTION" },
      { at: "p3" },
      { at: "p3", id: "own" },
      { at: "p3" },
    ];
    expect(statements(...items).map(({ id }) => id)).toEqual([
      `${made}/p3`,
      `${made}/caption`,
      `${made}/p3.2`,
      "own",
      `${made}/p3.4`,
    ]);
  });

  test("stay the same, whatever is added after them or changed in them", () => {
    const [before] = statements({ at: "p3" });
    const [after] = statements(
      { at: "p3", start: "2020", rank: "NORMAL" },
      { at: "p3" },
      { at: "p9" },
    );
    expect(after?.id).toBe(before?.id);
  });

  test("a source that is not there is an error that names it", () => {
    expect(() => statements({ source: "weekly-2024" })).toThrow("weekly-2024");
    expect(statementsOf(subject, undefined, sources)).toEqual([]);
  });
});

describe("days", () => {
  test("it is known from the source's latest day, and its rank from the latest day of the reason", () => {
    expect(only({}).knownFrom).toBe("2024-02-01");
    expect(only({ source: "daily-undated" }).knownFrom).toBe("2024-02-29");
    expect(only({}).rankFrom).toBeNull();
    const ranked = { rank: "DEPRECATED", rankReason: "A correction.", rankFrom: "2024-05" };
    expect(only(ranked)).toMatchObject({ rank: "DEPRECATED", rankFrom: "2024-05-31" });
  });

  test.each<[string, Record<string, unknown>, string | null, string, string]>([
    ["the day of the source", { present: true }, "2024-02-01", "2024-02-01", "2024-02-01"],
    [
      "some day of it, where that is uncertain",
      { present: true, source: "daily-undated" },
      "[2024-02-01..2024-02-29]",
      "2024-02-01",
      "2024-02-29",
    ],
    [
      "the day on which it was said, where that is given",
      { present: true, saidOn: "2024-01" },
      "2024-01",
      "2024-01-01",
      "2024-01-31",
    ],
    ["the time that is given", { present: true, on: "2023" }, "2023", "2023-01-01", "2023-12-31"],
  ])("told in the present tense it held on %s", (_, fields, edtf, earliest, latest) => {
    expect(only(fields).on).toMatchObject({ edtf, earliest, latest });
  });

  test("told otherwise it gives no such day", () => {
    expect(only({ saidOn: "2024-01-30", start: "2020" }).on).toBeNull();
    expect(only({ start: "2020", end: "2021~" })).toMatchObject({
      start: { earliest: "2020-01-01", latest: "2020-12-31" },
      end: { earliest: "2020-01-01", latest: "2022-12-31" },
      date: null,
    });
  });
});

describe("whose word it is", () => {
  test.each<[string, unknown[] | undefined, string, string[]]>([
    ["the publisher's", undefined, "daily", ["daily"]],
    ["the first speaker's", ["river", "agency"], "river", ["river"]],
    [
      "a spokesman's, for somebody",
      [{ actor: "spokesman", for: "river" }],
      "spokesman",
      ["spokesman", "river"],
    ],
    ["that of somebody who is not named", [{ words: "an official" }, "agency"], "an official", []],
  ])("%s", (_, saidBy, origin, heard) => {
    const statement = only(saidBy === undefined ? {} : { saidBy });
    expect(statement.origin).toBe(origin);
    expect(voices(statement, "daily")).toEqual(heard);
  });

  test("the source's reliability, unless another is given", () => {
    expect(only({}).reliability).toBe("C");
    expect(only({ reliability: "A" }).reliability).toBe("A");
  });
});
