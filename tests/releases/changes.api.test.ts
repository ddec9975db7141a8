import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { writeArchive } from "../../seed/releases/write-archive.ts";
import type { Question } from "../../server/questions.ts";
import { buildSchema } from "../../server/schema.ts";
import { openApp } from "../api/app.ts";
import { type FixtureRecord, type LoadedApp, loadFolder } from "../database/load-fixture.ts";
import { attack, claim, group, SOURCES, told } from "../database/small-world.ts";
import { currentRelease, markedReleases } from "../load/graph-dump.ts";

/** Known from 2024-05-01; the first report is of 2024-02-01. */
const late = (says: string, more: Record<string, unknown> = {}) =>
  told(says, { source: "second-report", ...more });
const named = (id: string, text: string, more: Partial<Parameters<typeof group>[2]> = {}) =>
  group(id, text, more);
const member = (of: string, evidence: ReturnType<typeof told>[]) => ({
  relation: "MEMBER_OF" as const,
  to: of,
  evidence,
});

/** The earlier dataset. */
const BEFORE: FixtureRecord[] = [
  ...SOURCES,
  named("front", "The Front"),
  named("gone", "Gone"),
  named("lions", "Lions", {
    ties: [
      member("front", [told("It belongs.", { on: "2024-01-31" })]),
      { relation: "OPPOSES", to: "gone", evidence: [told("It is against it.")] },
    ],
  }),
  attack("raid", "2024-01-10", ["lions"]),
  attack("ambush", "2024-01-20", ["lions"]),
];

/** The later one: what an editor does between two releases. */
const AFTER: FixtureRecord[] = [
  ...SOURCES,
  named("front", "The Front", {
    names: [
      {
        text: "The New Front",
        language: "en",
        script: "Latn",
        kind: "OFFICIAL",
        evidence: [late("Its new name.")],
      },
      {
        text: "The Front",
        language: "en",
        script: "Latn",
        kind: "OFFICIAL",
        evidence: [told("Its name.")],
      },
    ],
  }),
  named("lions", "Lions", {
    ties: [
      member("front", [
        told("It belongs.", { on: "2024-01-31" }),
        late("It joined in 2023.", { start: "2023-03", saidBy: ["lions"] }),
      ]),
      { relation: "OPPOSES", to: "newcomers", evidence: [late("It is against them.")] },
    ],
  }),
  named("newcomers", "Newcomers", {
    kinds: [{ kind: "MILITIA", evidence: [late("It is a militia.")] }],
    names: [
      {
        text: "Newcomers",
        language: "en",
        script: "Latn",
        kind: "OFFICIAL",
        evidence: [late("Its name.")],
      },
    ],
  }),
  attack("raid", "2024-01-10", ["lions"], {
    claims: [
      claim("raid", "lions", {
        standing: [
          {
            standing: "WITHDRAWN",
            by: "lions",
            evidence: [late("It took it back.", { saidBy: ["lions"], date: "2024-03-01" })],
          },
        ],
      }),
    ],
  }),
  attack("ambush", "2024-01-20", ["lions"], {
    evidence: [told("There was an ambush, on that day.", { date: "2024-01-20" })],
  }),
];

// Every request may load, or ask, a whole dataset: machines are slow at times.
jest.setTimeout(120_000);

const question = (name: string, query: string, variables: object | null = null): Question => ({
  name,
  title: `What is ${name}?`,
  query,
  variables: variables && JSON.stringify(variables),
});
const QUESTIONS: Question[] = [
  question("01-front", "query ($id: ID!) { actor(id: $id) { id name } }", { id: "front" }),
  question("02-lions", '{ actor(id: "lions") { id name } }'),
  question("03-dataset", "{ held: dataset { r: release at: loadedAt h: hash licence } }"),
  question("04-all", "{ actors(first: 50) { edges { node { id name } } } }"),
  question("05-gone", '{ actor(id: "gone") { id claimCount } }'),
  question(
    "06-itself",
    'query Q { ...F } fragment F on Query { changes(from: "old") { from { name } } }',
  ),
];

let folder: string;
let app: LoadedApp;

