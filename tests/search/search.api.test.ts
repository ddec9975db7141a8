/** Search over the API: one name in many spellings and two scripts; nothing is merged by it. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type FixtureRecord, type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { group, SMALL_WORLD, SOURCES, told } from "../database/small-world.ts";

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
  group("asaib", "", { names: [named("Asa'ib Ahl al-Haq"), named("AAH", { kind: "ACRONYM" })] }),
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
  why: string;
}

async function search(text: string, more: Record<string, unknown> = {}): Promise<Hit[]> {
  const { data, errors } = await app.ask(
    /* GraphQL */ `
      query S($text: String!, $first: Int! = 10, $knownAt: Day, $unnamed: Boolean! = false) {
        search(text: $text, first: $first, knownAt: $knownAt, unnamed: $unnamed) {
          thing { __typename id name }
          score
          why
        }
      }
    `,
    { text, ...more },
  );
  expect(errors).toEqual([]);
  return (data as { search: Hit[] }).search;
}

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
      { thing: { id: "asaib" }, score: 1, why: "as written: AAH (acronym)" },
    ]);
    const [spelt] = await search("asaib ahl el haq");
    expect(spelt?.score).toBeLessThan(1);
    expect(spelt?.why).toMatch(/Asa'ib Ahl al-Haq \(transliteration\)/);
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
    expect(await search("Islamic Resistance", { first: 1 })).toHaveLength(1);
  });

  test("a name is found from the day on which it was known", async () => {
    expect(await search("The Sheikh", { knownAt: "2024-04-30" })).toEqual([]);
    expect((await search("The Sheikh", { knownAt: "2024-05-01" }))[0]?.thing.id).toBe("khazali");
    expect(await search("AAH", { knownAt: "2024-01-31" })).toEqual([]);
  });

  test.each(["", " ", "al-", "***", '" OR name:*', "(", "qqqqqq zzzzzz"])(
    "%j finds nothing, and harms nothing",
    async (text) => {
      expect(await search(text)).toEqual([]);
    },
  );
});

test("sources, events and places are found too, after actors of the same name", async () => {
  await app.close();
  app = await loadRecords(SMALL_WORLD);
  const types = async (text: string) => (await search(text)).map(({ thing }) => thing.__typename);
  expect((await types("First report"))[0]).toBe("Source");
  expect((await types("The Base"))[0]).toBe("Place");
  expect((await types("Warning of the Lions"))[0]).toBe("Event");
});
