/** What `umbra report` says, of a few records whose coverage is counted by hand. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { DatasetRecord } from "../../../seed/format/record.ts";
import { survey } from "../../../seed/load/survey.ts";
import { type Coverage, coverageOf } from "../../../seed/report/coverage.ts";

const source = (id: string, reliability: string, publisher: string) => ({
  ...{ type: "Source", id, title: id, publisher, language: "en", reliability },
  published: { date: "2024-01-01" },
});
const told = (more: object = {}, from = "one") => ({
  source: from,
  at: "p1",
  says: "So.",
  ...more,
});
const name = (text: string, script = "Latn", evidence: object = told()) => ({
  ...{ text, language: script === "Arab" ? "ar" : "en", script, kind: "OFFICIAL" },
  evidence: [evidence],
});
const group = (id: string, more: object = {}) => ({
  ...{ type: "Group", id, names: [name(id)], kinds: [{ kind: "MILITIA", evidence: [told()] }] },
  ...more,
});
const memberOf = (to: string, ...evidence: object[]) => ({ relation: "MEMBER_OF", to, evidence });
const attack = (id: string, date: string, more: object = {}) => ({
  ...{ type: "Event", id, name: id, kinds: ["ATTACK"], evidence: [told({ date })] },
  ...more,
});
const claimOf = (event: string, by: string, evidence: object) => ({
  ...{ id: `${event}.claim`, by: [by], stance: "CLAIMED", evidence: [evidence] },
});

const RECORDS = [
  source("one", "B", "paper"),
  source("two", "C", "journal"),
  {
    ...{ type: "Institution", id: "paper", kinds: [{ kind: "MEDIA" }] },
    names: [name("Paper", "Latn", { source: "one", at: "EDITORS", says: "Its address." })],
  },
  {
    ...{ type: "Institution", id: "journal", kinds: [{ kind: "MEDIA" }] },
    names: [name("Journal")],
  },
  group("front", {
    kinds: [{ kind: "UMBRELLA", evidence: [told()] }],
    ended: [told({ date: "2020-06" })],
  }),
  group("lions", {
    names: [name("Lions"), name("أسود", "Arab")],
    founded: [told({ date: "2015" })],
    ties: [memberOf("front", told({ start: "2016" }), told({}, "two"))],
  }),
  group("wolves", { ties: [memberOf("front", told())] }),
  group("mask", {
    kinds: [{ kind: "NAME_ONLY", evidence: [told()] }],
    ties: [{ relation: "FACADE_FOR", to: "lions", evidence: [told({ modality: "SUSPECTED" })] }],
  }),
  group("some-militias", {
    kinds: [{ kind: "UNNAMED", evidence: [told()] }],
    unnamed: { expression: "some militias" },
    ties: [memberOf("front", told())],
  }),
  ...["head", "clerk"].map((id) => ({
    ...{ type: "Person", id, names: [name(id)] },
    ended: [told({ date: "2019-01-01" })],
    ties: [
      { relation: "OPPOSES", to: "front", evidence: [told({ on: "2022" })] },
      {
        ...{ relation: "HOLDS_ROLE", to: "lions" },
        role: { title: id, rank: id === "head" ? "HEAD" : "OTHER" },
        evidence: [told(id === "head" ? { start: "2021" } : { on: "2018" })],
      },
    ],
  })),
  attack("early", "2014-05-01", {
    claims: [claimOf("early", "lions", told({ date: "2014-04-20", doubt: "A slip, we think." }))],
  }),
  attack("late", "2021-01-01", {
    claims: [claimOf("late", "lions", told({ date: "2020-12-31" }))],
  }),
  attack("unclaimed", "2022-01-01"),
];

let coverage: Coverage;
beforeAll(async () => {
  const records = RECORDS.map((record) => DatasetRecord.parse(record));
  async function* read() {
    yield* records;
  }
  coverage = await coverageOf(read, await survey(read));
});

test("counts things, and of groups those that have a name, umbrellas and façades", () => {
  expect(coverage.things).toEqual({ Source: 2, Institution: 2, Group: 5, Person: 2, Event: 3 });
  expect([coverage.namedGroups, coverage.umbrellas, coverage.facades]).toEqual([4, 1, 1]);
  expect(coverage.violentEvents).toEqual({ of: 3, some: 2, share: 2 / 3 });
  expect(coverage.statements).toBe(33);
  expect(coverage.sourcesByReliability).toEqual({ A: 0, B: 1, C: 1, D: 0, E: 0, F: 0 });
});

test("tells of whom nobody but the editors speaks", () => {
  expect(coverage.withoutSource).toEqual(["paper"]);
});

test("a fact rests on its origins", () => {
  // Of eight ties only that of the lions and the front is told by two.
  expect(coverage.oneOrigin.TIE).toEqual({ of: 8, some: 7, share: 7 / 8 });
  expect(coverage.oneOrigin.CLAIM).toEqual({ of: 2, some: 2, share: 1 });
});

test("a named group's membership has a start that a source gives, or one that has a bound", () => {
  expect(coverage.membershipsWithStart).toEqual({ of: 2, some: 1, share: 0.5 });
  expect(coverage.membershipsBounded).toEqual({ of: 2, some: 1, share: 0.5 });
  expect(coverage.membershipsWithoutDates).toEqual(["wolves.member-of.front"]);
});

test("Arabic names of groups that have a name, and of heads", () => {
  expect(coverage.groupsInArabic).toEqual({ of: 4, some: 1, share: 0.25 });
  expect(coverage.groupsWithoutArabic).toEqual(["front", "mask", "wolves"]);
  expect(coverage.leadersWithoutArabic).toEqual(["head"]);
});

describe("what fits in no world", () => {
  const about = (id: string) => coverage.misfits.filter((of) => of.about === id);

  test("an office after death, and no office before it", () => {
    expect(about("head.holds-role.lions").map(({ what }) => what)).toEqual([
      "begins 2021-01-01 or later, and head ended by 2019-01-01",
    ]);
    expect(about("clerk.holds-role.lions")).toEqual([]);
  });

  test("and that somebody opposed what he did not live to see: a tie to the dead may go on", () => {
    expect(about("head.opposes.front")).toEqual([]);
  });

  test("an act before the group was founded, and a claim older than its event; a doubt is told", () => {
    expect(about("early.claim").map(({ what, doubted }) => [what, doubted])).toEqual([
      ["was made by 2014-04-20, and its event is of 2014-05-01 or later", true],
      ["lions began 2015-01-01 or later, and has acted by 2014-05-01", true],
    ]);
  });

  test("a claim of the day before fits: it may be another time zone", () => {
    expect(about("late.claim")).toEqual([]);
  });
});
