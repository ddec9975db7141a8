/** Which groups under which umbrella claimed attacks: the rules of the main question, over the API. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { SMALL_WORLD } from "../database/small-world.ts";

let app: LoadedApp;

beforeAll(async () => {
  app = await loadRecords(SMALL_WORLD);
});
afterAll(() => app.close());

const QUESTION = /* GraphQL */ `
  query Q(
    $during: Period
    $knownAt: Day
    $umbrellas: [ID!]
    $umbrellaKinds: [UmbrellaKind!]! = [OPERATIONAL, STATE_FORCE]
    $through: [Through!]! = []
    $certainty: Certainty! = POSSIBLE
    $maxGapDays: Int
  ) {
    claimsByUmbrella(
      during: $during
      knownAt: $knownAt
      umbrellas: $umbrellas
      umbrellaKinds: $umbrellaKinds
      through: $through
      certainty: $certainty
      maxGapDays: $maxGapDays
    ) {
      umbrella { id }
      eventCount definiteEventCount claimCount standingCount seriesCount
      groups {
        group { id }
        level certainty
        claims {
          id standing certainty support throughFacade
          chain { type from { id } to { id } certainty }
          nearestEvidence { date gapDays }
          membersThen { group { id } certainty nearestEvidence { gapDays } suspensions { id } }
          alsoUnder { group { id } certainty }
          event { id }
          statements { id }
        }
      }
    }
  }
`;

interface Row {
  umbrella: { id: string };
  eventCount: number;
  definiteEventCount: number;
  claimCount: number;
  standingCount: number;
  seriesCount: number;
  groups: { group: { id: string }; level: string; certainty: string; claims: Claim[] }[];
}
interface Claim {
  standing: string;
  certainty: string;
  support: string | null;
  throughFacade: boolean;
  chain: { type: string; from: { id: string }; to: { id: string }; certainty: string }[];
  nearestEvidence: { date: string; gapDays: number } | null;
  membersThen: {
    group: { id: string };
    certainty: string;
    nearestEvidence: { gapDays: number } | null;
    suspensions: { id: string }[];
  }[];
  alsoUnder: { group: { id: string }; certainty: string }[];
  event: { id: string };
  statements: { id: string }[];
}

async function rowsOf(variables: Record<string, unknown>): Promise<Row[]> {
  const { data, errors } = await app.ask(QUESTION, variables);
  expect(errors).toEqual([]);
  return (data as { claimsByUmbrella: Row[] }).claimsByUmbrella;
}

async function rowOf(umbrella: string, variables: Record<string, unknown> = {}): Promise<Row> {
  const row = (await rowsOf(variables)).find((of) => of.umbrella.id === umbrella);
  if (row === undefined) throw new Error(`expected a row of ${umbrella}`);
  return row;
}

const on = (day: string) => ({ during: { from: day, to: day } });

/** The claims about one event in a row, by group. */
function claimsOf(row: Row, event: string): Record<string, Claim> {
  return Object.fromEntries(
    row.groups.flatMap(({ group, claims }) =>
      claims.flatMap((claim) => (claim.event.id === event ? [[group.id, claim]] : [])),
    ),
  );
}

