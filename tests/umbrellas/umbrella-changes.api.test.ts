/** An umbrella on a day and between two days: leaders, sub-groups, sizes, counts, and what changed. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type FixtureRecord, type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { group, SOURCES, told, umbrella } from "../database/small-world.ts";

const late = (says: string, more: Record<string, unknown> = {}) =>
  told(says, { source: "second-report", ...more });
const member = (evidence: ReturnType<typeof told>[], tie: Record<string, unknown> = {}) => ({
  relation: "MEMBER_OF" as const,
  to: "league",
  evidence,
  ...tie,
});

function person(id: string, of: string, evidence: ReturnType<typeof told>[]): FixtureRecord {
  const text = { text: id, language: "en", script: "Latn", kind: "OFFICIAL" as const };
  return {
    type: "Person",
    id,
    names: [{ ...text, evidence: [told("The name.")] }],
    ties: [{ relation: "HOLDS_ROLE", to: of, role: { title: "leader", rank: "HEAD" }, evidence }],
  };
}

const RECORDS: FixtureRecord[] = [
  ...SOURCES,
  {
    ...umbrella("league", "The League", "OPERATIONAL"),
    sizes: [
      { min: 1_000, unit: "fighters", evidence: [told("A thousand.", { on: "2023" })] },
      { min: 300, unit: "fighters", evidence: [told("Then.", { start: "2019", end: "2020" })] },
    ],
  } as FixtureRecord,
  // Left and rejoined.
  group("back", "Back", {
    ties: [
      member([told("First.", { start: "2020-01-01", end: "2021-01-31" })], { order: 1 }),
      member([told("Again.", { start: "2023-01-01", on: "2024-01-31" })], { order: 2 }),
    ],
  }),
  group("comer", "Comer", {
    ties: [member([told("It joined.", { start: "2022-06-01", on: "2024-01-31" })])],
  }),
  group("goer", "Goer", {
    ties: [member([told("It left.", { start: "2019-01-01", end: "2022-06-01" })])],
  }),
  // Began on some day of the month in which the first day lies.
  group("maybe", "Maybe", {
    ties: [member([told("In June.", { start: "2021-06", on: "2024-01-31" })])],
  }),
  group("part", "Part", {
    ties: [
      member([told("A part.", { start: "2022-01-01", on: "2024-01-31" })], { membership: "PART" }),
    ],
  }),
  // Its membership came out late.
  group("hidden", "Hidden", {
    ties: [member([late("It had long belonged.", { start: "2020-01-01", on: "2024-04-30" })])],
  }),
  // Held to be a member, and denied later.
  group("denied", "Denied", {
    ties: [
      member([
        told("It belongs.", { start: "2020-01-01", on: "2024-01-31" }),
        late("It never did.", { modality: "NEGATED" }),
      ]),
    ],
  }),
  group("squad", "Squad", {
    ties: [
      {
        relation: "UNIT_OF",
        to: "comer",
        evidence: [told("Its unit.", { start: "2022-01-01", on: "2024-01-31" })],
      },
    ],
  }),
  person("old-chief", "league", [told("He led.", { start: "2019-01-01", end: "2022-03-31" })]),
  person("new-chief", "league", [told("He leads.", { start: "2022-04-01", on: "2024-01-31" })]),
  person("comer-chief", "comer", [told("He leads.", { start: "2020", on: "2024-01-31" })]),
  person("squad-chief", "squad", [told("He leads.", { start: "2022-08", on: "2024-01-31" })]),
  umbrella("many", "Many", "OPERATIONAL"),
  ...Array.from({ length: 40 }, (_, at) =>
    group(`one-${at}`, `One ${at}`, {
      ties: [
        {
          relation: "MEMBER_OF",
          to: "many",
          evidence: [told("It belongs.", { start: "2020", on: "2024-01" })],
        },
      ],
    }),
  ),
];

let app: LoadedApp;

beforeAll(async () => {
  app = await loadRecords(RECORDS);
});
afterAll(() => app.close());

async function ask(query: string): Promise<Record<string, never>> {
  app.sent.length = 0;
  const { data, errors } = await app.ask(query);
  expect(errors).toEqual([]);
  return data as Record<string, never>;
}

const CHANGE = `{
  group { id } certainty support nearestEvidence { gapDays }
  from { certainty } to { certainty chain { id statements { id } } }
}`;
type Row = {
  group: { id: string };
  certainty: string;
  support: string;
  nearestEvidence: { gapDays: number } | null;
  from: { certainty: string } | null;
  to: { certainty: string; chain: { statements: unknown[] }[] } | null;
};
const words = (rows: Row[]) => rows.map(({ group: of, certainty }) => [of.id, certainty]);

async function between(days: string, fields: string): Promise<Record<string, Row[]>> {
  const data = await ask(`{ umbrellaBetween(id: "league", ${days}) { ${fields} } }`);
  return data.umbrellaBetween as unknown as Record<string, Row[]>;
}

describe("between two days", () => {
  const lists = `joined ${CHANGE} left ${CHANGE} stayed ${CHANGE}`;

  test("who joined, left and stayed, each with its word", async () => {
    const answer = await between('from: "2021-06-15", to: "2023-06-30"', lists);
    expect(words(answer.joined ?? [])).toEqual([
      ["back", "DEFINITE"],
      ["comer", "DEFINITE"],
      ["squad", "DEFINITE"],
      ["maybe", "POSSIBLE"],
      ["part", "POSSIBLE"],
    ]);
    expect(words(answer.left ?? [])).toEqual([["goer", "DEFINITE"]]);
    expect(words(answer.stayed ?? [])).toEqual([
      ["hidden", "DEFINITE"],
      ["denied", "POSSIBLE"],
      ["maybe", "POSSIBLE"],
    ]);
    const maybe = answer.joined?.find(({ group: { id } }) => id === "maybe");
    expect(maybe).toMatchObject({
      support: "ATTRIBUTED",
      // Whether it was there on the first day is in doubt; a source speaks of that month.
      nearestEvidence: { gapDays: 0 },
      from: { certainty: "POSSIBLE" },
      to: { certainty: "DEFINITE" },
    });
    expect(maybe?.to?.chain[0]?.statements).toHaveLength(1);
    expect(answer.joined?.[0]?.from).toBeNull();
  });

  test("leave and rejoin is there on both days, whatever was between", async () => {
    const answer = await between('from: "2020-06-01", to: "2023-06-01"', lists);
    expect(words(answer.stayed ?? [])).toContainEqual(["back", "DEFINITE"]);
    expect(words(answer.joined ?? []).map(([id]) => id)).not.toContain("back");
    expect(words(answer.left ?? []).map(([id]) => id)).not.toContain("back");
    const gap = await between('from: "2020-06-01", to: "2022-01-01"', lists);
    expect(words(gap.left ?? [])).toEqual([["back", "DEFINITE"]]);
  });

  test("counts stand beside the lists, which are cut by first", async () => {
    const answer = (await between(
      'from: "2021-06-15", to: "2023-06-30"',
      "joined(first: 1) { group { id } } joinedCount { definite possible } leftCount { definite possible } stayedCount { definite possible }",
    )) as unknown as Record<string, unknown>;
    expect(answer).toEqual({
      joined: [{ group: { id: "back" } }],
      joinedCount: { definite: 3, possible: 5 },
      leftCount: { definite: 1, possible: 1 },
      stayedCount: { definite: 1, possible: 3 },
    });
  });

  test("whose leaders changed, of the umbrella and of its members", async () => {
    const answer = (await between(
      'from: "2021-06-15", to: "2022-07-01"',
      "leaders { organisation { id } person { id } change certainty offices { id statements { id } } } leaderCount { definite possible }",
    )) as unknown as { leaders: Record<string, { id: string }>[]; leaderCount: unknown };
    expect(
      answer.leaders.map(({ organisation, person: of, change, certainty }) => [
        organisation?.id,
        of?.id,
        change,
        certainty,
      ]),
    ).toEqual([
      ["league", "new-chief", "JOINED", "DEFINITE"],
      ["league", "old-chief", "LEFT", "DEFINITE"],
    ]);
    expect(answer.leaderCount).toEqual({ definite: 2, possible: 2 });
  });

  test("what became known is told apart from what changed", async () => {
    const learnt = "group { id } before { certainty } now { certainty support }";
    const fields = `becameKnown { ${learnt} } noLongerHeld { ${learnt} } otherwiseHeld { ${learnt} }
      becameKnownCount noLongerHeldCount otherwiseHeldCount`;
    const days = 'from: "2021-06-15", to: "2023-06-30", knownFrom: "2024-03-01"';
    expect(await between(`${days}, knownTo: "2024-06-01"`, fields)).toEqual({
      becameKnown: [
        {
          group: { id: "hidden" },
          before: null,
          now: { certainty: "DEFINITE", support: "ATTRIBUTED" },
        },
      ],
      noLongerHeld: [],
      otherwiseHeld: [
        {
          group: { id: "denied" },
          before: { certainty: "DEFINITE" },
          now: { certainty: "POSSIBLE", support: "ATTRIBUTED" },
        },
      ],
      becameKnownCount: 1,
      noLongerHeldCount: 0,
      otherwiseHeldCount: 1,
    });
    expect((await between(`${days}, knownTo: "2024-03-01"`, fields)).becameKnown).toEqual([]);
    const unasked = await between('from: "2021-06-15", to: "2023-06-30"', fields);
    expect([unasked.becameKnown, unasked.becameKnownCount]).toEqual([null, null]);
    // The members themselves are those known at knownTo.
    const early = await between(
      'from: "2021-06-15", to: "2023-06-30", knownTo: "2024-03-01"',
      `stayed ${CHANGE}`,
    );
    expect(words(early.stayed ?? [])).toEqual([
      ["denied", "DEFINITE"],
      ["maybe", "POSSIBLE"],
    ]);
  });

  test("days out of order are an error; an unknown umbrella is null", async () => {
    const wrong = async (days: string) =>
      (await app.ask(`{ umbrellaBetween(id: "league", ${days}) { from } }`)).errors[0]?.extensions
        .argument;
    expect(await wrong('from: "2023-01-02", to: "2023-01-01"')).toBe("to");
    const known = 'knownFrom: "2024-01-02", knownTo: "2024-01-01"';
    expect(await wrong(`from: "2023-01-01", to: "2023-01-01", ${known}`)).toBe("knownTo");
    expect(await wrong('from: "2023-01", to: "2023-02-01"')).toBe("from");
    const data = await ask(
      '{ umbrellaBetween(id: "old-chief", from: "2023-01-01", to: "2023-01-02") { from } }',
    );
    expect(data.umbrellaBetween).toBeNull();
  });

  test("is as many statements for 40 groups as for few", async () => {
    const fields = `joinedCount { definite } stayed { to { chain { statements { id } } leaders { id } } }
      leaders { change } becameKnown { group { id } }`;
    const query = (id: string) =>
      `{ umbrellaBetween(id: "${id}", from: "2021-06-15", to: "2023-06-30", knownFrom: "2024-03-01") { ${fields} } }`;
    await ask(query("many"));
    const many = app.sent.map(({ name }) => name).sort();
    await ask(query("league"));
    expect(app.sent.map(({ name }) => name).sort()).toEqual(many);
    expect(many).toEqual([
      "statements/about",
      "things/by-id",
      "umbrellas/chains-up-to",
      "umbrellas/chains-up-to",
      "umbrellas/chains-up-to",
      "umbrellas/leaders",
    ]);
  });
});

describe("on a day", () => {
  test("members have leaders and levels, and sub-groups their own members", async () => {
    const data = (await ask(`{
      umbrella(id: "league", validAt: "2022-08-15") {
        members { group { id } direct level leaders { from { id } certainty nearestEvidence { gapDays } } }
        subGroups { member { group { id } } definiteCount possibleCount members { group { id } certainty } }
        subGroupCount
        sizes { min unit }
      }
    }`)) as unknown as { umbrella: Record<string, Record<string, unknown>[]> };
    const members = data.umbrella.members ?? [];
    expect(members.map((row) => [(row.group as { id: string }).id, row.direct, row.level])).toEqual(
      [
        ["comer", true, 1],
        ["hidden", true, 1],
        ["maybe", true, 1],
        ["squad", false, 2],
        ["denied", true, 1],
        ["part", true, 1],
      ],
    );
    expect(members.find(({ level }) => level === 2)?.leaders).toEqual([
      { from: { id: "squad-chief" }, certainty: "POSSIBLE", nearestEvidence: { gapDays: 0 } },
    ]);
    expect(members[0]?.leaders).toEqual([
      { from: { id: "comer-chief" }, certainty: "DEFINITE", nearestEvidence: null },
    ]);
    expect(data.umbrella.subGroups).toEqual([
      {
        member: { group: { id: "comer" } },
        definiteCount: 1,
        possibleCount: 1,
        members: [{ group: { id: "squad" }, certainty: "DEFINITE" }],
      },
    ]);
    expect(data.umbrella.subGroupCount).toBe(1);
    expect(data.umbrella.sizes).toEqual([{ min: 1_000, unit: "fighters" }]);
    expect(app.sent.map(({ name }) => name).sort()).toEqual([
      "facts/of-things",
      "things/by-id",
      "umbrellas/chains-up-to",
      "umbrellas/chains-up-to",
      "umbrellas/leaders",
    ]);
  });

  test("sizes are those of the day", async () => {
    const data = await ask('{ umbrella(id: "league", validAt: "2019-12-01") { sizes { min } } }');
    expect(data.umbrella).toEqual({ sizes: [{ min: 1_000 }, { min: 300 }] });
  });

  test("members are counted on the first day of each bin, in one statement", async () => {
    const data = await ask(`{
      umbrella(id: "league", knownAt: "2024-03-01") {
        memberCounts(during: { from: "2021-05-15", to: "2021-08" }) { label day definite possible }
        years: memberCounts(during: { from: "2019", to: "2023" }, bin: YEAR) { day definite possible }
      }
    }`);
    expect(data.umbrella).toEqual({
      memberCounts: [
        { label: "2021-05", day: "2021-05-15", definite: 2, possible: 2 },
        { label: "2021-06", day: "2021-06-01", definite: 2, possible: 3 },
        { label: "2021-07", day: "2021-07-01", definite: 3, possible: 3 },
        { label: "2021-08", day: "2021-08-01", definite: 3, possible: 3 },
      ],
      years: [
        { day: "2019-01-01", definite: 1, possible: 1 },
        { day: "2020-01-01", definite: 3, possible: 3 },
        { day: "2021-01-01", definite: 3, possible: 3 },
        { day: "2022-01-01", definite: 3, possible: 4 },
        { day: "2023-01-01", definite: 5, possible: 6 },
      ],
    });
    expect(app.sent).toHaveLength(3);
  });

  test("a count needs both sides of its period, and no more bins than the cap", async () => {
    const wrong = async (given: string) =>
      (await app.ask(`{ umbrella(id: "league") { memberCounts(${given}) { label } } }`)).errors[0]
        ?.extensions.argument;
    expect(await wrong('during: { from: "2021" }')).toBe("during");
    expect(await wrong('during: { from: "2001", to: "2021" }, bin: DAY')).toBe("bin");
  });
});
