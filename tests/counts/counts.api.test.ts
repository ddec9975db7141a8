/** How many, by what: over the API. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type FixtureRecord, type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { attack, SMALL_WORLD, told } from "../database/small-world.ts";

/** Two attacks in 2010, and two hundred in 2011. */
const MANY: FixtureRecord[] = [2, 200].flatMap((count, year) =>
  Array.from({ length: count }, (_, number) =>
    attack(`many-${year}-${number}`, `201${year}-05-01`, ["wolves"], {
      weapons: [{ weapon: "ROCKET", evidence: [told("Rockets.")] }],
      ties: [
        { relation: "TARGETED", to: "faraway-army", targeting: "STRUCK", evidence: [told("Hit.")] },
        { relation: "LOCATED_IN", to: "base", precision: "NEAR", evidence: [told("There.")] },
      ],
      casualties: [
        { measure: "KILLED", min: 1, max: 2, victims: "men", evidence: [told("Some.")] },
      ],
    }),
  ),
);

const PLANNED: FixtureRecord = {
  type: "Event",
  id: "planned",
  name: "Planned attack",
  kinds: ["ATTACK"],
  evidence: [told("One is planned.", { date: "2023-08-15", modality: "INTENDED" })],
};

let app: LoadedApp;
beforeAll(async () => {
  app = await loadRecords([...SMALL_WORLD, ...MANY, PLANNED]);
});
afterAll(() => app.close());

interface Cell {
  keys: { value: string | null; label: string | null; thing: { id: string } | null }[];
  definite: number;
  possible: number;
  cursor: string;
}
interface Counts {
  total: Cell;
  cellCount: number;
  cells: Cell[];
}

const FIELDS = `
  cellCount
  total { definite possible series { definite possible } }
  cells(first: 100) {
    keys { dimension value label thing { id } }
    definite possible series { definite possible countMin countMax } cursor
    casualties { measure definite { min max counted uncounted } }
    events(first: 3) { totalCount pageInfo { hasNextPage endCursor } edges { node { certainty event { id name } } } }
  }`;

async function counted(args: string, fields = FIELDS): Promise<Counts> {
  app.sent.length = 0;
  const { data, errors } = await app.ask(`{ counts(${args}) { ${fields} } }`);
  expect(errors).toEqual([]);
  return (data as { counts: Counts }).counts;
}

const values = ({ cells }: Counts) =>
  Object.fromEntries(
    cells.map(({ keys, definite, possible }) => [
      keys.map(({ value }) => value).join(" "),
      [definite, possible],
    ]),
  );

const IN_2023 = 'kinds: [ATTACK], during: {from: "2023", to: "2023"}';

test("by month: every event once in the total, series beside it, planned ones left out", async () => {
  const answer = await counted(`by: [MONTH], ${IN_2023}`);
  expect(answer.total).toMatchObject({
    definite: 9,
    possible: 9,
    series: { definite: 1, possible: 1 },
  });
  expect(values(answer)).toMatchObject({ "2023-05": [1, 1], "2023-08": [1, 1], "2023-10": [2, 2] });
  const planned = await counted(`by: [OCCURRENCE], occurrence: [PLANNED], ${IN_2023}`);
  expect(values(planned)).toEqual({ PLANNED: [1, 1] });
});

test("by claimant and umbrella: a claimant has its own umbrellas of that day", async () => {
  expect(values(await counted(`by: [CLAIMANT, UMBRELLA], ${IN_2023}`))).toMatchObject({
    "wolves umbrella-a": [2, 3],
    "wolf-unit umbrella-a": [1, 1],
    "foxes umbrella-a": [0, 1],
    "umbrella-a umbrella-a": [1, 1],
    "lions umbrella-a": [1, 1],
    "lions umbrella-b": [1, 1],
    "mask ": [1, 1],
  });
  const through = await counted(
    `by: [UMBRELLA], through: [FACADE], only: [{dimension: CLAIMANT, values: ["mask"]}], ${IN_2023}`,
  );
  expect(values(through)).toEqual({ "umbrella-a": [0, 1], "umbrella-b": [0, 1] });
  const supported = await counted(
    `by: [UMBRELLA], support: MUTUAL, umbrellas: ["umbrella-a"], ${IN_2023}`,
  );
  expect(values(supported)).toMatchObject({ "umbrella-a": [1, 1] });
});

