/** Search over the API: one name in many spellings and two scripts; nothing is merged by it. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type FixtureRecord, type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { group, SMALL_WORLD, SOURCES, told, umbrella } from "../database/small-world.ts";

const named = (text: string, more: Record<string, unknown> = {}) => ({
  text,
  language: "ar",
  script: /\p{Script=Arabic}/u.test(text) ? "Arab" : "Latn",
  kind: "TRANSLITERATION" as const,
  evidence: [told("Its name.")],
  ...more,
});

const RECORDS: FixtureRecord[] = [
  ...SOURCES,
  umbrella("front", "Common Front", "OPERATIONAL"),
  group("asaib", "", {
    names: [
      named("Asa'ib Ahl al-Haq"),
      named("AAH", {
        kind: "ACRONYM",
        evidence: [told("So called.", { start: "2006", end: "2030" })],
      }),
    ],
    ties: [
      {
        relation: "MEMBER_OF",
        to: "front",
        evidence: [told("It joined.", { start: "2021", end: "2023" })],
      },
    ],
  }),
  group("hezbollah", "", { names: [named("كتائب حزب الله"), named("Brigades of God's Party")] }),
  group("shuhada", "", { names: [named("Kataib Sayyid al-Shuhada")] }),
  group("resistance-one", "", { names: [named("Islamic Resistance", { kind: "SHARED" })] }),
  group("resistance-two", "", { names: [named("Islamic Resistance", { kind: "SHARED" })] }),
  group("a-phrase", "", {
    names: [named("Islamic Resistance")],
    kinds: [{ kind: "UNNAMED", evidence: [told("It names nobody.")] }],
    unnamed: { expression: "Islamic Resistance" },
  }),
  {
    type: "Person",
    id: "khazali",
    names: [
      named("Qais al-Khazali"),
      named("The Old Guard", {
        evidence: [told("So called then.", { start: "2010", end: "2015" })],
      }),
      named("The Sheikh", { evidence: [told("So called.", { source: "second-report" })] }),
    ],
  },
];

let app: LoadedApp;

beforeAll(async () => {
  app = await loadRecords(RECORDS);
});
afterAll(() => app.close());

interface Hit {
  thing: { __typename: string; id: string };
  score: number;
  weak: boolean;
  certainty: string | null;
  why: { name: string; nameKind: string | null; rule: string; text: string };
}

interface Found {
  hits: Hit[];
  totalCount: number;
  strongCount: number;
  more: boolean;
}

const SEARCH = /* GraphQL */ `
  query S(
    $text: String!
    $filter: SearchFilter
    $first: Int! = 10
    $knownAt: Day
    $unnamed: Boolean! = false
    $least: Float! = 0.15
  ) {
    search(
      text: $text
      filter: $filter
      first: $first
      knownAt: $knownAt
      unnamed: $unnamed
      least: $least
    ) {
      hits {
        thing { __typename id name }
        score
        weak
        certainty
        why { name nameKind rule text }
      }
      totalCount
      strongCount
      more
    }
  }
`;

async function result(text: string, more: Record<string, unknown> = {}): Promise<Found> {
  const { data, errors } = await app.ask(SEARCH, { text, ...more });
  expect(errors).toEqual([]);
  return (data as { search: Found }).search;
}

async function search(text: string, more: Record<string, unknown> = {}): Promise<Hit[]> {
  return (await result(text, more)).hits;
}

const idsFor = async (text: string, filter: Record<string, unknown>) =>
  (await search(text, { filter })).map(({ thing }) => thing.id);

