/** Floors, days of standing, and what is told apart in a row: worked examples. */
import { describe, expect, test } from "@jest/globals";
import { inOrder } from "../../server/counts/cell-numbers.ts";
import { type CellDimension, cellsOf } from "../../server/counts/cells.ts";
import type { PinnedGraph } from "../../server/graph/graph.ts";
import { ALWAYS } from "../../server/model/certainty.ts";
import { LAST_DAY } from "../../server/model/days.ts";
import { type UmbrellaChain, withFacades } from "../../server/umbrellas/chain-queries.ts";
import type { Step } from "../../server/umbrellas/chains.ts";
import { claimOnlyCount, rollUpDeeds } from "../../server/umbrellas/roll-up.ts";
import { countedUnder, wholeCell } from "../../server/umbrellas/row-cells.ts";
import { actor, chain, claim, counted, rolledUp, rowOf, step, without } from "./roll-up-case.ts";

const inFront = chain(step("river", "front"));

describe("a support floor", () => {
  const weak = chain(
    step("river", "a", { support: "CONTESTED" }),
    step("a", "front", { support: "MUTUAL" }),
  );
  const said = chain(step("river", "front", { support: "AVOWED", sure: false }));

  test.each([
    [null, "POSSIBLE", "AVOWED"],
    ["CONTESTED", "POSSIBLE", "AVOWED"],
    ["ATTRIBUTED", "POSSIBLE", "AVOWED"],
    ["AVOWED", "POSSIBLE", "AVOWED"],
    ["DECLARED", null, null],
    ["MUTUAL", null, null],
  ] as const)("%s", (support, certainty, shown) => {
    const unsure = chain(
      step("river", "a", { support: "CONTESTED", sure: false }),
      step("a", "front"),
    );
    const [row] = rolledUp([unsure, said], [claim({ about: ["river"] })], { support });
    const [of] = row?.groups[0]?.claims ?? [];
    expect(of?.certainty ?? null).toBe(certainty);
    expect(of?.support ?? null).toBe(shown);
  });

  test("takes the word of the chains that are left, not of the best of all", () => {
    const claims = [claim({ about: ["river"] })];
    expect(rolledUp([weak, said], claims).map(counted)[0]).toMatchObject({ definite: 1 });
    const [row] = rolledUp([weak, said], claims, { support: "ATTRIBUTED" });
    expect(row && counted(row)).toMatchObject({ events: 1, definite: 0 });
  });

  test("asks nothing of the umbrella's own name, and leaves weak members out of its lists", () => {
    const rows = rolledUp([weak], [claim({ about: ["front"] })], { support: "MUTUAL" });
    expect(counted(rowOf(rows, "front"))).toMatchObject({ events: 1, definite: 1 });
    expect(rowOf(rows, "front").membersThen).toEqual([]);
  });

  test("an umbrella all of whose chains are too weak keeps its row", () => {
    const rows = rolledUp([weak], [claim({ about: ["river"] })], { support: "MUTUAL" });
    expect(rows.map(counted)).toMatchObject([{ umbrella: "front", events: 0 }]);
  });
});

test("claims stand as of a day; between a change's uncertain bounds they do as POSSIBLE", () => {
  const withdrawn = {
    ...claim({ about: ["river"], standing: "WITHDRAWN" }),
    changes: [
      {
        standing: "WITHDRAWN" as const,
        earliest: "2020-07-01",
        latest: "2020-07-10",
        by: null,
        supersededBy: null,
      },
    ],
  };
  const asOf = (standingAt: string | null) => {
    const [row] = rolledUp([inFront], [withdrawn], { standingAt });
    const [of] = row?.groups[0]?.claims ?? [];
    return [row && counted(row).events, of?.standing, of?.certainty];
  };
  expect(asOf(null)).toEqual([0, "WITHDRAWN", "DEFINITE"]);
  expect(asOf("2020-06-30")).toEqual([1, "STANDS", "DEFINITE"]);
  expect(asOf("2020-07-01")).toEqual([1, "STANDS", "POSSIBLE"]);
  expect(asOf("2020-07-09")).toEqual([1, "STANDS", "POSSIBLE"]);
  expect(asOf("2020-07-10")).toEqual([0, "WITHDRAWN", "DEFINITE"]);
});

test("CLAIM_ONLY events are told apart: single ones with a claim that stands, each once", () => {
  const confirmed = claim({ about: ["river"], event: "confirmed" });
  const [row] = rolledUp(
    [inFront],
    [
      { ...confirmed, version: { ...confirmed.version, occurrence: "CORROBORATED" } },
      claim({ about: ["river"], event: "told" }),
      claim({ about: ["front"], event: "told", id: "again" }),
      claim({ about: ["river"], event: "withdrawn", standing: "WITHDRAWN" }),
      claim({ about: ["river"], event: "series", extent: "SERIES" }),
    ],
  );
  expect(claimOnlyCount(row?.groups ?? [])).toBe(1);
  expect(row && counted(row).events).toBe(2);
});

