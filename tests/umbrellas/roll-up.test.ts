/** The main question: worked examples of what is counted where. */
import { describe, expect, test } from "@jest/globals";
import { chain, claim, counted, rolledUp, rowOf, step, without } from "./roll-up-case.ts";

const inFront = chain(step("river", "front"));

describe("levels", () => {
  test("a claim in the umbrella's name stays there, and its members of that day stand beside it", () => {
    const left = chain(step("valley", "front", { end: "2019-01-01" }));
    const [row] = rolledUp([inFront, left], [claim({ about: ["front"] })]);
    expect(row && counted(row)).toEqual({
      umbrella: "front",
      events: 1,
      definite: 1,
      claims: 1,
      standing: 1,
      series: 0,
      groups: [["front", "UMBRELLA", "DEFINITE", 1]],
    });
    const [of] = row?.groups[0]?.claims ?? [];
    expect(of).toMatchObject({ support: null, chain: [], throughFacade: false });
    expect(of?.membersThen.map(({ group }) => group.id)).toEqual(["river"]);
    expect(row?.membersThen.map(({ group }) => group.id)).toEqual(["river"]);
  });

  test("a claim of a member counts in the member's name, with the chain that puts it here", () => {
    const brigade = chain(
      step("brigade", "river", { relation: "UNIT_OF" }),
      step("river", "front"),
    );
    const [row] = rolledUp([inFront, brigade], [claim({ about: ["brigade"] })]);
    expect(row?.groups.map(({ group, level }) => [group.id, level])).toEqual([
      ["brigade", "MEMBER"],
    ]);
    const [of] = row?.groups[0]?.claims ?? [];
    expect(of?.chain.map(({ id }) => id)).toEqual(["brigade.river", "river.front"]);
  });

  test("one event claimed by the umbrella and by a member: one event, two claims", () => {
    const [row] = rolledUp([inFront], [claim({ about: ["river"] }), claim({ about: ["front"] })]);
    expect(row && counted(row)).toMatchObject({
      events: 1,
      claims: 2,
      standing: 2,
      groups: [
        ["front", "UMBRELLA", "DEFINITE", 1],
        ["river", "MEMBER", "DEFINITE", 1],
      ],
    });
  });

  test("a joint claim of two members is one claim, shown under both", () => {
    const rows = rolledUp(
      [inFront, chain(step("valley", "front"))],
      [claim({ about: ["river", "valley"] })],
    );
    expect(counted(rowOf(rows, "front"))).toMatchObject({ events: 1, claims: 1, standing: 1 });
    expect(rowOf(rows, "front").groups.map(({ group }) => group.id)).toEqual(["river", "valley"]);
  });

  test("an umbrella inside another is a member there, and an umbrella in its own row", () => {
    const rows = rolledUp(
      [inFront, chain(step("front", "axis")), chain(step("river", "front"), step("front", "axis"))],
      [claim({ about: ["front"] })],
    );
    expect(counted(rowOf(rows, "front")).groups).toEqual([["front", "UMBRELLA", "DEFINITE", 1]]);
    expect(counted(rowOf(rows, "axis")).groups).toEqual([["front", "MEMBER", "DEFINITE", 1]]);
    const [of] = rowOf(rows, "front").groups[0]?.claims ?? [];
    expect(of?.alsoUnder.map(({ group }) => group.id)).toEqual(["axis"]);
  });

  test("a group reached by several chains counts once, by the best of them", () => {
    const [row] = rolledUp(
      [
        chain(step("river", "north", { sure: false }), step("north", "front")),
        chain(step("river", "south"), step("south", "front")),
      ],
      [claim({ about: ["river"] })],
    );
    expect(row && counted(row)).toMatchObject({ events: 1, definite: 1, claims: 1 });
    const [of] = row?.groups[0]?.claims ?? [];
    expect(of?.chain.map(({ id }) => id)).toEqual(["river.south", "south.front"]);
  });

  test("two umbrellas that are in each other each count once", () => {
    const rows = rolledUp(
      [chain(step("front", "axis")), chain(step("axis", "front"))],
      [claim({ about: ["front"] }), claim({ about: ["axis"], event: "other" })],
    );
    for (const row of rows) expect(counted(row)).toMatchObject({ events: 2, claims: 2 });
  });
});