describe("search", () => {
  test.each([
    ["Asa'ib Ahl al-Haq", "asaib"],
    ["asaib ahl el haq", "asaib"],
    ["Asaeb Ahl al-Haqq", "asaib"],
    ["عصائب أهل الحق", "asaib"],
    ["AAH", "asaib"],
    ["Kata'ib Hizb Allah", "hezbollah"],
    ["كتائب حزب الله", "hezbollah"],
    ["حزب الله كتائب", "hezbollah"],
    ["كتائب سيد الشهداء", "shuhada"],
    ["Kata'eb Sayyed al-Shohada", "shuhada"],
    ["Qays al-Khazali", "khazali"],
    ["قيس الخزعلي", "khazali"],
    ["khazali", "khazali"],
  ])("%s is first of all %s", async (text, id) => {
    const [first] = await search(text);
    expect(first).toMatchObject({ thing: { __typename: "Actor", id } });
  });

  test("a name written just so has the score 1, and says which name it was", async () => {
    expect(await search("AAH")).toMatchObject([
      {
        thing: { id: "asaib" },
        score: 1,
        certainty: null,
        why: {
          name: "AAH",
          nameKind: "ACRONYM",
          rule: "AS_WRITTEN",
          text: "written just so: AAH (acronym)",
        },
      },
    ]);
    const [spelt] = await search("Asaeb Ahl al-Haqq");
    expect(spelt?.score).toBeLessThan(1);
    expect(spelt?.why).toEqual({
      name: "Asa'ib Ahl al-Haq",
      nameKind: "TRANSLITERATION",
      rule: "TRANSLITERATION",
      text: "the same in another transliteration: Asa'ib Ahl al-Haq (transliteration)",
    });
  });

  test("a name of several gives them all; whom no source names, only if asked", async () => {
    const found = async (more: Record<string, unknown> = {}) =>
      (await search("Islamic Resistance", more)).map(({ thing, score }) => [thing.id, score]);
    const named = [
      ["resistance-one", 1],
      ["resistance-two", 1],
    ];
    expect(await found()).toEqual(named);
    expect(await found({ unnamed: true })).toEqual([...named, ["a-phrase", 1]]);
    expect(await result("Islamic Resistance", { first: 1 })).toMatchObject({
      hits: [{ thing: { id: "resistance-one" } }],
      totalCount: 2,
      more: false,
    });
  });

  test("a name is found from the day on which it was known", async () => {
    expect(await search("The Sheikh", { knownAt: "2024-04-30" })).toEqual([]);
    expect((await search("The Sheikh", { knownAt: "2024-05-01" }))[0]?.thing.id).toBe("khazali");
    expect(await search("AAH", { knownAt: "2024-01-31" })).toEqual([]);
  });

  test("initials and meanings are found too, and rank below the name itself", async () => {
    expect(await search("KSS")).toMatchObject([
      { thing: { id: "shuhada" }, why: { rule: "INITIALS" } },
    ]);
    const [first] = await search("Hezbollah Brigades");
    expect(first).toMatchObject({ thing: { id: "hezbollah" }, why: { rule: "TRANSLATION" } });
    expect(first?.score).toBeLessThan(1);
  });

  test.each([
    "al-",
    "***",
    '" OR name:*',
    "(",
    '+-&&||!(){}[]^"~*?:\\/',
    "searchText:*",
    "release:x thingType:Group",
    "🚀🔥",
    "qqqqqq zzzzzz",
    "\u0000\u200f",
    "مممممم",
    "AND OR NOT",
    "x".repeat(300),
    "كتqqx ".repeat(50).trim(),
  ])("%j finds nothing, and harms nothing", async (text) => {
    expect(await result(text)).toEqual({ hits: [], totalCount: 0, strongCount: 0, more: false });
  });

  test("what hardly matches is shown as weak, and left out where it is not wanted", async () => {
    const found = await result("Sheikh of nobody anybody knows");
    expect(found).toMatchObject({
      hits: [{ thing: { id: "khazali" }, weak: true, why: { name: "The Sheikh" } }],
      totalCount: 1,
      strongCount: 0,
    });
    expect(found.hits[0]?.score).toBeLessThan(0.4);
    const none = { hits: [], totalCount: 0, strongCount: 0, more: false };
    expect(await result("Sheikh of nobody anybody knows", { least: 0.4 })).toEqual(none);
  });

  test("where a name is surely meant, nothing weak stands beside it", async () => {
    const [first, ...others] = await search("Kataib Sayyid al-Shuhada");
    expect(first).toMatchObject({ thing: { id: "shuhada" }, score: 1, weak: false });
    expect(others.filter(({ weak }) => weak)).toEqual([]);
  });

  test("scripts may be mixed in one text", async () => {
    expect((await search("كتائب Sayyid al-Shuhada"))[0]?.thing.id).toBe("shuhada");
  });

  test.each([
    [{ text: "" }, "text"],
    [{ text: "  " }, "text"],
    [{ text: "x".repeat(301) }, "text"],
    [{ text: "x", first: 0 }, "first"],
    [{ text: "x", least: 1.1 }, "least"],
    [{ text: "x", least: -0.1 }, "least"],
    [{ text: "x", filter: { kinds: ["CLUB"] } }, "filter.kinds"],
    [{ text: "x", filter: { validAt: "yesterday" } }, "filter.validAt"],
    [{ text: "x", filter: { during: { from: "2024", to: "2023" } } }, "filter.during"],
    [{ text: "x", filter: { validAt: "2024", during: { from: "2024" } } }, "filter.during"],
  ])("%j is an error that names %s", async (variables, argument) => {
    const { errors } = await app.ask(SEARCH, variables);
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", argument } }]);
  });

  test("one statement finds, and one reads what is shown, whatever is found", async () => {
    app.sent.length = 0;
    await search("Kataib");
    expect(app.sent.map(({ name }) => name)).toEqual(["search/names", "things/by-id"]);
    app.sent.length = 0;
    await search("Zzyzx");
    expect(app.sent.map(({ name }) => name)).toEqual(["search/names"]);
  });
});

