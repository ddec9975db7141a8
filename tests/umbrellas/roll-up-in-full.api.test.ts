/** The main question in full, over the API: floors, casualties, cells, the flat table, threats. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type FixtureRecord, type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { attack, claim, group, SMALL_WORLD, told } from "../database/small-world.ts";

const late = (says: string, more: Record<string, unknown> = {}) =>
  told(says, { source: "second-report", ...more });

/** The mask is said to be the wolves too, and the cloak umbrella-a itself. */
const MORE: FixtureRecord[] = [
  group("cloak", "The Cloak", {
    ties: [
      {
        relation: "FACADE_FOR",
        to: "umbrella-a",
        evidence: [told("It is said to be the umbrella.", { start: "2023-01-01" })],
      },
    ],
  }),
  group("hood", "The Hood", {
    ties: ["lions", "wolves"].map((to) => ({
      relation: "FACADE_FOR" as const,
      to,
      hypothesisSet: "who-is-the-hood",
      evidence: [told(`It is said to be the ${to}.`, { start: "2023-01-01" })],
    })),
  }),
  attack("by-the-cloak", "2023-09-10", ["cloak"]),
  attack("by-the-hood", "2023-09-11", ["hood"]),
  attack("of-either-month", "", ["lions"], {
    evidence: [told("On the last or the first.", { date: "[2022-07-31,2022-08-01]" })],
    casualties: [
      { measure: "INJURED", min: 2, max: 2, victims: "people", evidence: [told("Two.")] },
    ],
  }),
  attack("joint", "2022-09-01", [], {
    claims: [claim("joint", "lions", { by: ["lions", "foxes"], inNameOf: ["lions", "foxes"] })],
  }),
  {
    type: "Event",
    id: "late-threat",
    name: "Threat of the Wolves",
    kinds: ["UTTERANCE"],
    utterance: { speaker: ["wolves"], medium: "statement" },
    evidence: [told("They threatened.", { date: "2023-06-01" })],
    speechActs: [
      {
        id: "late-threat.threat",
        act: "THREAT",
        about: ["faraway-army"],
        summary: "More to come.",
        evidence: [late("They threaten.", { saidBy: ["wolves"] })],
      },
    ],
  },
];

let app: LoadedApp;
beforeAll(async () => {
  app = await loadRecords([...SMALL_WORLD, ...MORE]);
});
afterAll(() => app.close());

async function asked(query: string) {
  app.sent.length = 0;
  const { data, errors } = await app.ask(`{ ${query} }`);
  expect(errors).toEqual([]);
  return data as never;
}

interface Row {
  umbrella: { id: string };
  eventCount: number;
  definiteEventCount: number;
  claimOnlyCount: number;
  groups: { group: { id: string }; eventCount: number; claims: { event: { id: string } }[] }[];
}

const A = 'umbrellas: ["umbrella-a"]';
const eventsIn = (rows: Row[]) =>
  new Set(
    rows.flatMap(({ groups }) => groups.flatMap(({ claims }) => claims.map((c) => c.event.id))),
  );

async function rowsFor(args: string): Promise<Row[]> {
  const { claimsByUmbrella } = (await asked(
    `claimsByUmbrella(${args}) { umbrella { id } eventCount definiteEventCount claimOnlyCount
       groups { group { id } eventCount claims { event { id } } } }`,
  )) as { claimsByUmbrella: Row[] };
  return claimsByUmbrella;
}

describe("arguments", () => {
  test("support: only chains that are supported so well", async () => {
    expect(eventsIn(await rowsFor(`${A}, support: MUTUAL`))).toEqual(
      new Set(["second-membership", "claimed-twice", "withdrawn", "of-either-month", "joint"]),
    );
  });

  test("occurrence: only events of which that is so, and CLAIM_ONLY is counted apart", async () => {
    expect(eventsIn(await rowsFor(`${A}, occurrence: [CLAIM_ONLY]`))).toEqual(
      new Set(["claimed-only"]),
    );
    const [row] = await rowsFor(A);
    expect(row?.claimOnlyCount).toBe(1);
  });

  test("standingAt: a claim that was taken back later still stands on a day before", async () => {
    const [now] = await rowsFor(`${A}, during: {from: "2023-11"}`);
    const [then] = await rowsFor(`${A}, during: {from: "2023-11"}, standingAt: "2023-11-30"`);
    expect((then?.eventCount ?? 0) - (now?.eventCount ?? 0)).toBe(1);
  });

  test("through: rival hypotheses of one set count once, a façade of the umbrella too", async () => {
    const args = `${A}, during: {from: "2023-09-10", to: "2023-09-11"}`;
    // The series goes on in these days, and is no single event.
    const series = { group: { id: "wolves" }, eventCount: 0 };
    expect(await rowsFor(args)).toMatchObject([{ eventCount: 0, groups: [series] }]);
    expect(await rowsFor(`${args}, through: [FACADE]`)).toMatchObject([
      {
        eventCount: 2,
        definiteEventCount: 0,
        groups: [
          { group: { id: "cloak" }, eventCount: 1 },
          { group: { id: "hood" }, eventCount: 1, claims: [{ event: { id: "by-the-hood" } }] },
          series,
        ],
      },
    ]);
  });
});

