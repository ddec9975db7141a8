/** Groups in two umbrellas on one day: an invented world of a state force and some brands. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type FixtureRecord, type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { attack, group, SOURCES, told, umbrella } from "../database/small-world.ts";

const tie = (
  relation: "MEMBER_OF" | "ACTS_UNDER" | "UNIT_OF",
  to: string,
  start: string,
  end: string,
) => ({
  relation,
  to,
  evidence: [told("From when to when.", { start, end })],
});
const brand = (id: string, more = {}) =>
  group(id, `Brand ${id}`, {
    kinds: [{ kind: "BRAND", evidence: [told("A name that several use.")] }],
    ...more,
  });

const RECORDS: FixtureRecord[] = [
  ...SOURCES,
  umbrella("force", "The Force", "STATE_FORCE"),
  brand("banner"),
  brand("peace"),
  group("league", "League", {
    kinds: [{ kind: "UMBRELLA", evidence: [told("It is a coalition.")] }],
    umbrellaKinds: [{ kind: "POLITICAL", evidence: [told("It is political.")] }],
    ties: [
      {
        relation: "OPPOSES",
        to: "sky-army",
        evidence: [told("It was against it.", { start: "2020-11-01", end: "2021-12-31" })],
      },
    ],
  }),
  group("sky-army", "Sky Army"),
  group("lions", "Lions", {
    ties: [
      tie("MEMBER_OF", "force", "2020-01-01", "2020-12-31"),
      tie("ACTS_UNDER", "banner", "2020-06-01", "2021-12-31"),
      tie("ACTS_UNDER", "peace", "2020-06-01", "2021-12-31"),
      tie("MEMBER_OF", "league", "2020-06-01", "2021-12-31"),
    ],
  }),
  group("wolves", "Wolves", {
    ties: [
      tie("MEMBER_OF", "force", "2020-01-01", "2020-03-31"),
      tie("ACTS_UNDER", "banner", "2020-04-01", "2021-12-31"),
    ],
  }),
  group("foxes", "Foxes", {
    ties: [
      tie("MEMBER_OF", "force", "2019-01-01", "2021-06"),
      tie("ACTS_UNDER", "banner", "2021-06", "2021-12-31"),
    ],
  }),
  group("cubs", "Cubs", { ties: [tie("UNIT_OF", "lions", "2020-09", "2020-09")] }),
  attack("banner-strike", "2020-08-01", ["banner"], {
    ties: [
      {
        relation: "TARGETED",
        to: "sky-army",
        targeting: "STRUCK",
        evidence: [told("It was hit.")],
      },
    ],
  }),
];

let app: LoadedApp;
beforeAll(async () => {
  app = await loadRecords(RECORDS);
});
afterAll(() => app.close());

const QUERY = /* GraphQL */ `
  query ($one: UmbrellaSelection!, $other: UmbrellaSelection!, $validAt: EDTF, $during: Period,
         $certainty: Certainty! = POSSIBLE, $knownAt: Day, $first: Int! = 50) {
    groupsUnderBoth(one: $one, other: $other, validAt: $validAt, during: $during,
                    certainty: $certainty, knownAt: $knownAt, first: $first) {
      totalCount
      definite
      groups {
        group { id }
        certainty
        pairCount
        pairs {
          certainty
          nearestEvidence { gapDays }
          one { umbrella { id } chain { id } support }
          other {
            umbrella { id }
            chain { id }
            opposes { id }
            attackingSince { earliest latest }
            firstAttack { id }
          }
        }
      }
    }
  }
`;

interface Answer {
  groupsUnderBoth: {
    totalCount: number;
    definite: number;
    groups: {
      group: { id: string };
      certainty: string;
      pairs: {
        certainty: string;
        one: { umbrella: { id: string } };
        other: { umbrella: { id: string } };
      }[];
    }[];
  };
}

const FORCE = { ids: ["force"] };
const BANNER = { ids: ["banner"] };

async function asked(variables: Record<string, unknown>) {
  const { data, errors } = await app.ask(QUERY, { one: FORCE, other: BANNER, ...variables });
  expect(errors).toEqual([]);
  return (data as unknown as Answer).groupsUnderBoth;
}
const words = ({ groups }: Answer["groupsUnderBoth"]) =>
  Object.fromEntries(groups.map(({ group: { id }, certainty }) => [id, certainty]));

