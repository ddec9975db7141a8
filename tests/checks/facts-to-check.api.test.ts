/** factsToCheck: which facts rest on little, and why, as known by a day. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type FixtureRecord, type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { attack, claim, group, SOURCES, told, umbrella } from "../database/small-world.ts";

/** In a report of 2024-05-01 that repeats the first report's publisher. */
const repeated = (says: string, more: object = {}) =>
  told(says, { source: "second-report", ...more });
/** In a report of 2024-06-01 that repeats nobody. */
const independent = (says: string, more: object = {}) =>
  told(says, { source: "third-report", ...more });

const THIRD_REPORT: FixtureRecord = {
  type: "Source",
  id: "third-report",
  title: "Third report",
  publisher: "rival-press",
  language: "en",
  url: "https://rival-press.example/third",
  published: { date: "2024-06-01" },
  reliability: "B",
};

const RECORDS: FixtureRecord[] = [
  ...SOURCES,
  THIRD_REPORT,
  umbrella("front", "The Front", "OPERATIONAL"),
  group("lions", "Lions", {
    ties: [
      {
        relation: "MEMBER_OF",
        to: "front",
        evidence: [told("It belongs.", { start: "2020-01-01" }), independent("It belongs.")],
      },
      {
        relation: "OPPOSES",
        to: "wolves",
        evidence: [told("It is against them."), repeated("It is against them, it is said.")],
      },
      {
        relation: "ALIGNED_WITH",
        to: "wolves",
        evidence: [
          told("They are friends.", { doubt: "The same page says that it is against them." }),
          independent("They are not.", { modality: "NEGATED" }),
        ],
      },
    ],
  }),
  group("wolves", "Wolves"),
  group("pack", "The Pack", {
    ties: [{ relation: "UNIT_OF", to: "lions", evidence: [told("It is theirs.")] }],
  }),
  attack("redated", "2023-01-01", [], {
    evidence: [
      told("On the first.", { date: "2023-01-01" }),
      independent("On the ninth.", { date: "2023-01-09" }),
    ],
  }),
  attack("claimed", "2023-02-01", [], {
    evidence: [told("An attack.", { date: "2023-02-01" }), independent("An attack.")],
    claims: [
      claim("claimed", "lions", {
        evidence: [
          told("It claims it.", { saidBy: ["lions"] }),
          independent("It claims it.", { saidBy: ["lions"] }),
        ],
      }),
    ],
  }),
  attack("suspected", "2023-03-01", [], {
    evidence: [
      told("Perhaps an attack.", { modality: "SUSPECTED", date: "2023-03-01" }),
      independent("Perhaps an attack.", { modality: "SUSPECTED" }),
    ],
  }),
  attack("retold", "2023-04-01", [], {
    evidence: [
      told("An attack.", { date: "2023-04-01" }),
      independent("An attack.", {
        rank: "DEPRECATED",
        rankReason: "It took it back.",
        rankFrom: "2024-06-20",
      }),
    ],
  }),
  attack("read", "2023-05-01", [], {
    evidence: [told("The editors read it so.", { at: "EDITORS", date: "2023-05-01" })],
  }),
];

let app: LoadedApp;
beforeAll(async () => {
  app = await loadRecords(RECORDS);
});
afterAll(() => app.close());

const QUERY = /* GraphQL */ `
  query Check(
    $reasons: [CheckReason!], $about: AboutThings, $types: [FactType!], $olderThan: OlderThan
    $validAt: Day, $knownAt: Day, $first: Int! = 50, $after: String
  ) {
    factsToCheck(
      reasons: $reasons, about: $about, types: $types, olderThan: $olderThan
      validAt: $validAt, knownAt: $knownAt, first: $first, after: $after
    ) {
      totalCount
      totals { reason count }
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id type what reasons why origins newestEvidence
          concerns { id }
          event { id }
          claim { id }
          statements { source { id } }
        }
      }
    }
  }
`;