test("casualties have bounds on the row, on the group and at each claim", async () => {
  const fields =
    "measure definite { min max counted uncounted } possible { min max counted uncounted }";
  const data = await asked(
    `claimsByUmbrella(${A}, during: {from: "2022-07", to: "2023-12"}) {
       casualties(measures: [KILLED, INJURED, MISSING]) { ${fields} }
       groups { group { id } seriesCount casualties(measures: [KILLED]) { ${fields} }
         claims { event { id } casualties(measures: [KILLED]) { min max counted } } } }`,
  );
  const [row] = (data as { claimsByUmbrella: never[] }).claimsByUmbrella as unknown as [
    {
      casualties: { measure: string; definite: object; possible: object }[];
      groups: {
        group: { id: string };
        casualties: object[];
        claims: { event: { id: string } }[];
      }[];
    },
  ];
  const [killed, injured, missing] = row.casualties;
  // Three were killed by one count, five or more by another.
  expect(killed).toMatchObject({ definite: { min: 3, max: null, counted: 1 } });
  expect(injured).toMatchObject({ definite: { min: 2, max: 2, counted: 1 } });
  expect(missing).toMatchObject({ definite: { min: null, max: null, counted: 0 } });
  const wolves = row.groups.find(({ group: { id } }) => id === "wolves");
  expect(wolves).toMatchObject({
    seriesCount: 1,
    casualties: [{ definite: { min: 3, max: null } }],
  });
  expect(wolves?.claims.find(({ event }) => event.id === "redated")).toMatchObject({
    casualties: [{ min: 3, max: null, counted: true }],
  });
  expect(wolves?.claims.find(({ event }) => event.id === "claimed-only")).toMatchObject({
    casualties: [{ min: null, max: null, counted: false }],
  });
  expect(app.sent.map(({ name }) => name)).toEqual([
    "umbrellas/chains-up-to",
    "claims/in-period",
    "events/facts-of-events",
  ]);
});

describe("by", () => {
  const cellsBy = async (dimension: string, args = A) => {
    const data = (await asked(
      `claimsByUmbrella(${args}) { by(dimension: ${dimension}) { cellCount cells(first: 100) {
         keys { value label thing { id } } definite possible series { possible countMin }
         events(first: 50) { totalCount edges { node { certainty event { id } } } } } } }`,
    )) as { claimsByUmbrella: { by: { cells: { keys: { value: string; label: string }[] }[] } }[] };
    return data.claimsByUmbrella[0]?.by.cells ?? [];
  };
  const cell = (cells: { keys: { value: string }[] }[], value: string | null) =>
    cells.find(({ keys }) => keys[0]?.value === value);

  test("MONTH: an event of either month is POSSIBLE in each, and opens", async () => {
    const cells = await cellsBy("MONTH", `${A}, during: {from: "2022-06", to: "2022-09"}`);
    expect(cells.map(({ keys }) => keys[0]?.value)).toEqual([
      "2022-06",
      "2022-07",
      "2022-08",
      "2022-09",
    ]);
    expect(cell(cells, "2022-08")).toMatchObject({
      definite: 0,
      possible: 1,
      events: {
        totalCount: 1,
        edges: [{ node: { certainty: "POSSIBLE", event: { id: "of-either-month" } } }],
      },
    });
    expect(cell(cells, "2022-06")).toMatchObject({ definite: 1, possible: 1 });
  });

  test("TARGET, PLACE, WEAPON: with their names, and a cell for what has none", async () => {
    const targets = await cellsBy("TARGET");
    expect(cell(targets, "faraway-army")).toMatchObject({
      keys: [{ label: "Army of Faraway", thing: { id: "faraway-army" } }],
      definite: 1,
    });
    expect(cell(targets, null)).toMatchObject({ keys: [{ label: null, thing: null }] });
    expect(targets.at(-1)).toEqual(cell(targets, null));
    expect(cell(await cellsBy("PLACE"), "base")).toMatchObject({ definite: 1 });
    expect(cell(await cellsBy("WEAPON"), "DRONE")).toMatchObject({ definite: 1 });
    expect(cell(await cellsBy("COUNTED_BY"), "rival-press")).toMatchObject({ definite: 1 });
  });

  test("GROUP: series beside single events", async () => {
    expect(cell(await cellsBy("GROUP"), "wolves")).toMatchObject({
      series: { possible: 1, countMin: 10 },
    });
  });
});

