/** possibleDuplicates: pairs that may be one, and why; whatever is known to differ is left out. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type FixtureRecord, type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { attack, group, SOURCES, told } from "../database/small-world.ts";

const called = (text: string, kind: "OFFICIAL" | "ALIAS" | "SHARED" = "OFFICIAL", more = {}) => ({
  text,
  language: "en",
  script: /\p{Script=Arabic}/u.test(text) ? "Arab" : "Latn",
  kind,
  evidence: [told("Its name.", more)],
});

const named = (id: string, ...names: ReturnType<typeof called>[]): FixtureRecord => ({
  ...group(id, id),
  names,
});

const DIFFERS = {
  ties: [{ relation: "DIFFERS_FROM" as const, to: "different-one", evidence: [told("Others.")] }],
};

const RECORDS: FixtureRecord[] = [
  ...SOURCES,
  named("hizballah-one", called("Kata'ib Hizballah"), called("Hezbollah Brigades", "ALIAS")),
  named("hizballah-two", called("Kataib Hizballah"), called("Hizbullah Brigades", "ALIAS")),
  named("arabic-one", called("عصائب أهل الحق")),
  named("latin-one", called("Asaib Ahl al-Haq")),
  named("late-one", called("Saraya Awliya al-Dam")),
  named("late-two", called("Saraya Awliya al-Dam", "ALIAS", { source: "second-report" })),
  named("different-one", called("The Party of Victory")),
  { ...named("different-two", called("Party of Victory")), ...DIFFERS } as FixtureRecord,
  named("shared-one", called("Brigade Thirty of the Mobilization", "SHARED")),
  named("shared-two", called("Brigade Thirty of the Mobilization", "SHARED")),
  { type: "Person", id: "person-nasr", names: [called("Abu Mahdi Nasrallah")] },
  named("group-nasr", called("Abu Mahdi Nasrallah")),
  { type: "Place", id: "place-nasr", kind: "CITY", names: [called("Abu Mahdi Nasrallah")] },
  named("ali", called("Ali")),
  named("laila", called("Layla")),
  group("unnamed", "the militias of the north", {
    kinds: [{ kind: "UNNAMED", evidence: [told("It is not named.")] }],
    unnamed: {
      expression: "the militias of the north",
      candidates: [{ actor: "ali", evidence: [told("Perhaps Ali.", { modality: "SUSPECTED" })] }],
    },
  }),
  group("unnamed-too", "the militias of the north", {
    kinds: [{ kind: "UNNAMED", evidence: [told("It is not named.")] }],
    unnamed: { expression: "the militias of the north" },
  }),
  attack("first", "2023-01-01", []),
  attack("retold", "2023-01-02", [], {
    ties: [{ relation: "POSSIBLY_SAME_AS", to: "first", evidence: [told("Perhaps the same.")] }],
  }),
];

let app: LoadedApp;
beforeAll(async () => {
  app = await loadRecords(RECORDS);
});
afterAll(() => app.close());

const QUERY = /* GraphQL */ `
  query Duplicates($knownAt: Day, $first: Int! = 50, $after: String) {
    possibleDuplicates(knownAt: $knownAt, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { sign one { id } other { id } names { one other } statements { paraphrase } } }
    }
  }
`;

interface Page {
  pageInfo: { hasNextPage: boolean; endCursor: string };
  edges: { node: { sign: string; one: { id: string }; other: { id: string } } }[];
}

async function duplicates(variables: Record<string, unknown> = {}) {
  const { data, errors } = await app.ask(QUERY, variables);
  expect(errors).toEqual([]);
  return (data as { possibleDuplicates: Page }).possibleDuplicates;
}

const pairs = ({ edges }: Page) =>
  edges.map(({ node }) => `${node.sign} ${node.one.id} ${node.other.id}`);

test("what is said, what is alike, and who may be meant; nothing that is known to differ", async () => {
  expect(pairs(await duplicates())).toEqual([
    "SAID retold first",
    "SAME_NAME hizballah-one hizballah-two",
    "SAME_CONSONANTS arabic-one latin-one",
    "SAME_NAME late-one late-two",
    "CANDIDATE unnamed ali",
  ]);
});

test("a pair says which names are alike, and what sources say of it", async () => {
  const { edges } = await duplicates();
  expect(edges.map(({ node }) => node)).toMatchObject([
    { names: [], statements: [{ paraphrase: "Perhaps the same." }] },
    {
      names: [
        { one: "Hezbollah Brigades", other: "Hizbullah Brigades" },
        { one: "Kata'ib Hizballah", other: "Kataib Hizballah" },
      ],
      statements: [],
    },
    { names: [{ one: "عصائب أهل الحق", other: "Asaib Ahl al-Haq" }], statements: [] },
    {},
    { names: [], statements: [{ paraphrase: "Perhaps Ali." }] },
  ]);
});

test("a name that became known later is no sign before", async () => {
  expect(pairs(await duplicates({ knownAt: "2024-04-30" }))).not.toContain(
    "SAME_NAME late-one late-two",
  );
});

test("pages run through all lists, each pair once", async () => {
  const all = pairs(await duplicates());
  const seen: string[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Page = await duplicates({ first: 2, after });
    seen.push(...pairs(page));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(seen).toEqual(all);
});