interface Node {
  id: string;
  what: string;
  reasons: string[];
  why: string[];
  origins: number;
  newestEvidence: string;
  concerns: { id: string }[];
}
interface Page {
  totalCount: number;
  totals: { reason: string; count: number }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
  edges: { node: Node }[];
}

async function check(variables: Record<string, unknown>): Promise<Page> {
  const { data, errors } = await app.ask(QUERY, variables);
  expect(errors).toEqual([]);
  return (data as { factsToCheck: Page }).factsToCheck;
}

async function ids(variables: Record<string, unknown>): Promise<string[]> {
  return (await check(variables)).edges.map(({ node }) => node.id);
}

const RELATED = { types: ["TIE", "EVENT", "CLAIM"] };

describe("the reasons", () => {
  test("ONE_ORIGIN counts origins and not sources: repetitions, and quotations of one speaker, are one", async () => {
    expect((await ids({ ...RELATED, reasons: ["ONE_ORIGIN"] })).sort()).toEqual([
      "claimed.claim-lions",
      "lions.aligned-with.wolves",
      "lions.opposes.wolves",
      "pack.unit-of.lions",
      "read",
      "retold",
    ]);
  });

  test("ONE_ORIGIN says where nobody but the editors says so", async () => {
    const { edges } = await check({ reasons: ["ONE_ORIGIN"], types: ["EVENT"] });
    const read = edges.find(({ node }) => node.id === "read")?.node;
    expect(read).toMatchObject({ origins: 0, why: ["Nobody but the editors says so."] });
  });

  test.each([
    ["DISPUTED", ["lions.aligned-with.wolves", "redated"]],
    ["DOUBTED", ["lions.aligned-with.wolves"]],
    ["UNSURE", ["lions.aligned-with.wolves", "suspected"]],
  ])("%s", async (reason, expected) => {
    expect((await ids({ ...RELATED, reasons: [reason] })).sort()).toEqual(expected);
  });

  test("OLD: the newest evidence was reported before a day, or so many days before one", async () => {
    const old = ["lions.aligned-with.wolves", "pack.unit-of.lions", "read", "retold"];
    const asked = { ...RELATED, reasons: ["OLD"] };
    expect(await ids({ ...asked, olderThan: { day: "2024-02-02" } })).toEqual(old);
    expect(await ids({ ...asked, olderThan: { day: "2024-02-01" } })).toEqual([]);
    // 121 days lie between the first report and the newest source.
    expect(await ids({ ...asked, olderThan: { days: 120 } })).toEqual(old);
    expect(await ids({ ...asked, olderThan: { days: 121 } })).toEqual([]);
    expect(await ids({ ...asked, olderThan: { days: 20 }, validAt: "2024-02-21" })).toEqual([]);
    expect(await ids({ ...asked, olderThan: { days: 19 }, validAt: "2024-02-21" })).toEqual(old);
  });

  test("several at once are told of one fact, in words, with its statements", async () => {
    const { edges, totals, totalCount } = await check({ ...RELATED, about: { ids: ["wolves"] } });
    expect(totalCount).toBe(2);
    expect(totals).toEqual([
      { reason: "ONE_ORIGIN", count: 2 },
      { reason: "DISPUTED", count: 1 },
      { reason: "DOUBTED", count: 1 },
      { reason: "UNSURE", count: 1 },
    ]);
    expect(edges[0]?.node).toEqual({
      id: "lions.aligned-with.wolves",
      type: "TIE",
      what: "lions ALIGNED_WITH wolves",
      reasons: ["ONE_ORIGIN", "DISPUTED", "DOUBTED", "UNSURE"],
      why: [
        "All that say so go back to one origin.",
        "Its sources contradict each other, one denies it, or its dates do not fit those of its ends.",
        "The editors doubt a statement about it.",
        "It is only suspected, or denied by somebody, or told in words that may mean another.",
      ],
      origins: 1,
      newestEvidence: "2024-02-01",
      concerns: [{ id: "lions" }, { id: "wolves" }],
      event: null,
      claim: null,
      statements: [{ source: { id: "first-report" } }, { source: { id: "third-report" } }],
    });
  });
});