test("killed, by whose count: contradictory counts give the lowest and the highest", async () => {
  const answer = await counted(`of: KILLED, by: [COUNTED_BY], ${IN_2023}`);
  expect(answer.cells.map(({ keys: [key] }) => [key?.value, key?.label])).toEqual([
    ["press", "The Press"],
    ["rival-press", "The Rival Press"],
    [null, null],
  ]);
  expect(answer.cells).toMatchObject([
    { casualties: [{ measure: "KILLED", definite: { min: 3, max: 3, counted: 1, uncounted: 0 } }] },
    { casualties: [{ definite: { min: 5, max: null } }] },
    { casualties: [{ definite: { min: null, max: null, counted: 0 } }] },
  ]);
  const before = await counted(`of: KILLED, by: [COUNTED_BY], knownAt: "2024-04-30", ${IN_2023}`);
  expect(before.cells[0]).toMatchObject({ casualties: [{ definite: { min: 3, max: 3 } }] });
  expect(before.cells).toHaveLength(2);
});

test("claims, by stance: those that stand, each once", async () => {
  const answer = await counted(`of: CLAIMS, by: [STANCE], ${IN_2023}`);
  expect(values(answer)).toEqual({ CLAIMED: [9, 9] });
  const then = await counted(`of: CLAIMS, by: [STANCE], standingAt: "2023-11-15", ${IN_2023}`);
  expect(values(then)).toEqual({ CLAIMED: [10, 10] });
});

describe("pages", () => {
  test("a cell opens into its events, page by page", async () => {
    const page = async (after: string | null) => {
      const answer = await counted(
        `by: [YEAR], during: {from: "2011", to: "2011"}`,
        `cells { events(first: 150, after: ${JSON.stringify(after)}) { totalCount
           pageInfo { hasNextPage endCursor } edges { node { event { id } } } } }`,
      );
      return (
        answer.cells[0] as unknown as {
          events: {
            totalCount: number;
            pageInfo: { endCursor: string; hasNextPage: boolean };
            edges: { node: { event: { id: string } } }[];
          };
        }
      ).events;
    };
    const one = await page(null);
    const two = await page(one.pageInfo.endCursor);
    expect([one.totalCount, one.edges.length, two.edges.length, two.pageInfo.hasNextPage]).toEqual([
      200,
      150,
      50,
      false,
    ]);
    expect(new Set([...one.edges, ...two.edges].map(({ node }) => node.event.id)).size).toBe(200);
  });

  test("cells after a cursor", async () => {
    const all = await counted(`by: [MONTH], ${IN_2023}`);
    const after = all.cells[1]?.cursor;
    const rest = await counted(
      `by: [MONTH], ${IN_2023}`,
      `cellCount cells(first: 2, after: "${after}") { cursor }`,
    );
    expect(rest.cells.map(({ cursor }) => cursor)).toEqual(
      all.cells.slice(2, 4).map(({ cursor }) => cursor),
    );
    expect(rest.cellCount).toBe(all.cells.length);
  });
});

test.each([
  ["by: []", "by"],
  ["by: [MONTH, MONTH]", "by"],
  ["by: [MONTH, YEAR, KIND, PLACE]", "by"],
  ['by: [MONTH], during: {from: "2024", to: "2023"}', "during"],
])("%s is refused, with an example", async (args, argument) => {
  const { errors } = await app.ask(`{ counts(${args}) { cellCount } }`);
  expect(errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT", argument } });
});

test("2 events and 200 are as many statements: the events, their facts, the chains, and the names", async () => {
  const args = (year: string) =>
    `of: KILLED, by: [CLAIMANT, UMBRELLA, TARGET], only: [{dimension: WEAPON, values: ["ROCKET"]}], during: {from: "${year}", to: "${year}"}`;
  const two = await counted(args("2010"));
  // Two of them are sent at the same time.
  const sent = () => app.sent.map(({ name }) => name).sort();
  const names = sent();
  expect(two.total.definite).toBe(2);
  const many = await counted(args("2011"));
  expect(many.total.definite).toBe(200);
  expect(sent()).toEqual(names);
  expect(names).toEqual([
    "counts/events-in-period",
    "events/facts-of-events",
    "things/by-id",
    "umbrellas/ties-under",
  ]);
});