describe("what is counted", () => {
  test("a claim that no longer stands is shown, and counts in no event", () => {
    for (const standing of ["WITHDRAWN", "REMOVED", "SUPERSEDED", "REPUDIATED"] as const) {
      const [row] = rolledUp([inFront], [claim({ about: ["river"], standing })]);
      expect(row && counted(row)).toMatchObject({ events: 0, claims: 1, standing: 0 });
      expect(row?.groups[0]?.claims.map((of) => of.claim.version.standing)).toEqual([standing]);
    }
  });

  test("an event with one claim that stands counts, whatever became of the others", () => {
    const told = [
      claim({ about: ["river"], standing: "WITHDRAWN" }),
      claim({ about: ["front"], id: "second" }),
    ];
    const [row] = rolledUp([inFront], told);
    expect(row && counted(row)).toMatchObject({ events: 1, claims: 2, standing: 1 });
  });

  test("series stand beside single events, and are never added", () => {
    const series = claim({
      about: ["river"],
      event: "raids",
      extent: "SERIES",
      date: "2020-06/2020-07",
    });
    const gone = claim({
      about: ["river"],
      event: "more-raids",
      extent: "SERIES",
      standing: "WITHDRAWN",
    });
    const [row] = rolledUp([inFront], [claim({ about: ["river"] }), series, gone]);
    expect(row && counted(row)).toMatchObject({ events: 1, definite: 1, claims: 1, series: 1 });
  });

  test("an umbrella without claims has its row, and so has one without members", () => {
    const rows = rolledUp([without("idle"), inFront], [claim({ about: ["stranger"] })]);
    expect(rows.map(counted)).toEqual([
      { umbrella: "front", events: 0, definite: 0, claims: 0, standing: 0, series: 0, groups: [] },
      { umbrella: "idle", events: 0, definite: 0, claims: 0, standing: 0, series: 0, groups: [] },
    ]);
  });

  test("rows: the most events first, then the most series, then by name", () => {
    const chains = ["d", "c", "b", "a"].map((id) => chain(step(`member-of-${id}`, id)));
    const rows = rolledUp(chains, [
      claim({ about: ["member-of-c"], event: "one" }),
      claim({ about: ["member-of-c"], event: "two" }),
      claim({ about: ["member-of-d"], event: "three", extent: "SERIES" }),
    ]);
    expect(rows.map(({ umbrella }) => umbrella.id)).toEqual(["c", "d", "a", "b"]);
  });

  test("groups of a row: the umbrella, then the most events, then by name", () => {
    const chains = ["c", "b", "a"].map((id) => chain(step(id, "front")));
    const [row] = rolledUp(chains, [
      claim({ about: ["c"], event: "one" }),
      claim({ about: ["c"], event: "two" }),
      claim({ about: ["b"], event: "three" }),
      claim({ about: ["a"], event: "four" }),
      claim({ about: ["front"], event: "five" }),
    ]);
    expect(row?.groups.map(({ group }) => group.id)).toEqual(["front", "c", "a", "b"]);
  });
});

