/** What followed what: told to be an answer, told in order, and merely later. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type FixtureRecord, type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { attack, group, SOURCES, told } from "../database/small-world.ts";

const at = (...targets: string[]) =>
  targets.map((to) => ({
    relation: "TARGETED" as const,
    to,
    targeting: "STRUCK" as const,
    evidence: [told("It was hit.")],
  }));
const answers = (to: string, more: Record<string, unknown> = {}) => ({
  relation: "RESPONDED_TO" as const,
  to,
  evidence: [told("It was an answer.", { saidBy: ["lions"], ...more })],
});
const after = (to: string) => ({
  relation: "AFTER" as const,
  to,
  evidence: [told("It came after.")],
});

const RECORDS: FixtureRecord[] = [
  ...SOURCES,
  group("lions", "Lions"),
  group("army", "Army"),
  group("police", "Police"),
  {
    type: "Place",
    id: "town",
    kind: "CITY",
    names: [
      {
        text: "Town",
        language: "en",
        script: "Latn",
        kind: "OFFICIAL",
        evidence: [told("Its name.")],
      },
    ],
  },
  attack("strike", "2023-05-01", [], { kinds: ["AIRSTRIKE"], ties: at("lions") }),
  // Between the third and the sixth of May.
  attack("reply", "[2023-05-03..2023-05-06]", ["lions"], {
    ties: [...at("army"), answers("strike")],
  }),
  attack("suspected-reply", "2023-05-04", [], {
    ties: [...at("army"), answers("strike", { modality: "SUSPECTED" })],
  }),
  attack("in-order", "2023-05-08", [], { ties: [...at("police"), after("strike")] }),
  // Told to be an answer to what its dates put a month later.
  attack("too-early", "2023-04-01", [], { ties: [...at("police"), answers("strike")] }),
  attack("same-target", "2023-05-07", [], { ties: at("army") }),
  attack("same-day", "2023-05-07", [], { ties: at("army") }),
  attack("far-later", "2023-07-01", [], { ties: at("army") }),
  attack("elsewhere", "2023-05-08", [], { ties: at("police") }),
  attack("same-actor", "2023-05-09", ["lions"], { ties: at("police") }),
  attack("vague", "2023", [], { ties: at("army") }),
  attack("vaguer", "[2021..2023]", [], { ties: at("army") }),
  attack("told-after", "2023-05-09", [], { ties: [...at("police"), after("elsewhere")] }),
  attack("series", "2023-05-01/2023-05-20", [], {
    extent: "SERIES",
    series: { min: 2 },
    ties: at("army"),
  }),
  attack("dateless", "2023-05-05", [], { evidence: [told("There was one.")], ties: at("army") }),
  attack("planned", "2023-05-08", [], {
    evidence: [told("It is planned.", { date: "2023-05-08", modality: "INTENDED" })],
    ties: at("army"),
  }),
];

let app: LoadedApp;
beforeAll(async () => {
  app = await loadRecords(RECORDS);
});
afterAll(() => app.close());

const QUERY = /* GraphQL */ `
  query ($id: ID!, $within: Int! = 7, $sharing: [Sharing!]! = [TARGET, PLACE, ACTOR], $knownAt: Day) {
    event(id: $id) {
      followed(within: $within, sharing: $sharing, knownAt: $knownAt) { ...All }
      followedBy(within: $within, sharing: $sharing, knownAt: $knownAt) { ...All }
    }
  }
  fragment All on Sequences {
    responseCount
    responses { event { id } lag { minDays maxDays contradictory } tie { unsure statements { saidBy { actor { id } } } } }
    inOrderCount
    inOrder { event { id } lag { minDays maxDays contradictory } }
    merelyLaterCount
    merelyLater { event { id } certainty lag { minDays maxDays } shared { id } }
  }
`;
interface Told {
  event: { id: string };
  lag: { minDays: number; maxDays: number; contradictory: boolean };
  tie: { unsure: boolean };
}
interface Sequences {
  responseCount: number;
  responses: Told[];
  inOrder: Told[];
  merelyLaterCount: number;
  merelyLater: {
    event: { id: string };
    certainty: string;
    lag: { minDays: number; maxDays: number };
    shared: { id: string }[];
  }[];
}

async function of(id: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await app.ask(QUERY, { id, ...variables });
  expect(errors).toEqual([]);
  return (data as unknown as { event: { followed: Sequences; followedBy: Sequences } }).event;
}
const lags = (rows: Told[]) =>
  rows.map(({ event: { id }, lag: { minDays, maxDays, contradictory } }) => [
    id,
    minDays,
    maxDays,
    contradictory,
  ]);
