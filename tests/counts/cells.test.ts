/** Counting by dimensions: worked examples. */
import { describe, expect, test } from "@jest/globals";
import { casualtiesOf, eventsOf, seriesNumbers } from "../../server/counts/cell-numbers.ts";
import { chain, step, without } from "../umbrellas/roll-up-case.ts";
import { cells, type EventCase, factsById, table } from "./count-case.ts";

describe("time", () => {
  const either: EventCase = { id: "either", date: "[2020-01-31,2020-02-01]" };

  test("an event of either of two months is POSSIBLE in each, and DEFINITE in the total", () => {
    expect(table([either], ["MONTH"])).toEqual([
      ["2020-01", [0, 1], [0, 0]],
      ["2020-02", [0, 1], [0, 0]],
    ]);
    expect(table([either], ["YEAR"])).toEqual([["2020", [1, 1], [0, 0]]]);
    expect(table([either], [])).toEqual([["", [1, 1], [0, 0]]]);
  });

  test("only months in the period, which clips what is possible", () => {
    const during = { from: "2020-02-01", to: "2020-02-29" };
    expect(table([either], ["MONTH"], { during })).toEqual([["2020-02", [0, 1], [0, 0]]]);
    expect(table([either], [], { during })).toEqual([["", [0, 1], [0, 0]]]);
  });

  test("a year and a month of it go together", () => {
    expect(table([{ id: "a", date: "2019-12/2020-01" }], ["YEAR", "MONTH"])).toEqual([
      ["2019 2019-12", [0, 1], [0, 0]],
      ["2020 2020-01", [0, 1], [0, 0]],
    ]);
  });

  test("without a day, or with an open side, it has no month, unless the period closes it", () => {
    const open: EventCase[] = [
      { id: "a", date: null },
      { id: "b", date: "2020-01-15/.." },
    ];
    expect(table(open, ["MONTH"])).toEqual([["-", [2, 2], [0, 0]]]);
    const during = { from: "2020-01-01", to: "2020-01-31" };
    expect(table(open, ["MONTH"], { during })).toEqual([["2020-01", [0, 2], [0, 0]]]);
  });

  test("a date that rests on references to perhaps another event makes it POSSIBLE in a time", () => {
    const doubtful: EventCase = { id: "a", dateSure: false };
    expect(table([doubtful], ["MONTH"])).toEqual([["2020-06", [0, 1], [0, 0]]]);
    expect(table([doubtful], ["KIND"])).toEqual([["ATTACK", [1, 1], [0, 0]]]);
  });
});

describe("what has several values, or none", () => {
  const struck: EventCase = {
    id: "struck",
    targets: [{ id: "base" }, { id: "convoy", sure: false }],
    weapons: [{ value: "DRONE" }, { value: "ROCKET" }],
    outcome: undefined,
  } as EventCase;

  test("is in every cell, counts once in the total, and an unsure tie makes it POSSIBLE", () => {
    expect(table([struck], ["TARGET", "WEAPON"])).toEqual([
      ["base DRONE", [1, 1], [0, 0]],
      ["base ROCKET", [1, 1], [0, 0]],
      ["convoy DRONE", [0, 1], [0, 0]],
      ["convoy ROCKET", [0, 1], [0, 0]],
    ]);
    expect(table([struck], [])).toEqual([["", [1, 1], [0, 0]]]);
  });

  test("nothing recorded is a cell of its own, the last", () => {
    expect(table([struck, { id: "other" }, { id: "third" }], ["TARGET"])).toEqual([
      ["base", [1, 1], [0, 0]],
      ["convoy", [0, 1], [0, 0]],
      ["-", [2, 2], [0, 0]],
    ]);
  });

  test("a condition narrows cells and total by the same rules", () => {
    const only = [{ dimension: "TARGET" as const, values: ["convoy", null] }];
    expect(table([struck, { id: "other" }], ["KIND"], { only })).toEqual([
      ["ATTACK", [1, 2], [0, 0]],
    ]);
    expect(table([struck], [], { only })).toEqual([["", [0, 1], [0, 0]]]);
    const none = [{ dimension: "WEAPON" as const, values: ["MORTAR"] }];
    expect(table([struck], [], { only: none })).toEqual([["", [0, 0], [0, 0]]]);
  });
});

describe("claims", () => {
  const joint: EventCase = { id: "joint", claims: [{ about: ["river", "valley"] }] };

  test("a joint claim is one claim, in the cells of both claimants", () => {
    expect(table([joint], ["CLAIMANT"], { unit: "CLAIM" })).toEqual([
      ["river", [1, 1], [0, 0]],
      ["valley", [1, 1], [0, 0]],
    ]);
    expect(table([joint], [], { unit: "CLAIM" })).toEqual([["", [1, 1], [0, 0]]]);
  });

  test("rival claims are two claims of one event", () => {
    const rivals: EventCase = { id: "a", claims: [{ about: ["river"] }, { about: ["valley"] }] };
    expect(table([rivals], [], { unit: "CLAIM" })).toEqual([["", [2, 2], [0, 0]]]);
    expect(table([rivals], [])).toEqual([["", [1, 1], [0, 0]]]);
    expect(cells([rivals], [], { unit: "CLAIM" }).flatMap(eventsOf)).toHaveLength(1);
  });

  test("a claim that was taken back gives no claimant, from its latest day on", () => {
    const change = { standing: "WITHDRAWN" as const, by: null, supersededBy: null };
    const withdrawn: EventCase = {
      id: "a",
      claims: [
        {
          about: ["river"],
          changes: [{ ...change, earliest: "2020-07-01", latest: "2020-07-10" }],
        },
      ],
    };
    const asOf = (standingAt: string | null) => table([withdrawn], ["CLAIMANT"], { standingAt });
    expect(asOf(null)).toEqual([["-", [1, 1], [0, 0]]]);
    expect(asOf("2020-06-30")).toEqual([["river", [1, 1], [0, 0]]]);
    expect(asOf("2020-07-09")).toEqual([["river", [0, 1], [0, 0]]]);
    expect(asOf("2020-07-10")).toEqual([["-", [1, 1], [0, 0]]]);
  });
});