describe("search, filtered", () => {
  test("by type and kind", async () => {
    expect(await idsFor("Qais", { types: ["Group"] })).toEqual([]);
    expect(await idsFor("Qais", { types: ["Group", "Person"] })).toEqual(["khazali"]);
    expect(await idsFor("Asaib Ahl al-Haq", { kinds: ["MILITIA"] })).toEqual(["asaib"]);
    expect(await idsFor("Asaib Ahl al-Haq", { kinds: ["PARTY"] })).toEqual([]);
    expect(await idsFor("Qais", { kinds: ["MILITIA"] })).toEqual([]);
  });

  test("by umbrella, ever and at a time, with the word", async () => {
    expect(await idsFor("Asaib Ahl al-Haq", { umbrella: "front" })).toEqual(["asaib"]);
    expect(await idsFor("Kataib Sayyid", { umbrella: "front" })).toEqual([]);
    const then = async (validAt: string) =>
      (await search("AAH", { filter: { umbrella: "front", validAt } })).map((hit) => hit.certainty);
    expect(await then("2022-06-01")).toEqual(["DEFINITE"]);
    expect(await then("2021-05-01")).toEqual(["POSSIBLE"]);
    expect(await then("2019-06-01")).toEqual([]);
  });

  test("by the dates of a name", async () => {
    expect(await idsFor("The Old Guard", { validAt: "2014-06-01" })).toEqual(["khazali"]);
    expect(await idsFor("The Old Guard", { validAt: "2016-06-01" })).toEqual([]);
    expect(await idsFor("The Old Guard", { during: { from: "2015", to: "2016" } })).toEqual([
      "khazali",
    ]);
    expect(await idsFor("The Old Guard", { during: { from: "2016" } })).toEqual([]);
  });

  test("a statement for each condition that needs one", async () => {
    app.sent.length = 0;
    await idsFor("AAH", { kinds: ["MILITIA"], umbrella: "front", validAt: "2022" });
    expect(app.sent.map(({ name }) => name).sort()).toEqual([
      "facts/of-things",
      "search/names",
      "things/by-id",
      "umbrellas/chains-up-from",
    ]);
  });
});

test("sources, events and places are found too, after actors of the same name", async () => {
  await app.close();
  app = await loadRecords(SMALL_WORLD);
  const types = async (text: string) => (await search(text)).map(({ thing }) => thing.__typename);
  expect((await types("First report"))[0]).toBe("Source");
  expect((await types("The Base"))[0]).toBe("Place");
  expect((await types("Warning of the Lions"))[0]).toBe("Event");
  expect(await idsFor("First report", { validAt: "2024-02-01", types: ["Source"] })).toEqual([
    "first-report",
  ]);
  expect(await idsFor("First report", { validAt: "2024-03-01", types: ["Source"] })).toEqual([]);
});