const records = (name: string, of: readonly FixtureRecord[]) => {
  const file = join(folder, `${name}.ndjson`);
  writeFileSync(file, of.map((record) => `${JSON.stringify(record)}\n`).join(""));
  return file;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "umbra-changes-"));
  const archives = join(folder, "archives");
  const day = "2026-11-21";
  const before = records("before", BEFORE);
  const after = records("after", AFTER);
  await writeArchive({ dataset: before, folder: archives, name: "old", day, note: "The first." });
  await writeArchive({ dataset: after, folder: archives, name: "new", day });
  const other = records("other", SOURCES);
  await writeArchive({ dataset: other, folder: archives, name: "damaged", day });
  truncateSync(join(archives, "damaged.ndjson.gz"), 500);
  app = await loadFolder(after, { questions: QUESTIONS, archives: [archives] });
  // A slow machine may take longer than a request waits.
  const warm = '{ changes(from: "old") { from { name } } }';
  while ((await app.ask(warm)).errors[0]?.extensions.code === "RELEASE_LOADING");
}, 120_000);
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

async function changes<Changes = Record<string, unknown>>(
  fields: string,
  args = 'from: "old"',
): Promise<Changes> {
  const { data, errors } = await app.ask(`{ changes(${args}) { ${fields} } }`);
  expect(errors).toEqual([]);
  return data?.changes as Changes;
}

describe("the list of releases", () => {
  test("tells those archived; the current one is the archive that says the same", async () => {
    const { data } = await app.ask(
      "{ releases { name day note hash loaded current counts { thing count } } }",
    );
    const releases = data?.releases as Record<string, unknown>[];
    expect(
      releases.map(({ name, note, loaded, current }) => [name, note, loaded, current]),
    ).toEqual([
      ["old", "The first.", true, false],
      ["new", null, true, true],
      ["damaged", null, false, false],
    ]);
    expect(releases[0]).toMatchObject({
      day: "2026-11-21",
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      counts: expect.arrayContaining([{ thing: "Group", count: 3 }]),
    });
  });
});