describe("on a day", () => {
  test.each([
    ["2020-07-01", { lions: "DEFINITE" }],
    ["2020-09-15", { lions: "DEFINITE", cubs: "POSSIBLE" }],
    ["2020-12-31", { lions: "DEFINITE" }],
    ["2021-01-01", {}],
    ["2021-06-10", { foxes: "POSSIBLE" }],
    ["2020-05", {}],
  ])("%s", async (validAt, expected) => {
    expect(words(await asked({ validAt }))).toEqual(expected);
  });
});

describe("on some day of a period", () => {
  test.each([
    ["2020-06", "2020-06", { lions: "DEFINITE" }],
    // The unit's tie is in both chains and is one tie: on whatever days of September, it held.
    ["2020-09", "2020-09", { lions: "DEFINITE", cubs: "DEFINITE" }],
    ["2021-01", "2021-12", { foxes: "POSSIBLE" }],
    ["2020-01", "2020-05", {}],
  ])("%s to %s", async (from, to, expected) => {
    expect(words(await asked({ during: { from, to } }))).toEqual(expected);
  });

  test("without a time: on any day; the wolves left the one before they took the other", async () => {
    const both = await asked({});
    expect(words(both)).toEqual({ lions: "DEFINITE", cubs: "DEFINITE", foxes: "POSSIBLE" });
    expect(both).toMatchObject({ totalCount: 3, definite: 2 });
    expect(words(await asked({ certainty: "DEFINITE" }))).not.toHaveProperty("foxes");
    expect((await asked({ first: 1 })).groups).toHaveLength(1);
  });
});

describe("umbrellas that are against somebody", () => {
  const against = { opposing: ["sky-army"] };
  const pairs = async (variables: Record<string, unknown>) =>
    (await asked({ one: { umbrellaKinds: ["STATE_FORCE"] }, other: against, ...variables })).groups
      .filter(({ group }) => group.id === "lions")
      .flatMap((of) => of.pairs.map(({ other, certainty }) => [other.umbrella.id, certainty]));

  test("by their own attacks, from the first on; by a tie, while it holds", async () => {
    expect(await pairs({ validAt: "2020-07-31" })).toEqual([]);
    expect(await pairs({ validAt: "2020-08-01" })).toEqual([["banner", "DEFINITE"]]);
    expect(await pairs({ validAt: "2020-11-15" })).toEqual([
      ["banner", "DEFINITE"],
      ["league", "DEFINITE"],
    ]);
    expect(await pairs({ validAt: "2020-11-15", other: { brands: true, ...against } })).toEqual([
      ["banner", "DEFINITE"],
    ]);
  });

  test("with the evidence for it", async () => {
    const { groups } = await asked({ one: FORCE, other: against, validAt: "2020-11-15" });
    expect(groups[0]?.pairs).toEqual([
      {
        certainty: "DEFINITE",
        nearestEvidence: null,
        one: {
          umbrella: { id: "force" },
          chain: [{ id: "lions.member-of.force" }],
          support: "ATTRIBUTED",
        },
        other: {
          umbrella: { id: "banner" },
          chain: [{ id: "lions.acts-under.banner" }],
          opposes: null,
          attackingSince: { earliest: "2020-08-01", latest: "2020-08-01" },
          firstAttack: { id: "banner-strike" },
        },
      },
      {
        certainty: "DEFINITE",
        nearestEvidence: null,
        one: {
          umbrella: { id: "force" },
          chain: [{ id: "lions.member-of.force" }],
          support: "ATTRIBUTED",
        },
        other: {
          umbrella: { id: "league" },
          chain: [{ id: "lions.member-of.league" }],
          opposes: { id: "league.opposes.sky-army" },
          attackingSince: null,
          firstAttack: null,
        },
      },
    ]);
  });
});

test("as known before the first report, nothing; and two statements, whatever is found", async () => {
  expect(await asked({ knownAt: "2024-01-31" })).toMatchObject({ totalCount: 0 });
  app.sent.length = 0;
  await asked({ other: { opposing: ["sky-army"] } });
  expect(app.sent.map(({ name }) => name)).toEqual([
    "overlaps/chosen",
    "umbrellas/chains-up-to",
    "things/by-id",
  ]);
});

test("a selection of nothing, and two times at once, are refused", async () => {
  const refused = async (variables: Record<string, unknown>) =>
    (await app.ask(QUERY, { one: FORCE, other: BANNER, ...variables })).errors[0]?.message;
  expect(await refused({ one: {} })).toMatch(
    "one: expected ids, umbrellaKinds, brands or opposing",
  );
  expect(await refused({ validAt: "2020", during: { from: "2020" } })).toMatch(
    "during: expected validAt or during, and not both",
  );
});