describe("as known by a day", () => {
  test("what is now told by two was told by one, and what was contradicted later was not yet", async () => {
    const then = { ...RELATED, knownAt: "2024-05-31" };
    expect((await ids({ ...then, reasons: ["DISPUTED", "UNSURE"] })).sort()).toEqual(["suspected"]);
    expect(await ids({ ...then, reasons: ["ONE_ORIGIN"] })).toContain("lions.member-of.front");
  });

  test("a statement that was taken back counted until then", async () => {
    const asked = { types: ["EVENT"], reasons: ["ONE_ORIGIN"] };
    expect(await ids({ ...asked, knownAt: "2024-06-01" })).not.toContain("retold");
    expect(await ids({ ...asked, knownAt: "2024-06-19" })).not.toContain("retold");
    expect(await ids({ ...asked, knownAt: "2024-06-20" })).toContain("retold");
  });
});

describe("what is asked about", () => {
  test("an umbrella, with all that ever stood under it", async () => {
    const asked = { types: ["TIE"], reasons: ["ONE_ORIGIN"] };
    expect(await ids({ ...asked, about: { umbrella: "front" } })).toContain("pack.unit-of.lions");
    expect(await ids({ ...asked, about: { ids: ["front"] } })).toEqual([]);
  });

  test("names and attributes, in words", async () => {
    const { edges } = await check({ types: ["NAME", "ATTRIBUTE"], about: { ids: ["front"] } });
    expect(edges.map(({ node }) => node.what).sort()).toEqual([
      "KIND UMBRELLA",
      "The Front",
      "UMBRELLA_KIND OPERATIONAL",
    ]);
  });

  test("a type or a reason given twice is asked about once", async () => {
    const once = { types: ["EVENT", "CLAIM"], reasons: ["ONE_ORIGIN"] };
    const twice = { types: [...once.types, "EVENT"], reasons: ["ONE_ORIGIN", "ONE_ORIGIN"] };
    expect(await check(twice)).toEqual(await check(once));
  });

  test("events and claims lead to themselves", async () => {
    const { edges } = await check({
      ...RELATED,
      reasons: ["ONE_ORIGIN"],
      about: { ids: ["claimed"] },
    });
    expect(edges.map(({ node }) => node)).toMatchObject([
      { what: "CLAIMED, CARRIED_OUT: claimed", event: null, claim: { id: "claimed.claim-lions" } },
    ]);
  });
});

test("pages follow each other, those whose evidence is the oldest first", async () => {
  const all = await check({ first: 100 });
  const seen: string[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Page = await check({ first: 3, after });
    expect(page.totalCount).toBe(all.totalCount);
    seen.push(...page.edges.map(({ node }) => node.id));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(seen).toEqual(all.edges.map(({ node }) => node.id));
  expect(new Set(seen).size).toBe(all.totalCount);
  const days = all.edges.map(({ node }) => node.newestEvidence);
  expect(days).toEqual([...days].sort());
});

test.each([
  ["OLD without an age", { reasons: ["OLD"] }, "olderThan"],
  ["an age without OLD", { reasons: ["DOUBTED"], olderThan: { days: 3 } }, "olderThan"],
  ["two ages", { olderThan: { days: 3, day: "2024-01-01" } }, "olderThan"],
  ["days below nothing", { olderThan: { days: -1 } }, "olderThan.days"],
  ["no reason at all", { reasons: [] }, "reasons"],
  ["ids and an umbrella", { about: { ids: ["lions"], umbrella: "front" } }, "about"],
  ["no ids", { about: { ids: [] } }, "about.ids"],
])("%s is refused", async (_what, variables, argument) => {
  const { errors } = await app.ask(QUERY, variables);
  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", argument } }]);
});

test("50 facts with their statements are 5 statements", async () => {
  app.sent.length = 0;
  await check({});
  expect(app.sent.map(({ name }) => name).sort()).toEqual([
    "checks/count",
    "checks/list",
    "claims/by-id",
    "statements/about",
    "things/by-id",
  ]);
});