describe("what changed", () => {
  const ALL = `
    from { name } to { name current }
    things { added removed changed edges { node { id change type nameBefore nameAfter } } }
    ties { added removed changed
      edges { node { id change type from { id name } to { id name } fields { field before after } } } }
    claims { added removed changed
      edges { node { id change event { id } stance standingBefore standingAfter } } }`;

  test("as all that is known", async () => {
    expect(await changes(ALL)).toEqual({
      from: { name: "old" },
      to: { name: "new", current: true },
      things: {
        added: 1,
        removed: 1,
        changed: 1,
        edges: [
          {
            node: {
              id: "front",
              change: "CHANGED",
              type: "Group",
              nameBefore: "The Front",
              nameAfter: "The New Front",
            },
          },
          {
            node: {
              id: "gone",
              change: "REMOVED",
              type: "Group",
              nameBefore: "Gone",
              nameAfter: null,
            },
          },
          {
            node: {
              id: "newcomers",
              change: "ADDED",
              type: "Group",
              nameBefore: null,
              nameAfter: "Newcomers",
            },
          },
        ],
      },
      ties: {
        added: 1,
        removed: 1,
        changed: 1,
        edges: [
          {
            node: {
              id: "lions.member-of.front",
              change: "CHANGED",
              type: "MEMBER_OF",
              from: { id: "lions", name: "Lions" },
              to: { id: "front", name: "The New Front" },
              fields: [
                { field: "start", before: null, after: "2023-03" },
                { field: "startEarliest", before: null, after: "2023-03-01" },
                { field: "startLatest", before: "2024-01-31", after: "2023-03-31" },
                { field: "support", before: "ATTRIBUTED", after: "AVOWED" },
              ],
            },
          },
          {
            node: expect.objectContaining({
              id: "lions.opposes.gone",
              change: "REMOVED",
              to: { id: "gone", name: "Gone" },
            }),
          },
          { node: expect.objectContaining({ id: "lions.opposes.newcomers", change: "ADDED" }) },
        ],
      },
      claims: {
        added: 0,
        removed: 0,
        changed: 1,
        edges: [
          {
            node: {
              id: "raid.claim-lions",
              change: "CHANGED",
              event: { id: "raid" },
              stance: "CLAIMED",
              standingBefore: "STANDS",
              standingAfter: "WITHDRAWN",
            },
          },
        ],
      },
    });
  });

  test("statements, by their ids, with the fields that differ", async () => {
    const { statements } = await changes<{
      statements: Record<string, unknown> & { edges: { node: { id: string } }[] };
    }>(
      "statements(first: 50) { added removed changed edges { node { id change about field source locator paraphrase fields { field before after } } } }",
    );
    // Added: the name, the start, the tie, kind and name of the newcomers, the standing; removed: the
    // tie, kind and name of what is gone. And the first name, which is the second now, is both.
    expect(statements).toMatchObject({ added: 7, removed: 4 });
    const changed = statements.edges
      .map(({ node }) => node)
      .filter(({ id }) => id.startsWith("ambush"));
    expect(changed).toEqual([
      {
        id: "ambush/existence/first-report/p1",
        change: "CHANGED",
        about: "ambush",
        field: "EXISTENCE",
        source: "first-report",
        locator: "p1",
        paraphrase: "There was an ambush, on that day.",
        fields: [
          {
            field: "paraphrase",
            before: "There was an attack.",
            after: "There was an ambush, on that day.",
          },
        ],
      },
    ]);
  });

  test("as a reader saw it who knew nothing of the second report", async () => {
    const found = await changes(ALL, 'from: "old", knownAt: "2024-02-01"');
    expect(found.things).toMatchObject({ added: 0, removed: 1, changed: 0 });
    expect(found.ties).toMatchObject({ added: 0, removed: 1, changed: 0 });
    expect(found.claims).toMatchObject({ added: 0, removed: 0, changed: 0 });
    const nothing = "{ added removed changed }";
    const none = { added: 0, removed: 0, changed: 0 };
    expect(
      await changes(
        `things ${nothing} statements ${nothing} ties ${nothing} claims ${nothing}`,
        'from: "old", knownAt: "2023-12-31"',
      ),
    ).toEqual({ things: none, statements: none, ties: none, claims: none });
  });

  test("turned round, what was added was removed", async () => {
    const totals = "{ added removed changed }";
    const lists = `things ${totals} statements ${totals} ties ${totals} claims ${totals}`;
    const there = await changes<Record<string, Record<string, number>>>(lists);
    const back = await changes(lists, 'from: "new", to: "old"');
    const turned = Object.entries(there).map(([list, { added, removed, changed }]) => [
      list,
      { added: removed, removed: added, changed },
    ]);
    expect(back).toEqual(Object.fromEntries(turned));
  });

  test("pages follow each other, and the totals are of the whole list", async () => {
    const list = (given: string) =>
      changes(
        `things(${given}) { added edges { node { id } } pageInfo { hasNextPage endCursor } }`,
      );
    const first = (await list("first: 2")) as unknown as {
      things: { added: number; edges: unknown[]; pageInfo: { endCursor: string } };
    };
    expect(first.things.added).toBe(1);
    expect(first.things.edges).toEqual([{ node: { id: "front" } }, { node: { id: "gone" } }]);
    expect(await list(`first: 2, after: "${first.things.pageInfo.endCursor}"`)).toMatchObject({
      things: {
        added: 1,
        edges: [{ node: { id: "newcomers" } }],
        pageInfo: { hasNextPage: false },
      },
    });
    expect(await list("change: [ADDED]")).toMatchObject({
      things: { added: 1, edges: [{ node: { id: "newcomers" } }] },
    });
  });

  test("two statements for each list, whatever it holds; none where both are one release", async () => {
    const lists = "things { added } statements { added } ties { added } claims { added }";
    app.sent.length = 0;
    await changes(lists);
    const asked = app.sent.filter(({ name }) => name.startsWith("releases/")).map((of) => of.name);
    const names = ["claims", "statements", "things", "ties"].map(
      (of) => `releases/${of}-that-differ`,
    );
    expect(asked.sort()).toEqual(names.flatMap((name) => [name, name]));
    app.sent.length = 0;
    await changes(`${lists} answers { asked changed }`, 'from: "new", to: "current"');
    expect(app.sent.map(({ name }) => name)).toEqual(["load/archives-kept", "load/archives-kept"]);
  });
});