describe("claimsByUmbrellaTable", () => {
  const page = async (first: number, after: string | null = null) => {
    const data = (await asked(
      `claimsByUmbrellaTable(${A}, first: ${first}, after: ${JSON.stringify(after)}) {
         totalCount pageInfo { hasNextPage endCursor }
         rows { umbrellaId umbrellaName groupId groupName level claimId stance role standing certainty
           support throughFacade eventId eventName kinds extent date earliest latest occurrence outcome
           placeIds places targetIds targets weapons killedMin killedMax injuredMin injuredMax
           missingMin missingMax capturedMin capturedMax } }`,
    )) as {
      claimsByUmbrellaTable: {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
        rows: { eventId: string; claimId: string; groupId: string }[];
      };
    };
    return data.claimsByUmbrellaTable;
  };

  test("one row for every umbrella, group and claim, in pages; 3 statements", async () => {
    const all = await page(200);
    expect(app.sent).toHaveLength(3);
    expect(all.rows).toHaveLength(all.totalCount);
    expect(
      all.rows
        .filter(({ eventId }) => eventId === "joint")
        .map(({ groupId }) => groupId)
        .sort(),
    ).toEqual(["foxes", "lions"]);
    const paged = [];
    for (let after: string | null = null; ; ) {
      const { rows, pageInfo, totalCount } = await page(4, after);
      expect(totalCount).toBe(all.totalCount);
      paged.push(...rows);
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(paged).toEqual(all.rows);
  });

  test("has plain values only", async () => {
    const { rows } = await page(200);
    expect(rows.find(({ eventId }) => eventId === "redated")).toEqual({
      umbrellaId: "umbrella-a",
      umbrellaName: "Umbrella A",
      groupId: "wolves",
      groupName: "Wolves",
      level: "MEMBER",
      claimId: "redated.claim-wolves",
      stance: "CLAIMED",
      role: "CARRIED_OUT",
      standing: "STANDS",
      certainty: "DEFINITE",
      support: "ATTRIBUTED",
      throughFacade: false,
      eventId: "redated",
      eventName: "Attack redated",
      kinds: ["ATTACK"],
      extent: "SINGLE",
      date: "2023-12-20",
      earliest: "2023-12-20",
      latest: "2023-12-20",
      occurrence: "CORROBORATED",
      outcome: "SUCCEEDED",
      placeIds: ["base"],
      places: ["The Base"],
      targetIds: ["faraway-army"],
      targets: ["Army of Faraway"],
      weapons: ["DRONE"],
      killedMin: 3,
      killedMax: null,
      injuredMin: null,
      injuredMax: null,
      missingMin: null,
      missingMax: null,
      capturedMin: null,
      capturedMax: null,
    });
  });

  test("a cursor of something else is told as such", async () => {
    const after = Buffer.from('["","nothing"]').toString("base64url");
    const { errors } = await app.ask(`{ claimsByUmbrellaTable(after: "${after}") { totalCount } }`);
    expect(errors?.[0]).toMatchObject({
      extensions: { code: "BAD_USER_INPUT", argument: "after" },
    });
  });
});

describe("speechActsByUmbrella", () => {
  test("threats, in whose name they were said, else the speakers; what came of each", async () => {
    const data = await asked(
      `speechActsByUmbrella(${A}) { umbrella { id } eventCount definiteEventCount actCount seriesCount
         groups { group { id } level certainty eventCount actCount acts {
           id certainty support throughFacade why chain { from { id } to { id } } event { id }
           act { summary about { id } condition { word summary by { id } } deadline { edtf }
             outcomes { summary events { id } } } membersThenCount alsoUnder { group { id } } } } }`,
    );
    expect(data).toMatchObject({
      speechActsByUmbrella: [
        {
          umbrella: { id: "umbrella-a" },
          eventCount: 2,
          definiteEventCount: 2,
          actCount: 2,
          seriesCount: 0,
          groups: [
            {
              group: { id: "lions" },
              level: "MEMBER",
              acts: [
                {
                  id: "warning.threat",
                  certainty: "DEFINITE",
                  support: "MUTUAL",
                  event: { id: "warning" },
                  act: {
                    about: [{ id: "faraway-army" }],
                    condition: { word: "UNLESS", by: [{ id: "faraway-army" }] },
                    deadline: { edtf: "2023-04-30" },
                    outcomes: [{ summary: "They came.", events: [{ id: "claimed-twice" }] }],
                  },
                  alsoUnder: [],
                },
              ],
            },
            { group: { id: "wolves" }, acts: [{ id: "late-threat.threat" }] },
          ],
        },
      ],
    });
    expect(JSON.stringify(data)).toContain("is a member of Umbrella A");
  });

  test("other acts, and what was known by a day", async () => {
    const acts = async (args: string) => {
      const data = (await asked(
        `speechActsByUmbrella(${A}, ${args}) { groups { acts { id } } }`,
      )) as { speechActsByUmbrella: { groups: { acts: { id: string }[] }[] }[] };
      return data.speechActsByUmbrella.flatMap(({ groups }) =>
        groups.flatMap((g) => g.acts.map(({ id }) => id)),
      );
    };
    expect(await acts("acts: [PRAISE]")).toEqual(["warning.praise"]);
    expect(await acts('knownAt: "2024-04-30"')).toEqual(["warning.threat"]);
    expect(await acts('during: {from: "2023-05"}')).toEqual(["late-threat.threat"]);
  });
});