describe("umbrellas", () => {
  const may = { id: "a", date: "2020-05-20", claims: [{ about: ["river"] }] };
  const either = { id: "b", date: "[2020-05-31,2020-06-01]", claims: [{ about: ["river"] }] };

  test("the month and the chain are judged in one world", () => {
    const joined = chain(step("river", "front", { start: "2020-06-01" }));
    expect(table([either], ["UMBRELLA", "MONTH"], { chains: [joined] })).toEqual([
      ["front 2020-06", [0, 1], [0, 0]],
      ["- 2020-05", [0, 1], [0, 0]],
    ]);
    expect(table([may], ["UMBRELLA"], { chains: [joined] })).toEqual([["-", [1, 1], [0, 0]]]);
  });

  test("an umbrella's own claim is under itself; members' chains need the support asked for", () => {
    const own = { id: "own", claims: [{ about: ["front"] }] };
    const weak = chain(step("river", "front", { support: "AVOWED" }));
    const asked = { chains: [without("front"), weak] };
    expect(table([own, may], ["UMBRELLA"], asked)).toEqual([["front", [2, 2], [0, 0]]]);
    expect(table([own, may], ["UMBRELLA"], { ...asked, support: "DECLARED" })).toEqual([
      ["front", [1, 1], [0, 0]],
      ["-", [1, 1], [0, 0]],
    ]);
  });

  test("several ways into one cell: once, at the best word, in whatever order they come", () => {
    const part = chain(step("river", "front", { whole: false }));
    const claims = [{ about: ["front"] }, { about: ["river"] }];
    for (const told of [claims, claims.toReversed()]) {
      expect(table([{ id: "a", claims: told }], ["UMBRELLA"], { chains: [part] })).toEqual([
        ["front", [1, 1], [0, 0]],
      ]);
    }
  });

  test("rival façades under one umbrella count once, and never as DEFINITE", () => {
    const opened = ["river", "valley"].map((of) =>
      chain(step("mask", of, { relation: "FACADE_FOR", sure: false }), step(of, "front")),
    );
    const masked = { id: "a", claims: [{ about: ["mask"] }] };
    expect(table([masked], ["UMBRELLA"], { chains: opened })).toEqual([["front", [0, 1], [0, 0]]]);
  });
});

test("series stand beside single events, with bounds that allow for telling of the same", () => {
  const series = (
    id: string,
    countMin?: number,
    countMax?: number,
    date = "2020-06",
  ): EventCase => ({
    id,
    date,
    extent: "SERIES",
    ...(countMin === undefined ? {} : { countMin }),
    ...(countMax === undefined ? {} : { countMax }),
  });
  const of = (...cases: EventCase[]) =>
    cells(cases, [], { during: { from: "2020-06-01", to: "2020-06-30" } }).map(seriesNumbers)[0];
  expect(table([{ id: "one" }, series("s", 10, 20)], ["KIND"])).toEqual([
    ["ATTACK", [1, 1], [1, 1]],
  ]);
  expect(of(series("a", 10, 20), series("b", 3, 5))).toEqual({
    definite: 2,
    possible: 2,
    countMin: 10,
    countMax: 25,
  });
  expect(of(series("a", 10, 20), series("b", 3))).toMatchObject({ countMin: 10, countMax: null });
  expect(of(series("a", 10, 20, "2020"))).toEqual({
    definite: 0,
    possible: 1,
    countMin: null,
    countMax: 20,
  });
  expect(of()).toEqual({ definite: 0, possible: 0, countMin: null, countMax: null });
});

describe("casualties", () => {
  const cases: EventCase[] = [
    {
      id: "a",
      casualties: [
        { min: 1, max: 1, countedBy: ["press"] },
        { min: 4, max: 6, countedBy: ["army"] },
      ],
    },
    { id: "b", casualties: [{ min: 2, max: 2, sure: false }] },
    { id: "c" },
    { id: "d", date: "2020", casualties: [{ min: 10, max: 20 }] },
    { id: "s", extent: "SERIES", casualties: [{ min: 100, max: 100 }] },
  ];
  const during = { from: "2020-06-01", to: "2020-06-30" };
  const sums = (...by: Parameters<typeof cells>[1][]) =>
    cells(cases, by[0] ?? [], { during, measure: "KILLED" }).map((cell) => [
      cell.keys[0]?.value,
      casualtiesOf(cell, factsById(cases), "KILLED"),
    ]);

  test("over DEFINITE events by sure counts; over all by all; series apart; no count is told", () => {
    expect(sums()).toEqual([
      [
        undefined,
        {
          measure: "KILLED",
          definite: { min: 1, max: 6, counted: 1, uncounted: 2 },
          possible: { min: 13, max: 28, counted: 3, uncounted: 1 },
        },
      ],
    ]);
  });

  test("by whose count: what each counted", () => {
    const found = Object.fromEntries(
      sums(["COUNTED_BY"]).map(([key, value]) => [String(key), value]),
    );
    expect(found).toMatchObject({
      army: { definite: { min: 4, max: 6, counted: 1, uncounted: 0 } },
      press: {
        definite: { min: 1, max: 1, counted: 1 },
        possible: { min: 13, max: 23, counted: 3 },
      },
      null: { definite: { counted: 0, uncounted: 1 }, possible: { min: null, max: null } },
    });
  });
});