describe("the answers of the saved questions", () => {
  const ANSWERS = `answers { asked changed edges { node { name title totalCount leftOut
    differences { path within change before after } } } }`;

  test("those that differ, with what differs; names and times of loads count for nothing", async () => {
    const { answers } = await changes(ANSWERS);
    expect(answers).toEqual({
      asked: 5,
      changed: 3,
      edges: [
        {
          node: {
            name: "01-front",
            title: "What is 01-front?",
            totalCount: 1,
            leftOut: 0,
            differences: [
              {
                path: "actor.name",
                within: "front",
                change: "CHANGED",
                before: '"The Front"',
                after: '"The New Front"',
              },
            ],
          },
        },
        {
          node: {
            name: "04-all",
            title: "What is 04-all?",
            totalCount: 3,
            leftOut: 0,
            differences: [
              {
                path: "actors.edges[0].node.name",
                within: "front",
                change: "CHANGED",
                before: '"The Front"',
                after: '"The New Front"',
              },
              {
                path: "actors.edges[1]",
                within: "gone",
                change: "REMOVED",
                before: '{"node":{"id":"gone","name":"Gone"}}',
                after: null,
              },
              {
                path: "actors.edges[2]",
                within: "newcomers",
                change: "ADDED",
                before: null,
                after: '{"node":{"id":"newcomers","name":"Newcomers"}}',
              },
            ],
          },
        },
        {
          node: {
            name: "05-gone",
            title: "What is 05-gone?",
            totalCount: 1,
            leftOut: 0,
            differences: [
              {
                path: "actor",
                within: null,
                change: "CHANGED",
                before: '{"id":"gone","claimCount":0}',
                after: "null",
              },
            ],
          },
        },
      ],
    });
  });

  test("are bounded, and say what is left out", async () => {
    const { answers } = await changes<{ answers: { edges: unknown[]; pageInfo: unknown } }>(
      "answers(mostDifferences: 1, first: 2) { edges { node { name totalCount leftOut differences { path } } } pageInfo { hasNextPage } }",
    );
    expect(answers.edges[1]).toEqual({
      node: {
        name: "04-all",
        totalCount: 3,
        leftOut: 2,
        differences: [{ path: "actors.edges[0].node.name" }],
      },
    });
    expect(answers.pageInfo).toEqual({ hasNextPage: true });
  });

  test("the request itself goes on to read the current release", async () => {
    const { data } = await app.ask(
      `{ changes(from: "old") { ${ANSWERS} } actor(id: "front") { name } dataset { release } }`,
    );
    expect(data?.actor).toEqual({ name: "The New Front" });
    expect(data?.dataset).toEqual({ release: await currentRelease(app.graph) });
  });
});

describe("what cannot be compared", () => {
  test.each([
    ["olt", /^from: expected the name of a release, and got "olt": did you mean old\?/, "old"],
    ["nothing-like-it", /\(releases lists them\)/, "old"],
    ["../archives/old", /^from: expected the name of a release/, expect.any(String)],
  ])("a name that nobody knows: %s", async (name, message, example) => {
    const { errors } = await app.ask(
      "query ($name: String!) { changes(from: $name) { from { name } } }",
      {
        name,
      },
    );
    expect(errors[0]?.message).toMatch(message);
    expect(errors[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      argument: "from",
      example,
    });
  });

  test("a damaged archive: what to do is said, and no path of the machine", async () => {
    const { errors } = await app.ask('{ changes(from: "damaged") { things { added } } }');
    expect(errors[0]?.extensions.code).toBe("RELEASE_UNUSABLE");
    expect(errors[0]?.message).toMatch(
      /^The release damaged cannot be read: damaged.ndjson.gz is damaged .*: restore it from/,
    );
    expect(errors[0]?.message).not.toContain(folder);
  });

  test("one that is still being loaded: the same request may be sent again", async () => {
    const { archives } = app;
    if (archives === undefined) throw new Error("expected archives");
    const slow = await openApp({
      schema: buildSchema(),
      archives: { ...archives, open: async () => ({ state: "loading" }) },
    });
    const { errors, status } = await slow.ask('{ changes(from: "old") { things { added } } }');
    await slow.close();
    expect(errors[0]?.extensions).toMatchObject({ code: "RELEASE_LOADING", retryable: true });
    expect(errors[0]?.message).toContain("Ask again in a few seconds");
    expect(status).toBe(503);
  });

  test("too many at a time: answers cost more than a request may hold twice", async () => {
    const { errors } = await app.ask(
      '{ changes(from: "old") { a: answers { asked } b: answers { asked } c: answers { asked } } }',
    );
    expect(errors[0]?.extensions.code).toBe("LIMIT_EXCEEDED");
    const { errors: sizes } = await app.ask(
      '{ changes(from: "old") { things(first: 0) { added } } }',
    );
    expect(sizes[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  test("and none of this has loaded anything or moved the pointer", async () => {
    expect(await markedReleases(app.graph)).toHaveLength(2);
  });
});
