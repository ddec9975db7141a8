/** Who was designated by whom at an event's own date. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type FixtureRecord, type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { attack, claim, group, SOURCES, told, umbrella } from "../database/small-world.ts";

const listed = (by: string, start: string, end: string) => ({
  relation: "DESIGNATED_BY" as const,
  to: by,
  regime: "List",
  evidence: [told("It is listed.", { start, end })],
});
const state = (id: string): FixtureRecord => ({
  type: "State",
  id,
  names: [
    { text: id, language: "en", script: "Latn", kind: "OFFICIAL", evidence: [told("Its name.")] },
  ],
});

const RECORDS: FixtureRecord[] = [
  ...SOURCES,
  state("east"),
  state("west"),
  umbrella("front", "Front", "OPERATIONAL"),
  umbrella("bloc", "Bloc", "OPERATIONAL"),
  group("lions", "Lions", {
    ties: [
      listed("east", "2022-01-01", "2023-12-31"),
      listed("west", "2023-06", "2023-12-31"),
      {
        relation: "MEMBER_OF",
        to: "front",
        evidence: [told("It belonged.", { start: "2020-01-01", end: "2023-12-31" })],
      },
      {
        relation: "MEMBER_OF",
        to: "bloc",
        evidence: [told("It belonged.", { start: "2023-06", end: "2023-12-31" })],
      },
    ],
  }),
  group("wolves", "Wolves", { ties: [listed("west", "2020-01-01", "2023-12-31")] }),
  group("army", "Army", { ties: [listed("east", "2024-01-01", "2024-01-31")] }),
  group("slandered", "Slandered"),
  attack("hit", "2023-06-15", ["lions"], {
    claims: [
      claim("hit", "lions"),
      claim("hit", "press", {
        id: "hit.blame",
        inNameOf: [],
        about: ["wolves"],
        stance: "ATTRIBUTED",
      }),
      claim("hit", "slandered", { stance: "DENIED" }),
    ],
    ties: [
      { relation: "TARGETED", to: "army", targeting: "STRUCK", evidence: [told("It was hit.")] },
    ],
  }),
  attack("earlier", "2021-06-15", ["lions"]),
];
// The umbrella was listed for part of the month in which the group may have joined it.
const bloc = RECORDS.find(({ id }) => id === "bloc");
if (bloc?.type === "Group") bloc.ties = [listed("west", "2023-06-15", "2023-12-31")];

let app: LoadedApp;
beforeAll(async () => {
  app = await loadRecords(RECORDS);
});
afterAll(() => app.close());

const QUERY = /* GraphQL */ `
  query ($id: ID!, $by: [ID!], $only: Boolean! = false, $knownAt: Day, $first: Int! = 50) {
    event(id: $id) {
      actorsThen(by: $by, designatedOnly: $only, knownAt: $knownAt, first: $first) {
        totalCount
        actors {
          actor { id }
          parts
          certainty
          chain { id }
          designations { by { id } together tie { regime certainty } }
        }
      }
    }
  }
`;
interface Actors {
  totalCount: number;
  actors: {
    actor: { id: string };
    parts: string[];
    certainty: string;
    designations: { by: { id: string } }[];
  }[];
}

async function asked(variables: Record<string, unknown>) {
  const { data, errors } = await app.ask(QUERY, variables);
  expect(errors).toEqual([]);
  return (data as unknown as { event: { actorsThen: Actors } }).event.actorsThen;
}

test("everybody with a part, and the designations of the event's own day", async () => {
  const list = { regime: "List" };
  expect(await asked({ id: "hit" })).toEqual({
    totalCount: 5,
    actors: [
      // Listed by the east half a year later.
      {
        actor: { id: "army" },
        parts: ["TARGET"],
        certainty: "DEFINITE",
        chain: [],
        designations: [],
      },
      {
        actor: { id: "lions" },
        parts: ["CLAIMANT", "HELD_RESPONSIBLE", "NAME_USED"],
        certainty: "DEFINITE",
        chain: [],
        designations: [
          { by: { id: "east" }, together: "DEFINITE", tie: { ...list, certainty: "DEFINITE" } },
          { by: { id: "west" }, together: "POSSIBLE", tie: { ...list, certainty: "POSSIBLE" } },
        ],
      },
      {
        actor: { id: "wolves" },
        parts: ["HELD_RESPONSIBLE"],
        certainty: "DEFINITE",
        chain: [],
        designations: [
          { by: { id: "west" }, together: "DEFINITE", tie: { ...list, certainty: "DEFINITE" } },
        ],
      },
      {
        actor: { id: "bloc" },
        parts: ["UMBRELLA"],
        certainty: "POSSIBLE",
        chain: [{ id: "lions.member-of.bloc" }],
        designations: [
          { by: { id: "west" }, together: "POSSIBLE", tie: { ...list, certainty: "DEFINITE" } },
        ],
      },
      {
        actor: { id: "front" },
        parts: ["UMBRELLA"],
        certainty: "DEFINITE",
        chain: [{ id: "lions.member-of.front" }],
        designations: [],
      },
    ],
  });
});

test("at the date of an earlier event: nobody", async () => {
  const { actors } = await asked({ id: "earlier" });
  expect(actors.map(({ actor, designations }) => [actor.id, designations])).toEqual([
    ["lions", []],
    ["front", []],
  ]);
});

test("by one of them, those designated only, and by a day of knowledge", async () => {
  const east = await asked({ id: "hit", by: ["east"], only: true });
  expect(east.actors.map(({ actor }) => actor.id)).toEqual(["lions"]);
  expect((await asked({ id: "hit", first: 2 })).actors).toHaveLength(2);
  expect(await asked({ id: "hit", knownAt: "2024-01-31" })).toEqual({ totalCount: 0, actors: [] });
});

test("as many statements for all events as for one", async () => {
  const ALL =
    "query ($first: Int!) { events(first: $first) { edges { node { actorsThen { actors { actor { id } designations { by { id } } } } } } } }";
  for (const first of [1, 2]) {
    app.sent.length = 0;
    expect((await app.ask(ALL, { first })).errors).toEqual([]);
    expect(app.sent.map(({ name }) => name).sort()).toEqual([
      "designations/parts-in-events",
      "events/list",
      "events/versions",
      "ties/of-things",
      "umbrellas/chains-up-from",
    ]);
  }
});
