/** Places over the API: where they lie, and what happened there. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { attack, SMALL_WORLD, told } from "../database/small-world.ts";

const at = (id: string, day: string, source: string) =>
  attack(id, day, [], {
    ties: [
      {
        relation: "LOCATED_IN",
        to: "base",
        precision: "EXACT",
        evidence: [told("It was there.", { source })],
      },
    ],
  });

let app: LoadedApp;

beforeAll(async () => {
  app = await loadRecords([
    ...SMALL_WORLD,
    at("there-early", "2017-05-01", "first-report"),
    at("there-late", "2023-12-31", "second-report"),
  ]);
});
afterAll(() => app.close());

const PLACE = /* GraphQL */ `
  query P($id: ID!, $knownAt: Day, $first: Int! = 50) {
    place(id: $id, knownAt: $knownAt) {
      name kind latitude longitude
      names { text statements { id } }
      ties(direction: OUT) { type to { __typename id name } }
      events(first: $first) { id date { edtf } }
      statements { id }
      tieCount eventCount statementCount
    }
  }
`;

async function placeOf(id: string, more: Record<string, unknown> = {}) {
  const { data, errors } = await app.ask(PLACE, { id, ...more });
  expect(errors).toEqual([]);
  return (data as { place: Record<string, unknown> | null }).place;
}

test("has its name, coordinates, and the place that it is in", async () => {
  expect(await placeOf("base")).toMatchObject({
    name: "The Base",
    kind: "SITE",
    latitude: 33.5,
    longitude: 42.25,
    names: [{ text: "The Base", statements: [expect.anything()] }],
    ties: [{ type: "INSIDE", to: { __typename: "Place", id: "homeland", name: "Homeland" } }],
  });
  expect(await placeOf("homeland")).toMatchObject({ latitude: null, longitude: null });
});

test("has its events, the latest first, as known on the day", async () => {
  const dates = async (more: Record<string, unknown> = {}) =>
    (
      (await placeOf("base", more)) as { events: { id: string; date: { edtf: string } }[] }
    ).events.map(({ id, date }) => [id, date.edtf]);
  expect(await dates()).toEqual([
    ["there-late", "2023-12-31"],
    ["redated", "2023-12-20"],
    ["there-early", "2017-05-01"],
  ]);
  expect(await dates({ first: 1 })).toEqual([["there-late", "2023-12-31"]]);
  expect(await dates({ knownAt: "2024-04-30" })).toEqual([
    ["redated", "2023-12-10"],
    ["there-early", "2017-05-01"],
  ]);
});

test("each of its lists stands beside its count, of the same day", async () => {
  const now = await placeOf("base", { first: 1 });
  expect(now).toMatchObject({ eventCount: 3, tieCount: 4 });
  expect(now).toMatchObject({ statementCount: (now?.statements as unknown[] | undefined)?.length });
  const then = await placeOf("base", { knownAt: "2024-04-30" });
  expect(then).toMatchObject({ eventCount: 2, tieCount: 3 });
  expect(then).toMatchObject({
    statementCount: (then?.statements as unknown[] | undefined)?.length,
  });
});

test("is null where there is none, or none was known", async () => {
  expect(await placeOf("nowhere")).toBeNull();
  expect(await placeOf("lions")).toBeNull();
  expect(await placeOf("base", { knownAt: "2024-01-31" })).toBeNull();
});
