/** Timelines of an actor, an umbrella and a place: items, bins, and how many statements they send. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { pin } from "../../server/graph/graph.ts";
import { timeline } from "../../server/timelines/timeline.ts";
import { type FixtureRecord, type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { attack, claim, group, SOURCES, told, umbrella } from "../database/small-world.ts";

const late = (says: string, more: Record<string, unknown> = {}) =>
  told(says, { source: "second-report", ...more });
const name = (text: string) => ({
  text,
  language: "en",
  script: "Latn",
  kind: "OFFICIAL" as const,
  evidence: [told("Its name.")],
});
const place = (id: string, inside?: string, more: Record<string, unknown> = {}): FixtureRecord => ({
  type: "Place",
  id,
  kind: "CITY",
  names: [name(id)],
  ...(inside === undefined
    ? {}
    : { ties: [{ relation: "INSIDE", to: inside, evidence: [told("It lies there.", more)] }] }),
});
const at = (where: string) => ({
  ties: [
    {
      relation: "LOCATED_IN" as const,
      to: where,
      precision: "EXACT" as const,
      evidence: [told("It was there.")],
    },
  ],
});
const member = (to: string, more: Record<string, unknown>, tie: Record<string, unknown> = {}) => ({
  relation: "MEMBER_OF" as const,
  to,
  evidence: [told("It belonged.", more)],
  ...tie,
});

const RECORDS: FixtureRecord[] = [
  ...SOURCES,
  umbrella("league", "The League", "OPERATIONAL"),
  umbrella("crowd", "The Crowd", "OPERATIONAL"),
  group("herons", "Herons", {
    founded: [told("It was founded.", { date: "2019-05" })],
    ended: [told("It was dissolved.", { date: "2023-12-31" })],
    ties: [
      member("league", { start: "2020-01-01", end: "2020-12-31" }, { order: 1 }),
      member("league", { start: "2022-03", end: "2023-06-30" }, { order: 2 }),
      {
        relation: "SUSPENDED_ATTACKS_ON",
        to: "the-army",
        evidence: [told("It paused.", { start: "2022-07-01", end: "2022-08-31" })],
      },
      {
        relation: "OPPOSES",
        to: "the-army",
        evidence: [told("It is against it.", { on: "2022-01-01" })],
      },
      {
        relation: "DESIGNATED_BY",
        to: "the-state",
        regime: "list",
        evidence: [late("It was listed.", { start: "2022-11-11" })],
      },
    ],
  }),
  group("storks", "Storks", {
    ties: [member("league", { start: "2020", on: "2024-01-31" }, { membership: "PART" })],
  }),
  group("veil", "The Veil", {
    ties: [
      {
        relation: "FACADE_FOR",
        to: "herons",
        evidence: [told("It is said to be them.", { start: "2020-01-01", on: "2024-01-31" })],
      },
    ],
  }),
  group("the-army", "The Army", {}),
  { type: "State", id: "the-state", names: [name("The State")] },
  {
    type: "Person",
    id: "chief",
    names: [name("Chief")],
    ties: [
      {
        relation: "HOLDS_ROLE",
        to: "herons",
        role: { title: "leader", rank: "HEAD" },
        evidence: [told("He led it.", { start: "2021-02-01", end: "2022-05-31" })],
      },
      { relation: "KILLED_IN", to: "crossing", evidence: [told("He died.")] },
    ],
  },
  place("land"),
  place("coast", "land", { present: true }),
  place("harbour", "coast", { present: true }),
  attack("while-member", "2020-06-01", ["herons"], at("harbour")),
  attack("while-away", "2021-06-01", ["herons"], at("land")),
  attack("month-of-return", "2022-03-20", ["herons"], at("coast")),
  attack("some-day-in-may", "2022-05", ["herons"], {
    evidence: [told("In May.", { date: "2022-05" })],
  }),
  attack("after-may-or-so", "2022-06", ["herons"], {
    evidence: [told("Some day from June on.", { date: "[2022-06-01..]" })],
  }),
  attack("part", "2022-06-10", ["storks"]),
  attack("veiled", "2022-06-12", ["veil"]),
  attack("own", "2022-06-14", ["league", "herons"]),
  attack("taken-back", "2022-09-01", ["herons"], {
    claims: [
      claim("taken-back", "herons", {
        standing: [
          {
            standing: "WITHDRAWN",
            by: "herons",
            evidence: [told("It took it back.", { date: "2022-09-03" })],
          },
        ],
      }),
    ],
  }),
  attack("blamed", "2022-10-01", [], {
    claims: [
      {
        id: "blamed.by-state",
        by: ["the-state"],
        about: ["herons"],
        stance: "ATTRIBUTED",
        evidence: [told("The state blames them.")],
      },
      {
        id: "blamed.denied",
        by: ["herons"],
        stance: "DENIED",
        evidence: [late("They deny it.")],
      },
    ],
    ties: [
      {
        relation: "TARGETED",
        to: "the-army",
        targeting: "STRUCK",
        evidence: [told("It was hit.")],
      },
      {
        relation: "TARGETED",
        to: "coast",
        targeting: "INTENDED",
        evidence: [told("It was meant.")],
      },
    ],
  }),
  attack("crossing", "2022-05-31", []),
  attack("raids", "2022-04/2022-06", ["herons"], {
    extent: "SERIES",
    series: { min: 5 },
    evidence: [told("Raids.", { date: "2022-04-10/2022-06-20" })],
  }),
  {
    type: "Event",
    id: "speech",
    name: "A speech",
    kinds: ["UTTERANCE"],
    utterance: { speaker: ["chief"], inNameOf: ["herons"], addressee: ["the-army"] },
    evidence: [told("He spoke.", { date: "2021-03-01" })],
    speechActs: [
      {
        id: "speech.threat",
        act: "THREAT",
        about: ["the-state"],
        summary: "It will suffer.",
        evidence: [told("He threatened.")],
      },
    ],
  },
  ...Array.from({ length: 100 }, (_, number) =>
    attack(`crowded-${number}`, `2021-${String(1 + (number % 12)).padStart(2, "0")}-11`, [
      number % 2 === 0 ? "crowd" : "gnats",
    ]),
  ),
  group("gnats", "Gnats", { ties: [member("crowd", { start: "2020", on: "2024-01" })] }),
  group("quiet", "Quiet", {}),
];

let app: LoadedApp;

beforeAll(async () => {
  app = await loadRecords(RECORDS);
});
afterAll(() => app.close());

interface Item {
  id: string;
  kind: string;
  date: { edtf: string | null; earliest: string | null };
  certainty: string;
  series: boolean;
  direction: string | null;
  event: { name: string } | null;
  tie: { other: { id: string }; statements: unknown[] } | null;
  milestone: { statements: unknown[] } | null;
  name: { text: string } | null;
  parts: {
    part: string;
    of: { id: string };
    certainty: string;
    support: string | null;
    chain: { from: { id: string }; to: { id: string }; certainty: string }[];
    claim: { id: string; by: { id: string }[] } | null;
    tie: { other: { id: string } } | null;
    speechAct: { summary: string } | null;
    nearestEvidence: { gapDays: number } | null;
  }[];
}

interface Answer {
  from: string | null;
  to: string | null;
  totalCount: number;
  outside: number | null;
  fallenClaimCount: number;
  eventsCutAfter: string | null;
  cut: string | null;
  bins: {
    label: string;
    from: string;
    to: string;
    definite: number;
    possible: number;
    expected: number | null;
    seriesDefinite: number;
    seriesPossible: number;
  }[];
  apart: { count: number; seriesCount: number; items: { id: string }[] };
  items: {
    totalCount: number;
    edges: { node: Item; cursor: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

const BINS =
  "from to totalCount outside fallenClaimCount eventsCutAfter cut bins { label from to definite possible expected seriesDefinite seriesPossible }";
const ITEMS = `totalCount apart { count seriesCount items { id } } fallenClaimCount
  items(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { cursor node {
      id kind certainty series direction date { edtf earliest } event { name }
      tie { other { id } statements { id } } milestone { statements { id } } name { text }
      parts {
        part certainty support of { id } chain { from { id } to { id } certainty }
        claim { id by { id } } tie { other { id } } speechAct { summary } nearestEvidence { gapDays }
      }
    } }
  }`;

async function ask(fields: string, given: Record<string, unknown>): Promise<Answer | null> {
  app.sent.length = 0;
  const { data, errors } = await app.ask(
    `query ($id: ID!, $during: Period, $knownAt: Day, $bin: BinSize! = MONTH, $uncertain: UncertainDates! = SPREAD,
       $items: [TimelineItemKind!], $eventKinds: [EventKind!], $parts: [TimelinePart!], $members: Boolean! = true,
       $placesInside: Boolean! = true, $through: [Through!]! = [], $fallenClaims: Boolean! = false
       ${fields.includes("$first") ? ", $first: Int! = 100, $after: String" : ""}) {
      timeline(id: $id, during: $during, knownAt: $knownAt, bin: $bin, uncertain: $uncertain, items: $items,
        eventKinds: $eventKinds, parts: $parts, members: $members, placesInside: $placesInside,
        through: $through, fallenClaims: $fallenClaims) { ${fields} }
    }`,
    given,
  );
  expect(errors).toEqual([]);
  return (data as { timeline: Answer | null }).timeline;
}
const bins = async (given: Record<string, unknown>) => (await ask(BINS, given)) as Answer;
const items = async (given: Record<string, unknown>) =>
  ((await ask(ITEMS, given)) as Answer).items.edges.map(({ node }) => node);
const words = (of: Item[]) => Object.fromEntries(of.map(({ id, certainty }) => [id, certainty]));

describe("an actor", () => {
  test("has its events, and the beginnings and ends of its ties, in order", async () => {
    const found = await items({ id: "herons", members: false });
    expect(found.map(({ kind, date }) => [kind, date.edtf])).toEqual([
      ["FOUNDED", "2019-05"],
      // It is against the army since an unknown day, not before its founding.
      ["TIE_BEGAN", null],
      ["JOINED", "2020-01-01"],
      ["TIE_BEGAN", "2020-01-01"],
      ["EVENT", "2020-06-01"],
      ["LEFT", "2020-12-31"],
      ["TOOK_OFFICE", "2021-02-01"],
      ["EVENT", "2021-03-01"],
      ["EVENT", "2021-06-01"],
      ["TIE_ENDED", null],
      ["JOINED", "2022-03"],
      ["EVENT", "2022-03-20"],
      ["EVENT", "2022-04-10/2022-06-20"],
      ["EVENT", "2022-05"],
      ["LOST_OFFICE", "2022-05-31"],
      ["EVENT", "[2022-06-01..]"],
      ["EVENT", "2022-06-14"],
      ["PAUSED", "2022-07-01"],
      ["RESUMED", "2022-08-31"],
      ["EVENT", "2022-10-01"],
      ["DESIGNATED", "2022-11-11"],
      // What has no end of its own ends with the group.
      ["DESIGNATION_ENDED", null],
      ["LEFT", "2023-06-30"],
      ["ENDED", "2023-12-31"],
      ["TIE_ENDED", null],
      ["FIRST_NAMED", "2024-02-01"],
    ]);
    const joined = found.find(({ kind }) => kind === "JOINED");
    expect(joined?.tie?.other.id).toBe("league");
    expect(joined?.tie?.statements).toHaveLength(1);
    expect(joined?.direction).toBe("OUT");
    expect(found.find(({ kind }) => kind === "TOOK_OFFICE")?.direction).toBe("IN");
    expect(found.find(({ kind }) => kind === "FOUNDED")?.milestone?.statements).toHaveLength(1);
    expect(found.find(({ kind }) => kind === "FIRST_NAMED")?.name?.text).toBe("Herons");
  });

  test("says which part it has in an event, and opens into the claim, tie or words", async () => {
    const [blamed] = await items({ id: "herons", parts: ["DENIED"], items: ["EVENT"] });
    expect(blamed?.parts.map(({ part, claim: of }) => [part, of?.id, of?.by[0]?.id])).toEqual([
      ["DENIED", "blamed.denied", "herons"],
    ]);
    const all = await items({ id: "herons", items: ["EVENT"], during: { from: "2022-10" } });
    expect(all.find(({ id }) => id === "blamed")?.parts.map(({ part }) => part)).toEqual([
      "HELD_RESPONSIBLE",
      "DENIED",
    ]);
    const army = await items({ id: "the-army", items: ["EVENT"] });
    expect(army.map(({ id, parts }) => [id, parts.map(({ part }) => part)])).toEqual([
      ["speech", ["ADDRESSEE"]],
      ["blamed", ["TARGET"]],
    ]);
    expect(army[1]?.parts[0]?.tie?.other.id).toBe("blamed");
    const state = await items({ id: "the-state", items: ["EVENT"] });
    expect(state[0]?.parts.map(({ part, speechAct }) => [part, speechAct?.summary])).toEqual([
      ["SPOKEN_OF", "It will suffer."],
    ]);
    expect(state[1]?.parts.map(({ part }) => part)).toEqual(["SPOKE_OF_IT"]);
    const chief = await items({ id: "chief" });
    expect(chief.flatMap(({ kind, parts }) => [kind, ...parts.map(({ part }) => part)])).toEqual(
      [
        "TOOK_OFFICE",
        "EVENT",
        "SPEAKER",
        "LOST_OFFICE",
        "EVENT",
        "KILLED",
        "ENDED",
        "FIRST_NAMED",
      ].filter((word) => word !== "ENDED"),
    );
  });

  test("a claim that no longer stands is no part by itself, is counted, and shown if asked for", async () => {
    const september = {
      id: "herons",
      during: { from: "2022-09", to: "2022-09" },
      items: ["EVENT"],
    };
    const without = (await ask(ITEMS, september)) as Answer;
    expect(without.items.edges.map(({ node }) => node.id)).toEqual(["after-may-or-so"]);
    expect(without.fallenClaimCount).toBe(1);
    const fallen = (await ask(ITEMS, { ...september, fallenClaims: true })) as Answer;
    expect(fallen.items.edges.map(({ node }) => node.id)).toEqual([
      "after-may-or-so",
      "taken-back",
    ]);
    expect(fallen.fallenClaimCount).toBe(0);
  });

  test("is as known by the day", async () => {
    const before = await items({
      id: "herons",
      knownAt: "2024-04-30",
      during: { from: "2022-10" },
    });
    expect(before.map(({ kind }) => kind)).not.toContain("DESIGNATED");
    expect(before.find(({ id }) => id === "blamed")?.parts.map(({ part }) => part)).toEqual([
      "HELD_RESPONSIBLE",
    ]);
    expect(await ask(BINS, { id: "herons", knownAt: "2024-01-31" })).toBeNull();
  });

  test("comes in pages, each item once", async () => {
    const all = await items({ id: "herons" });
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page = (await ask(ITEMS, { id: "herons", first: 7, after })) as Answer;
      expect(page.items.totalCount).toBe(all.length);
      expect(page.totalCount).toBe(all.length);
      seen.push(...page.items.edges.map(({ node }) => node.id));
      if (!page.items.pageInfo.hasNextPage) break;
      after = page.items.pageInfo.endCursor;
    }
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  test("what has no timeline is null", async () => {
    for (const id of ["nobody", "first-report", "speech"]) {
      expect(await ask(BINS, { id })).toBeNull();
    }
  });
});

describe("an umbrella", () => {
  test("has the events of whoever was a member on the event's day", async () => {
    const found = await items({ id: "league", items: ["EVENT"] });
    expect(words(found)).toEqual({
      "while-member": "DEFINITE",
      // It came back on some day in March.
      "month-of-return": "POSSIBLE",
      raids: "DEFINITE",
      "some-day-in-may": "DEFINITE",
      "after-may-or-so": "POSSIBLE",
      // A part of it only.
      part: "POSSIBLE",
      own: "DEFINITE",
      blamed: "DEFINITE",
    });
    const back = found.find(({ id }) => id === "month-of-return")?.parts[0];
    expect(back).toMatchObject({
      part: "CLAIMED",
      of: { id: "herons" },
      support: "ATTRIBUTED",
      chain: [{ from: { id: "herons" }, to: { id: "league" }, certainty: "POSSIBLE" }],
    });
    expect(back?.nearestEvidence?.gapDays).toBe(0);
    const own = found.find(({ id }) => id === "own");
    expect(own?.parts.map(({ of, chain }) => [of.id, chain.length])).toEqual([
      ["herons", 1],
      ["league", 0],
    ]);
  });

  test("has its own level alone, or façades too, if asked for", async () => {
    const own = await items({ id: "league", items: ["EVENT"], members: false });
    expect(words(own)).toEqual({ own: "DEFINITE" });
    const veiled = await items({ id: "league", items: ["EVENT"], through: ["FACADE"] });
    expect(words(veiled).veiled).toBe("POSSIBLE");
    expect(app.sent.slice(0, 4).map(({ name: of }) => of)).toEqual([
      "timelines/own",
      "umbrellas/chains-up-to",
      "umbrellas/facades",
      "timelines/events-of",
    ]);
  });

  test("a day on which it was no member leaves an uncertain event out of that bin", async () => {
    const answer = await bins({
      id: "league",
      items: ["EVENT"],
      during: { from: "2022-03-01", to: "2022-03-31" },
      bin: "DAY",
    });
    expect(answer.bins.filter(({ possible }) => possible > 0)).toMatchObject([
      { label: "2022-03-20", definite: 0, possible: 1, expected: 1 },
    ]);
  });

  test("sees members joining and leaving", async () => {
    const found = await items({ id: "league", items: ["JOINED", "LEFT"] });
    expect(found.map(({ kind, tie, direction }) => [kind, tie?.other.id, direction])).toEqual([
      ["JOINED", "herons", "IN"],
      ["JOINED", "storks", "IN"],
      ["LEFT", "herons", "IN"],
      ["JOINED", "herons", "IN"],
      ["LEFT", "herons", "IN"],
    ]);
  });
});

describe("a place", () => {
  test("has the events in places inside it, by the chain, or its own alone", async () => {
    const inside = await items({ id: "land", items: ["EVENT"] });
    expect(words(inside)).toEqual({
      "while-member": "DEFINITE",
      "while-away": "DEFINITE",
      "month-of-return": "DEFINITE",
    });
    expect(inside[0]?.parts[0]).toMatchObject({
      part: "PLACE",
      of: { id: "harbour" },
      chain: [{ from: { id: "harbour" } }, { from: { id: "coast" }, to: { id: "land" } }],
    });
    // What was aimed at it, or said of it, is asked for by its part.
    expect(await items({ id: "land", items: ["EVENT"], parts: ["TARGET"] })).toMatchObject([
      { id: "blamed", parts: [{ part: "TARGET", of: { id: "coast" } }] },
    ]);
    const own = await items({ id: "land", items: ["EVENT"], placesInside: false });
    expect(own.map(({ id }) => id)).toEqual(["while-away"]);
  });

  test("places in a circle end, and count once", async () => {
    // The validator lets no such dataset in; the graph must bear it all the same.
    await app.graph.write({
      name: "tests/circle",
      text: `MATCH (:Umbra {id: "harbour"})-[known:INSIDE]->(:Umbra {id: "coast"})
             MATCH (land:Umbra {id: "land"}), (harbour:Umbra {id: "harbour"})
             CREATE (land)-[edge:INSIDE]->(harbour)
             SET edge = properties(known)`,
    });
    for (const id of ["land", "coast", "harbour"]) {
      const answer = await bins({ id, items: ["EVENT"], bin: "YEAR" });
      expect(answer.bins.map(({ possible }) => possible)).toEqual([1, 1, 1]);
    }
  });
});

describe("bins", () => {
  const spring = { from: "2022-04", to: "2022-07" };

  test("cover the period without a gap, and spread an uncertain date", async () => {
    const weeks = await bins({ id: "herons", items: ["EVENT"], during: spring, bin: "WEEK" });
    expect(weeks).toMatchObject({ from: "2022-04-01", to: "2022-07-31" });
    expect(weeks.bins.map(({ label }) => label)).toEqual(
      Array.from({ length: 18 }, (_, week) => `2022-W${13 + week}`),
    );
    const may = weeks.bins.filter(({ from, to }) => from <= "2022-05-31" && to >= "2022-05-01");
    expect(may.map(({ definite, possible }) => [definite, possible])).toEqual(
      may.map(() => [0, 1]),
    );
    const shares = may.reduce((sum, { expected }) => sum + (expected ?? 0), 0);
    expect(shares).toBeCloseTo(1, 9);
    expect(weeks.outside).toBeCloseTo(0, 9);
    const series = weeks.bins.filter(({ seriesPossible }) => seriesPossible > 0);
    expect([series[0]?.label, series.at(-1)?.label, series.length]).toEqual([
      "2022-W14",
      "2022-W25",
      12,
    ]);
  });

  test("months hold the month's date, and what has an open side stands apart", async () => {
    const answer = (await ask(`${BINS} ${"apart { count seriesCount items { id } }"}`, {
      id: "herons",
      items: ["EVENT"],
      during: spring,
    })) as Answer;
    expect(
      answer.bins.map(({ label, definite, possible, expected, seriesPossible }) => [
        label,
        definite,
        possible,
        expected,
        seriesPossible,
      ]),
    ).toEqual([
      ["2022-04", 0, 0, 0, 1],
      ["2022-05", 1, 1, 1, 1],
      ["2022-06", 1, 1, 1, 1],
      ["2022-07", 0, 0, 0, 0],
    ]);
    expect(answer.apart).toEqual({ count: 1, seriesCount: 0, items: [{ id: "after-may-or-so" }] });
  });

  test("kept APART, an uncertain date is in no bin, and is counted by itself", async () => {
    const answer = (await ask(`${BINS} apart { count seriesCount items { id } }`, {
      id: "herons",
      items: ["EVENT"],
      during: spring,
      bin: "WEEK",
      uncertain: "APART",
    })) as Answer;
    expect(answer.bins.filter(({ possible }) => possible > 0).map(({ label }) => label)).toEqual([
      "2022-W24",
    ]);
    expect(answer.apart).toEqual({
      count: 2,
      seriesCount: 1,
      items: [{ id: "raids" }, { id: "some-day-in-may" }, { id: "after-may-or-so" }],
    });
    expect(answer.outside).toBeNull();
    expect(answer.bins.every(({ expected }) => expected === null)).toBe(true);
  });

  test("without a period they go from the first to the last dated item", async () => {
    const answer = await bins({ id: "league", items: ["EVENT"], bin: "YEAR" });
    expect(answer.bins.map(({ label, possible }) => [label, possible])).toEqual([
      ["2020", 1],
      ["2021", 0],
      ["2022", 5],
    ]);
    expect(await bins({ id: "quiet", items: ["EVENT"] })).toMatchObject({ bins: [], from: null });
    const open = await bins({ id: "league", items: ["EVENT"], during: { to: "2021-02-10" } });
    expect(open).toMatchObject({ from: "2020-06-01", to: "2021-02-10" });
  });

  test("too many are an error that names the way out", async () => {
    const { errors } = await app.ask(`{ timeline(id: "herons", bin: DAY) { totalCount } }`);
    expect(errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "bin" });
    expect(errors[0]?.message).toContain("at most 1000 bins: wider ones, or a shorter period");
  });

  test("are three statements, for 2 events and for 100", async () => {
    const hundred = await bins({ id: "crowd", items: ["EVENT"], bin: "MONTH" });
    expect(hundred.bins.reduce((sum, { possible }) => sum + possible, 0)).toBe(100);
    const names = app.sent.map(({ name: of }) => of);
    expect(names).toEqual(["timelines/own", "umbrellas/chains-up-to", "timelines/events-of"]);
    const two = await bins({
      id: "crowd",
      items: ["EVENT"],
      during: { from: "2021-01", to: "2021-01-15" },
      eventKinds: ["ATTACK"],
    });
    expect(two.totalCount).toBe(9);
    expect(app.sent.map(({ name: of }) => of)).toEqual(names);
    await bins({ id: "land", bin: "YEAR" });
    expect(app.sent).toHaveLength(3);
    await bins({ id: "chief", bin: "YEAR" });
    expect(app.sent).toHaveLength(2);
  });

  test("a page of items is one statement a level", async () => {
    const page = await items({ id: "crowd", items: ["EVENT"] });
    expect(page).toHaveLength(100);
    expect(app.sent.map(({ name: of }) => of).toSorted()).toEqual([
      "claims/by-id",
      "things/by-id",
      "timelines/events-of",
      "timelines/own",
      "umbrellas/chains-up-to",
    ]);
  });

  test("what a bound cuts is said", async () => {
    const state = app.releases.state();
    if (state.state !== "ready") throw new Error("expected a dataset");
    const graph = pin(app.graph, state.dataset.release);
    const question = {
      id: "crowd",
      during: { from: "2021-01-01", to: "2021-12-31" },
      knownAt: "9999-12-31",
      bin: "MONTH" as const,
      uncertain: "SPREAD" as const,
      items: null,
      eventKinds: null,
      parts: null,
      members: true,
      placesInside: true,
      throughFacades: false,
      fallenClaims: false,
    };
    const whole = await timeline(graph, question);
    expect([whole?.eventsCutAfter, whole?.cut]).toEqual([null, null]);
    const cut = await timeline(graph, question, { parts: 20, others: 1 });
    expect(cut?.eventsCutAfter).toBe("2021-03-11");
    // Of every event that it holds, it holds what the whole one does.
    const kept = cut?.items.filter(({ kind }) => kind === "EVENT") ?? [];
    expect(kept.length).toBeGreaterThan(15);
    const all = whole?.items.filter(({ kind }) => kind === "EVENT") ?? [];
    expect(kept.map(({ id }) => id)).toEqual(all.slice(0, kept.length).map(({ id }) => id));
    const herons = await timeline(graph, { ...question, id: "herons" }, { parts: 20, others: 1 });
    expect(herons?.cut).toBe("More than 1 ties were found.");
    const land = await timeline(graph, { ...question, id: "land" }, { parts: 20, others: 1 });
    expect(land?.cut).toBe("More than 1 places inside were found.");
  });
});