describe("claimsByUmbrella", () => {
  test("a group that left and rejoined counts while it belongs, and not between", async () => {
    const a = await rowOf("umbrella-a");
    expect(claimsOf(a, "first-membership").lions?.certainty).toBe("DEFINITE");
    expect(claimsOf(a, "between-memberships")).toEqual({});
    expect(claimsOf(a, "second-membership").lions).toMatchObject({
      certainty: "DEFINITE",
      support: "MUTUAL",
      chain: [{ type: "MEMBER_OF", from: { id: "lions" }, to: { id: "umbrella-a" } }],
    });
    const b = await rowOf("umbrella-b");
    expect(claimsOf(b, "between-memberships").lions?.certainty).toBe("DEFINITE");
  });

  test("says what else the group was under that day", async () => {
    const { lions } = claimsOf(await rowOf("umbrella-a"), "second-membership");
    expect(lions?.alsoUnder).toEqual([{ group: { id: "umbrella-b" }, certainty: "DEFINITE" }]);
    const between = claimsOf(await rowOf("umbrella-b"), "between-memberships").lions;
    expect(between?.alsoUnder).toEqual([]);
  });

  test("an attack within the month of joining is POSSIBLE, with its nearest evidence", async () => {
    const { wolves } = claimsOf(await rowOf("umbrella-a"), "in-the-month-of-joining");
    expect(wolves).toMatchObject({
      certainty: "POSSIBLE",
      nearestEvidence: { date: "2023-05-15", gapDays: 0 },
    });
    const sure = await rowOf("umbrella-a", { certainty: "DEFINITE" });
    expect(claimsOf(sure, "in-the-month-of-joining")).toEqual({});
    expect(Object.keys(claimsOf(sure, "by-a-unit"))).toEqual(["wolf-unit"]);
  });

  test("a unit of a member reaches the umbrella by a chain of two", async () => {
    const unit = claimsOf(await rowOf("umbrella-a"), "by-a-unit")["wolf-unit"];
    expect(unit?.certainty).toBe("DEFINITE");
    expect(unit?.chain.map(({ type, from, to }) => [type, from.id, to.id])).toEqual([
      ["UNIT_OF", "wolf-unit", "wolves"],
      ["MEMBER_OF", "wolves", "umbrella-a"],
    ]);
  });

  test("a group that belongs in part makes its umbrella POSSIBLE, its tie stays DEFINITE", async () => {
    const { foxes } = claimsOf(await rowOf("umbrella-a"), "by-a-part");
    expect(foxes).toMatchObject({ certainty: "POSSIBLE", chain: [{ certainty: "DEFINITE" }] });
  });

  test("an alleged façade counts only when asked for, labelled and never DEFINITE", async () => {
    expect(claimsOf(await rowOf("umbrella-a"), "by-a-facade")).toEqual({});
    const opened = await rowOf("umbrella-a", { through: ["FACADE"] });
    expect(claimsOf(opened, "by-a-facade").mask).toMatchObject({
      certainty: "POSSIBLE",
      throughFacade: true,
      chain: [{ type: "FACADE_FOR" }, { type: "MEMBER_OF" }],
    });
  });

  test("an event claimed by umbrella and member counts once, at two levels", async () => {
    const row = await rowOf("umbrella-a", on("2023-08-01"));
    expect(row).toMatchObject({
      eventCount: 1,
      definiteEventCount: 1,
      claimCount: 2,
      standingCount: 2,
      seriesCount: 1,
    });
    expect(row.groups.map(({ group, level }) => [group.id, level])).toEqual([
      ["umbrella-a", "UMBRELLA"],
      ["lions", "MEMBER"],
      ["wolves", "MEMBER"],
    ]);
    const own = claimsOf(row, "claimed-twice")["umbrella-a"];
    expect(own).toMatchObject({ support: null, chain: [] });
  });

  test("beside a claim stand the members of its event's day, with their posture", async () => {
    const own = claimsOf(await rowOf("umbrella-a"), "claimed-twice")["umbrella-a"];
    expect(own?.membersThen.map(({ group, certainty }) => [group.id, certainty])).toEqual([
      ["latecomers", "DEFINITE"],
      ["lions", "DEFINITE"],
      ["wolf-unit", "DEFINITE"],
      ["wolves", "DEFINITE"],
      ["foxes", "POSSIBLE"],
    ]);
    expect(own?.membersThen.find(({ group }) => group.id === "lions")?.suspensions).toEqual([
      { id: "lions.suspended-attacks-on.faraway-army" },
    ]);
    const early = claimsOf(await rowOf("umbrella-a"), "first-membership").lions;
    expect(early?.membersThen.map(({ group }) => group.id)).toEqual([
      "latecomers",
      "lions",
      "foxes",
    ]);
    expect(early?.membersThen.flatMap(({ suspensions }) => suspensions)).toEqual([]);
  });

  test("a withdrawn claim is shown and not counted; before the report of it, it stands", async () => {
    const after = await rowOf("umbrella-a", on("2023-11-01"));
    expect(claimsOf(after, "withdrawn").lions?.standing).toBe("WITHDRAWN");
    expect(after).toMatchObject({ eventCount: 0, claimCount: 1, standingCount: 0 });
    const before = await rowOf("umbrella-a", { ...on("2023-11-01"), knownAt: "2024-04-30" });
    expect(claimsOf(before, "withdrawn").lions?.standing).toBe("STANDS");
    expect(before).toMatchObject({ eventCount: 1, claimCount: 1, standingCount: 1 });
  });

  test("before a membership was reported, its group is not there", async () => {
    expect(claimsOf(await rowOf("umbrella-a"), "by-latecomers").latecomers).toBeDefined();
    const before = await rowOf("umbrella-a", { knownAt: "2024-04-30" });
    expect(claimsOf(before, "by-latecomers")).toEqual({});
    const members = before.groups.flatMap(({ claims }) => claims.flatMap((c) => c.membersThen));
    expect(members.map(({ group }) => group.id)).toContain("lions");
    expect(members.map(({ group }) => group.id)).not.toContain("latecomers");
  });

  test("before anything was reported there are no rows", async () => {
    expect(await rowsOf({ knownAt: "2024-01-31" })).toEqual([]);
  });

  test("an event's date as known then decides whether it lies in the period", async () => {
    const period = { during: { from: "2023-12-05", to: "2023-12-15" } };
    const before = await rowOf("umbrella-a", { ...period, knownAt: "2024-02-01" });
    expect(Object.keys(claimsOf(before, "redated"))).toEqual(["wolves"]);
    expect(claimsOf(await rowOf("umbrella-a", period), "redated")).toEqual({});
  });

  test("umbrellas of other kinds have a row when named or asked for", async () => {
    const ids = async (variables: Record<string, unknown>) =>
      (await rowsOf(variables)).map(({ umbrella: { id } }) => id).sort();
    expect(await ids({})).toEqual(["umbrella-a", "umbrella-b"]);
    expect(await ids({ umbrellas: ["list-e"] })).toEqual(["list-e"]);
    expect(await ids({ umbrellaKinds: ["ELECTORAL"] })).toEqual(["list-e"]);
  });

  test("evidence farther away than asked for does not count", async () => {
    // The façade is told of on no later day than 2023-01-01: half a year before its attack.
    const facade = { through: ["FACADE"], ...on("2023-07-01") };
    const near = await rowOf("umbrella-a", { ...facade, maxGapDays: 100 });
    expect(claimsOf(near, "by-a-facade")).toEqual({});
    const far = await rowOf("umbrella-a", { ...facade, maxGapDays: 600 });
    expect(Object.keys(claimsOf(far, "by-a-facade"))).toEqual(["mask"]);
  });

  test("its lists take first, and stand beside their counts", async () => {
    const { data, errors } = await app.ask(/* GraphQL */ `
      {
        claimsByUmbrella(stances: [CLAIMED, DENIED, ATTRIBUTED, REPORTED, SUSPECTED]) {
          groupCount all: groups(first: 200) { claimsTotal claims(first: 200) { id why } }
          groups(first: 1) { claims(first: 1) { membersThenCount membersThen(first: 1) { support } } }
          membersThenCount membersThen(first: 200) { support }
        }
      }
    `);
    expect(errors).toEqual([]);
    const { claimsByUmbrella: rows } = data as {
      claimsByUmbrella: {
        groupCount: number;
        all: { claimsTotal: number; claims: { id: string; why: string }[] }[];
        groups: { claims: { membersThenCount: number; membersThen: unknown[] }[] }[];
        membersThenCount: number;
        membersThen: unknown[];
      }[];
    };
    expect(rows.some(({ groupCount }) => groupCount > 1)).toBe(true);
    for (const row of rows) {
      expect(row.all).toHaveLength(row.groupCount);
      expect(row.groups).toHaveLength(Math.min(1, row.groupCount));
      expect(row.membersThen).toHaveLength(row.membersThenCount);
      for (const { claims, claimsTotal } of row.all) {
        expect(claims).toHaveLength(claimsTotal);
        expect(claims.every(({ why }) => why.length > 20)).toBe(true);
      }
      for (const { claims } of row.groups) {
        expect(claims).toHaveLength(1);
        const [{ membersThen, membersThenCount } = { membersThen: [], membersThenCount: 0 }] =
          claims;
        expect(membersThen).toHaveLength(Math.min(1, membersThenCount));
      }
    }
    const wrong = await app.ask("{ claimsByUmbrella { groups(first: 0) { level } } }");
    expect(wrong.errors[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  test("each claim opens into its statements", async () => {
    const all = (await rowsOf({})).flatMap(({ groups }) => groups.flatMap(({ claims }) => claims));
    expect(all.length).toBeGreaterThan(8);
    for (const { statements } of all) expect(statements.length).toBeGreaterThan(0);
  });
});

describe("umbrella", () => {
  const UMBRELLA = /* GraphQL */ `
    query U($id: ID!, $validAt: EDTF, $knownAt: Day) {
      umbrella(id: $id, validAt: $validAt, knownAt: $knownAt) {
        validAt
        memberCount
        members { group { id } certainty chain { id } }
        parents { group { id } certainty }
        heads { from { id } role { title } }
      }
    }
  `;
  const umbrellaAt = async (variables: Record<string, unknown>) => {
    const { data, errors } = await app.ask(UMBRELLA, variables);
    expect(errors).toEqual([]);
    return (
      data as { umbrella: { memberCount: number; members: { group: { id: string } }[] } | null }
    ).umbrella;
  };

  test("has the members of the day, directly and through others", async () => {
    const then = await umbrellaAt({ id: "umbrella-a", validAt: "2021-06-01" });
    expect(then).toMatchObject({
      validAt: "2021-06-01",
      memberCount: 2,
      members: [
        { group: { id: "latecomers" }, certainty: "DEFINITE" },
        { group: { id: "foxes" }, certainty: "POSSIBLE" },
      ],
    });
  });

  test("without a day it has all that ever were, without certainty", async () => {
    const ever = await umbrellaAt({ id: "umbrella-a" });
    expect(ever).toMatchObject({ validAt: null, memberCount: 5 });
    expect(ever?.members).toContainEqual(expect.objectContaining({ certainty: null }));
  });

  test("shows no member that was not known", async () => {
    const then = await umbrellaAt({
      id: "umbrella-a",
      validAt: "2021-06-01",
      knownAt: "2024-04-30",
    });
    expect(then?.members.map(({ group }) => group.id)).toEqual(["foxes"]);
  });

  test("of a member has its parents and its head", async () => {
    expect(await umbrellaAt({ id: "lions", validAt: "2023-01-01" })).toMatchObject({
      parents: [
        { group: { id: "umbrella-a" }, certainty: "DEFINITE" },
        { group: { id: "umbrella-b" }, certainty: "DEFINITE" },
      ],
      heads: [{ from: { id: "leader" }, role: { title: "secretary-general" } }],
    });
  });

  test.each(["nobody", "leader", "warning"])("%s is no umbrella: null", async (id) => {
    expect(await umbrellaAt({ id })).toBeNull();
  });
});