describe("certainty", () => {
  const one = (of: Parameters<typeof step>[2], date?: string) => {
    const told = claim({ about: ["river"], ...(date === undefined ? {} : { date }) });
    const [row] = rolledUp([chain(step("river", "front", of))], [told]);
    return row?.groups[0]?.certainty ?? null;
  };

  test.each<[string, string | null, Parameters<typeof step>[2]]>([
    ["a member on that day", "DEFINITE", {}],
    ["a member in part", "POSSIBLE", { whole: false }],
    ["a member, as some deny", "POSSIBLE", { sure: false }],
    ["a member since some day of that month", "POSSIBLE", { start: "2020-06" }],
    ["a member since the day after", null, { start: "2020-06-11" }],
    ["a member until the day before", null, { end: "2020-06-09" }],
  ])("%s: %s", (_, expected, of) => {
    expect(one(of)).toBe(expected);
  });

  test("the event's own days and the claim's own doubt count too", () => {
    expect(one({ start: "2020-06-05" }, "2020-06")).toBe("POSSIBLE");
    const [row] = rolledUp([inFront], [claim({ about: ["river"], sure: false })]);
    expect(row && counted(row)).toMatchObject({ events: 1, definite: 0 });
    const [own] = rolledUp([inFront], [claim({ about: ["front"], sure: false })]);
    expect(own && counted(own)).toMatchObject({ events: 1, definite: 0 });
  });

  test("a chain needs one day in all its ties and the event, and each pair alone does not do", () => {
    const [row] = rolledUp(
      [
        chain(
          step("river", "a", { end: "2020-06-10" }),
          step("a", "b", { start: "2020-06-05", end: "2020-06-20" }),
          step("b", "front", { start: "2020-06-15" }),
        ),
      ],
      [claim({ about: ["river"], date: "2020-06" })],
    );
    expect(row && counted(row)).toMatchObject({ events: 0, groups: [] });
  });

  test("floor DEFINITE leaves out what is only possible", () => {
    const claims = [
      claim({ about: ["river"], date: "2020-06" }),
      claim({ about: ["river"], event: "other", date: "2021" }),
    ];
    const chains = [chain(step("river", "front", { start: "2020-06-05" }))];
    const [row] = rolledUp(chains, claims);
    expect(row && counted(row)).toMatchObject({ events: 2, definite: 1 });
    const [definite] = rolledUp(chains, claims, { floor: "DEFINITE" });
    expect(definite && counted(definite)).toMatchObject({ events: 1, definite: 1, claims: 1 });
  });

  test("a period clips what is possible, and what is definite lies in it as a whole", () => {
    const within = (from: string, to: string, about = "river") => {
      const [row] = rolledUp([inFront], [claim({ about: [about], date: "2020-06" })], {
        during: { from, to },
      });
      return row?.groups[0]?.certainty ?? null;
    };
    for (const about of ["river", "front"]) {
      expect(within("2020-06-01", "2020-06-30", about)).toBe("DEFINITE");
      expect(within("2020-06-30", "2020-12-31", about)).toBe("POSSIBLE");
      expect(within("2020-07-01", "2020-12-31", about)).toBeNull();
    }
  });

  test("possible evidence farther away than the cap does not count; what is definite always does", () => {
    const evidenceDays = [
      "2020-01-01 9999-12-31 2020-01-01 2020-01-01",
      "9999-12-30 9999-12-30 2020-06-10 2020-06-10",
    ];
    const possible = chain(step("river", "front", { sure: false, evidenceDays }));
    const ask = (maxGapDays: number | null, of = possible, knownAt = "2025-01-01") => {
      const [row] = rolledUp([of], [claim({ about: ["river"] })], { maxGapDays, knownAt });
      return row?.groups[0]?.claims[0] ?? null;
    };
    expect(ask(null)?.nearestEvidence).toEqual({ date: "2020-01-01", gapDays: 161 });
    expect(ask(161)?.nearestEvidence).toEqual({ date: "2020-01-01", gapDays: 161 });
    expect(ask(160)).toBeNull();
    expect(ask(0, chain(step("river", "front", { sure: false })))).toBeNull();
    expect(ask(0, chain(step("river", "front")))).toMatchObject({
      certainty: "DEFINITE",
      nearestEvidence: null,
    });
  });
});

describe("façades", () => {
  const opened = chain(
    step("name", "river", { relation: "FACADE_FOR", sure: false }),
    step("river", "front"),
  );

  test("an alleged façade is labelled, and never definite", () => {
    const [row] = rolledUp([inFront, opened], [claim({ about: ["name"] })]);
    expect(row && counted(row)).toMatchObject({ events: 1, definite: 0 });
    expect(row?.groups[0]?.claims[0]).toMatchObject({ throughFacade: true, certainty: "POSSIBLE" });
  });

  test("rival hypotheses that lead to one umbrella count once", () => {
    const rival = chain(
      step("name", "valley", { relation: "FACADE_FOR", sure: false }),
      step("valley", "front"),
    );
    const [row] = rolledUp([opened, rival], [claim({ about: ["name"] })]);
    expect(row && counted(row)).toMatchObject({ events: 1, claims: 1 });
    expect(row?.groups[0]?.claims).toHaveLength(1);
  });

  test("a chain without one goes first, though it is only possible too", () => {
    const direct = chain(step("name", "front", { sure: false, support: "CONTESTED" }));
    const [row] = rolledUp([opened, direct], [claim({ about: ["name"] })]);
    expect(row?.groups[0]?.claims[0]).toMatchObject({ throughFacade: false, support: "CONTESTED" });
  });
});

test("a chain is supported as its weakest tie is, and of equal chains the best supported goes first", () => {
  const weak = chain(
    step("river", "a", { support: "MUTUAL" }),
    step("a", "front", { support: "CONTESTED" }),
  );
  const strong = chain(
    step("river", "b", { support: "DECLARED" }),
    step("b", "front", { support: "AVOWED" }),
  );
  const supportOf = (...chains: ReturnType<typeof chain>[]) =>
    rolledUp(chains, [claim({ about: ["river"] })])[0]?.groups[0]?.claims[0]?.support;
  expect(supportOf(weak)).toBe("CONTESTED");
  expect(supportOf(weak, strong)).toBe("AVOWED");
});