describe("alleged façades", () => {
  const alleged = (of: string, set = "who-is-mask"): Step => {
    const made = step("mask", of, { relation: "FACADE_FOR", sure: false });
    return { ...made, edge: { ...made.edge, hypothesisSet: set } };
  };
  /** A graph that knows these façades and nothing else. */
  const graphOf = (...steps: Step[]): PinnedGraph => ({
    release: "r",
    read: async <Row>() => steps.map((of) => ({ facade: of.from, step: of })) as Row[],
  });
  const scope = { knownAt: LAST_DAY, during: ALWAYS };
  const opened = (chains: UmbrellaChain[], ...steps: Step[]) =>
    withFacades(graphOf(...steps), chains, scope);
  const masked = [claim({ about: ["mask"] })];

  test("rivals of one set under one umbrella: one event, labelled, never DEFINITE", async () => {
    const chains = await opened(
      [inFront, chain(step("valley", "front"))],
      alleged("river"),
      alleged("valley"),
    );
    const [row] = rolledUp(chains, masked);
    expect(row && counted(row)).toMatchObject({ events: 1, definite: 0, claims: 1, standing: 1 });
    expect(row?.groups.map(({ claims }) => claims.length)).toEqual([1]);
    expect(row?.groups[0]?.claims[0]).toMatchObject({ throughFacade: true, certainty: "POSSIBLE" });
    expect(wholeCell(row?.groups ?? []).members).toHaveLength(1);
  });

  test("rivals under two umbrellas: once in each", async () => {
    const chains = await opened(
      [inFront, chain(step("valley", "axis"))],
      alleged("river"),
      alleged("valley"),
    );
    expect(rolledUp(chains, masked).map((row) => [row.umbrella.id, counted(row).events])).toEqual([
      ["axis", 1],
      ["front", 1],
    ]);
  });

  test("of the umbrella itself, and of a member of it: once", async () => {
    const chains = await opened([inFront], alleged("front"), alleged("river"));
    const [row] = rolledUp(chains, masked);
    expect(row && counted(row)).toMatchObject({ events: 1, definite: 0, claims: 1 });
    // The shorter of two alleged chains is shown.
    expect(row?.groups[0]?.claims[0]?.chain.map(({ id }) => id)).toEqual(["mask.front"]);
    expect(row?.groups[0]).toMatchObject({ level: "MEMBER" });
  });

  test("of an umbrella without members", async () => {
    const chains = await opened([without("front")], alleged("front"));
    expect(rolledUp(chains, masked).map(counted)).toMatchObject([{ events: 1, definite: 0 }]);
  });

  test("no chain goes through the umbrella, and no façade stands before itself", async () => {
    const back = step("front", "river", { relation: "FACADE_FOR", sure: false });
    const chains = await opened([inFront], back);
    expect(chains).toEqual([inFront]);
  });
});

describe("cells of a row", () => {
  const cellsIn = (
    claims: ReturnType<typeof claim>[],
    chains: UmbrellaChain[],
    by: CellDimension,
    during = ALWAYS,
  ) => {
    const [row] = rolledUp(chains, claims, { during });
    const found = cellsOf(countedUnder(row?.groups ?? [], new Map()), [by], during);
    return inOrder(found).map(({ keys, members }) => [
      keys[0]?.value,
      ...members.map(({ id, certainty }) => `${id} ${certainty}`),
    ]);
  };

  test("a month is judged in the same world as the chain", () => {
    const joined = chain(step("river", "front", { start: "2020-06-15" }));
    const claims = [
      claim({ about: ["river"], event: "may-or-june", date: "2020-05-20/2020-06-20" }),
      claim({ about: ["river"], event: "some-day", date: "[2020-06-10..2020-07-02]" }),
      claim({ about: ["river"], event: "july", date: "2020-07-01" }),
    ];
    expect(cellsIn(claims, [joined], "MONTH")).toEqual([
      ["2020-06", "some-day POSSIBLE"],
      ["2020-07", "some-day POSSIBLE", "july DEFINITE"],
    ]);
  });

  test("a month before the chain has no cell, and an event of either month is DEFINITE in none", () => {
    const either = claim({ about: ["river"], event: "either", date: "[2020-06-30,2020-07-01]" });
    const july = chain(step("river", "front", { start: "2020-07-01" }));
    expect(cellsIn([either], [july], "MONTH")).toEqual([["2020-07", "either POSSIBLE"]]);
    expect(cellsIn([either], [inFront], "MONTH")).toEqual([
      ["2020-06", "either POSSIBLE"],
      ["2020-07", "either POSSIBLE"],
    ]);
    expect(cellsIn([either], [inFront], "YEAR")).toEqual([["2020", "either DEFINITE"]]);
  });

  test("one event claimed by umbrella and member: each group's cell, one event in a month", () => {
    const claims = [claim({ about: ["river"], sure: false }), claim({ about: ["front"] })];
    expect(cellsIn(claims, [inFront], "MONTH")).toEqual([["2020-06", "attack DEFINITE"]]);
    expect(cellsIn(claims, [inFront], "GROUP")).toEqual([
      ["front", "attack DEFINITE"],
      ["river", "attack POSSIBLE"],
    ]);
  });

  test("claims that no longer stand, and members in part", () => {
    const part = chain(step("valley", "front", { whole: false }));
    const claims = [claim({ about: ["river"], standing: "REMOVED" }), claim({ about: ["valley"] })];
    expect(cellsIn(claims, [inFront, part], "GROUP")).toEqual([["valley", "attack POSSIBLE"]]);
  });
});

test("any deed rolls up by the same rules, under its own name", () => {
  const { claim: _name, ...spoken } = {
    claim: null,
    ...claim({ about: ["river"], event: "speech" }),
  };
  const rows = rollUpDeeds(
    [inFront],
    [{ ...spoken, act: "THREAT" }],
    { knownAt: LAST_DAY, during: ALWAYS, floor: "POSSIBLE", maxGapDays: null },
    ({ act }) => ({ act }),
  );
  expect(rows[0]?.groups[0]).toMatchObject({
    group: { id: actor("river").id },
    deeds: [{ act: "THREAT", certainty: "DEFINITE" }],
  });
});