const mere = ({ merelyLater }: Sequences) =>
  merelyLater.map(({ event: { id }, certainty, lag: { minDays, maxDays } }) => [
    id,
    certainty,
    minDays,
    maxDays,
  ]);

describe("told by a source", () => {
  test("answers, with the lag in days, who says so, and what the dates contradict", async () => {
    const { followedBy } = await of("strike");
    expect(followedBy.responseCount).toBe(3);
    expect(lags(followedBy.responses)).toEqual([
      ["reply", 2, 5, false],
      ["suspected-reply", 3, 3, false],
      ["too-early", -30, -30, true],
    ]);
    expect(followedBy.responses.map(({ tie }) => tie)).toMatchObject([
      { unsure: false, statements: [{ saidBy: [{ actor: { id: "lions" } }] }] },
      { unsure: true },
      { unsure: false },
    ]);
    expect(lags(followedBy.inOrder)).toEqual([["in-order", 7, 7, false]]);
  });

  test("the same from the other side", async () => {
    const { followed, followedBy } = await of("reply");
    expect(lags(followed.responses)).toEqual([["strike", 2, 5, false]]);
    expect(followedBy.responses).toEqual([]);
  });
});

describe("merely later", () => {
  test("by days and something in common; neither told ones, nor those without a year", async () => {
    const { followedBy } = await of("reply");
    expect(mere(followedBy)).toEqual(
      [
        ["vague", "POSSIBLE", 1, 7],
        ["suspected-reply", "POSSIBLE", 1, 1],
        ["same-day", "DEFINITE", 1, 4],
        ["same-target", "DEFINITE", 1, 4],
        ["same-actor", "DEFINITE", 3, 6],
      ].sort((a, b) => order(a[0]) - order(b[0])),
    );
    expect(followedBy.merelyLaterCount).toBe(5);
    expect(followedBy.merelyLater.find(({ event }) => event.id === "same-actor")?.shared).toEqual([
      { id: "lions" },
    ]);
  });
  const order = (id: unknown) =>
    ["vague", "suspected-reply", "same-day", "same-target", "same-actor"].indexOf(String(id));

  test("as many days as asked for, and the kind of thing in common that is asked for", async () => {
    const targets = { sharing: ["TARGET"] };
    expect(mere((await of("same-target", { ...targets, within: 60 })).followedBy)).toEqual([
      ["vague", "POSSIBLE", 1, 60],
      ["far-later", "DEFINITE", 55, 55],
    ]);
    expect(mere((await of("same-target", { ...targets, within: 54 })).followedBy)).toEqual([
      ["vague", "POSSIBLE", 1, 54],
    ]);
    expect(mere((await of("far-later", { ...targets, within: 55 })).followed)).toEqual([
      ["vague", "POSSIBLE", 1, 55],
      ["same-day", "DEFINITE", 55, 55],
      ["same-target", "DEFINITE", 55, 55],
    ]);
    expect(mere((await of("reply", { sharing: ["ACTOR"] })).followedBy)).toEqual([
      ["same-actor", "DEFINITE", 3, 6],
    ]);
    expect(mere((await of("dateless")).followedBy)).toEqual([]);
  });

  test("what a source puts in order is not merely later, whatever it has in common", async () => {
    const { followedBy } = await of("elsewhere");
    expect(lags(followedBy.inOrder)).toEqual([["told-after", 1, 1, false]]);
    expect(mere(followedBy)).toEqual([["same-actor", "DEFINITE", 1, 1]]);
  });

  test("as known before the first report: nothing", async () => {
    const { data } = await app.ask(QUERY, { id: "reply", knownAt: "2024-01-31" });
    expect(data).toMatchObject({
      event: { followedBy: { merelyLaterCount: 0, responseCount: 0 } },
    });
  });
});

test("as many statements for all events as for one", async () => {
  const ALL = /* GraphQL */ `
    query ($first: Int!) {
      events(first: $first) { edges { node {
        followed { responses { event { id } lag { minDays } } inOrder { event { id } } merelyLater { event { id } } }
      } } }
    }
  `;
  const sent = async (first: number) => {
    app.sent.length = 0;
    expect((await app.ask(ALL, { first })).errors).toEqual([]);
    return app.sent.map(({ name }) => name).sort();
  };
  const all = await sent(14);
  expect(all).toEqual([
    "events/list",
    "events/versions",
    "sequences/merely-later",
    "ties/of-things",
  ]);
  expect((await sent(1)).length).toBeLessThanOrEqual(all.length);
});

test("days out of range are refused", async () => {
  const { errors } = await app.ask(QUERY, { id: "reply", within: 0 });
  expect(errors[0]?.message).toMatch("within: expected a number from 1 to 366, and got 0");
});
