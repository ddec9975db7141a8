/** First and last acts, what is first seen, and who has gone quiet: an invented world. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type FixtureRecord, type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { attack, claim, group, SOURCES, told, umbrella } from "../database/small-world.ts";

const blamed = (event: string, on: string, more = {}) =>
  claim(event, "press", {
    id: `${event}.blame-${on}`,
    inNameOf: [],
    about: [on],
    stance: "ATTRIBUTED",
    ...more,
  });
const inFront = (start: string, end: string) => ({
  ties: [
    {
      relation: "MEMBER_OF" as const,
      to: "front",
      evidence: [told("It belonged.", { start, end })],
    },
  ],
});

const RECORDS: FixtureRecord[] = [
  ...SOURCES,
  umbrella("front", "Front", "OPERATIONAL"),
  group("lions", "Lions", {
    ...inFront("2019-01-01", "2024-01-31"),
    names: [
      {
        text: "Lions",
        language: "en",
        script: "Latn",
        kind: "OFFICIAL",
        evidence: [told("Its name.")],
      },
      {
        text: "Young Lions",
        language: "en",
        script: "Latn",
        kind: "ALIAS",
        evidence: [told("A new name.", { source: "second-report" })],
      },
    ],
  }),
  group("wolves", "Wolves", inFront("2022-06", "2024-01-31")),
  group("foxes", "Foxes"),
  group("bears", "Bears", {
    names: [
      {
        text: "Bears",
        language: "en",
        script: "Latn",
        kind: "OFFICIAL",
        evidence: [told("Its name.", { source: "second-report" })],
      },
    ],
    kinds: [{ kind: "MILITIA", evidence: [told("It is one.", { source: "second-report" })] }],
  }),
  group("nameless", "Some men", {
    kinds: [{ kind: "UNNAMED", evidence: [told("Not named.")] }],
    unnamed: { expression: "some men" },
  }),
  {
    type: "Person",
    id: "speaker",
    names: [
      {
        text: "Speaker",
        language: "en",
        script: "Latn",
        kind: "OFFICIAL",
        evidence: [told("His name.")],
      },
    ],
  },
  attack("a2020", "2020-05-01", ["lions"]),
  attack("a2021", "2021-03", ["lions", "wolves"]),
  // Withdrawn, denied, planned or cancelled: no acts.
  attack("withdrawn", "2023-01-01", ["lions"], {
    claims: [
      claim("withdrawn", "lions", {
        standing: [
          { standing: "WITHDRAWN", evidence: [told("Taken back.", { date: "2023-01-05" })] },
        ],
      }),
    ],
  }),
  attack("denied", "2019-05-01", [], {
    claims: [claim("denied", "lions", { stance: "DENIED" })],
  }),
  attack("planned", "2023-06-01", [], {
    evidence: [told("It is planned.", { date: "2023-06-01", modality: "INTENDED" })],
    claims: [blamed("planned", "lions", { stance: "SUSPECTED" })],
  }),
  // Blamed, and denied by the blamed: in doubt.
  attack("contested", "2022-08-01", [], {
    claims: [blamed("contested", "foxes"), claim("contested", "foxes", { stance: "DENIED" })],
  }),
  attack("blamed", "2021-07-01", [], { claims: [blamed("blamed", "foxes")] }),
  {
    type: "Event",
    id: "said",
    name: "A statement",
    kinds: ["UTTERANCE"],
    utterance: { speaker: ["speaker"], inNameOf: ["lions"] },
    evidence: [told("It was said.", { date: "2022-02-01" })],
  },
  attack("bears-attack", "2024-01-10", [], {
    claims: [
      blamed("bears-attack", "bears", {
        evidence: [told("It was they.", { source: "second-report" })],
      }),
    ],
  }),
];

let app: LoadedApp;
beforeAll(async () => {
  app = await loadRecords(RECORDS);
});
afterAll(() => app.close());

async function asked<Data>(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await app.ask(query, variables);
  expect(errors).toEqual([]);
  return data as unknown as Data;
}

const END = "{ day { earliest latest } actCount acts { how sure event { id } claim { id } } }";

describe("the first and the last act", () => {
  const ACTIVITY = /* GraphQL */ `
    query ($id: ID!, $how: [ActHow!]! = [CLAIMED, ATTRIBUTED, SUSPECTED, SAID], $kinds: [EventKind!], $knownAt: Day) {
      actor(id: $id) { activity(how: $how, kinds: $kinds, knownAt: $knownAt) { eventCount first ${END} last ${END} } }
    }
  `;
  type Ends = { eventCount: number; first: unknown; last: unknown };
  const of = async (id: string, more = {}) =>
    (await asked<{ actor: { activity: Ends } }>(ACTIVITY, { id, ...more })).actor.activity;

  test("claims that stand, and what was said; neither denials nor what is only planned", async () => {
    expect(await of("lions")).toEqual({
      eventCount: 3,
      first: {
        day: { earliest: "2020-05-01", latest: "2020-05-01" },
        actCount: 1,
        acts: [
          {
            how: "CLAIMED",
            sure: true,
            event: { id: "a2020" },
            claim: { id: "a2020.claim-lions" },
          },
        ],
      },
      last: {
        day: { earliest: "2022-02-01", latest: "2022-02-01" },
        actCount: 1,
        acts: [{ how: "SAID", sure: true, event: { id: "said" }, claim: null }],
      },
    });
    expect(await of("lions", { how: ["CLAIMED"] })).toMatchObject({
      eventCount: 2,
      last: { day: { earliest: "2021-03-01", latest: "2021-03-31" } },
    });
    expect(await of("lions", { kinds: ["UTTERANCE"] })).toMatchObject({ eventCount: 1 });
    expect(await of("speaker")).toMatchObject({ eventCount: 1, first: { actCount: 1 } });
  });

  test("what is blamed and denied is in doubt: it may be the last, and so may the one before", async () => {
    const { last } = await of("foxes");
    expect(last).toEqual({
      day: { earliest: "2021-07-01", latest: "2022-08-01" },
      actCount: 2,
      acts: [
        {
          how: "ATTRIBUTED",
          sure: false,
          event: { id: "contested" },
          claim: { id: "contested.blame-foxes" },
        },
        {
          how: "ATTRIBUTED",
          sure: true,
          event: { id: "blamed" },
          claim: { id: "blamed.blame-foxes" },
        },
      ],
    });
  });

  test("nobody's acts, and acts not known yet", async () => {
    expect(await of("front")).toEqual({ eventCount: 0, first: null, last: null });
    expect(await of("bears", { knownAt: "2024-04-30" }).catch(() => null)).toMatchObject({
      eventCount: 0,
    });
    expect(await of("bears")).toMatchObject({ eventCount: 1 });
  });
});

describe("gone quiet", () => {
  const QUIET = /* GraphQL */ `
    query ($since: Day!, $umbrella: ID, $kinds: [EventKind!], $how: [ActHow!]! = [CLAIMED, ATTRIBUTED, SUSPECTED, SAID]) {
      goneQuiet(since: $since, umbrella: $umbrella, kinds: $kinds, how: $how) {
        totalCount definite
        groups { group { id } certainty definiteBefore possibleBefore activity { last { acts { event { id } } } } }
      }
    }
  `;
  interface Quiet {
    goneQuiet: {
      totalCount: number;
      definite: number;
      groups: {
        group: { id: string };
        certainty: string;
        definiteBefore: number;
        possibleBefore: number;
      }[];
    };
  }
  const quiet = async (variables: Record<string, unknown>) => {
    const { goneQuiet } = await asked<Quiet>(QUIET, variables);
    return goneQuiet.groups.map((of) => [
      of.group.id,
      of.certainty,
      of.definiteBefore,
      of.possibleBefore,
    ]);
  };

  test("DEFINITE where all is before; POSSIBLE where a day or the blame is uncertain", async () => {
    // The latest act first.
    expect(await quiet({ since: "2022-03-01" })).toEqual([
      ["foxes", "POSSIBLE", 1, 1],
      ["lions", "DEFINITE", 3, 3],
      ["wolves", "DEFINITE", 1, 1],
    ]);
    expect(await quiet({ since: "2021-03-15" })).toEqual([["wolves", "POSSIBLE", 0, 1]]);
    expect(await quiet({ since: "2020-01-01" })).toEqual([]);
  });

  test("of some kinds of act, and under an umbrella on that day", async () => {
    expect(await quiet({ since: "2022-01-01", kinds: ["ATTACK"], how: ["CLAIMED"] })).toEqual([
      ["lions", "DEFINITE", 2, 2],
      ["wolves", "DEFINITE", 1, 1],
    ]);
    expect(await quiet({ since: "2022-06-15", umbrella: "front" })).toEqual([
      ["lions", "DEFINITE", 3, 3],
      ["wolves", "POSSIBLE", 1, 1],
    ]);
  });

  test("two statements, three with an umbrella, and those of the events shown", async () => {
    app.sent.length = 0;
    await asked(QUIET, { since: "2022-06-15", umbrella: "front" });
    expect(app.sent.map(({ name }) => name)).toEqual([
      "umbrellas/chains-up-to",
      "activities/of-groups",
      "activities/of-actors",
      "things/by-id",
    ]);
  });
});

describe("first seen", () => {
  const SEEN = /* GraphQL */ `
    query ($since: Day!, $knownAt: Day) {
      namesFirstSeen(since: $since, knownAt: $knownAt) {
        reportedCount
        reported { group { id } name { text } reportedBy newGroup }
        actingCount
        acting { group { id } certainty activity { first { day { earliest latest } } } }
      }
    }
  `;
  interface Seen {
    namesFirstSeen: {
      reportedCount: number;
      reported: { name: { text: string } }[];
      acting: { group: { id: string }; certainty: string }[];
    };
  }

  test("first reported is one thing, first acting is another", async () => {
    const { namesFirstSeen } = await asked<Seen>(SEEN, { since: "2024-03-01" });
    expect(namesFirstSeen).toEqual({
      reportedCount: 2,
      reported: [
        {
          group: { id: "bears" },
          name: { text: "Bears" },
          reportedBy: "2024-05-01",
          newGroup: true,
        },
        {
          group: { id: "lions" },
          name: { text: "Young Lions" },
          reportedBy: "2024-05-01",
          newGroup: false,
        },
      ],
      actingCount: 0,
      acting: [],
    });
    const acting = async (since: string) =>
      (await asked<Seen>(SEEN, { since })).namesFirstSeen.acting.map(
        ({ group: { id }, certainty }) => [id, certainty],
      );
    expect(await acting("2021-03-15")).toEqual([
      ["bears", "DEFINITE"],
      ["foxes", "DEFINITE"],
      ["wolves", "POSSIBLE"],
    ]);
    expect(await acting("2021-08-01")).toEqual([["bears", "DEFINITE"]]);
  });

  test("as known before the second report, its names are not seen", async () => {
    const { namesFirstSeen } = await asked<Seen>(SEEN, {
      since: "2024-01-01",
      knownAt: "2024-04-30",
    });
    expect(namesFirstSeen.reported.map(({ name }) => name.text)).not.toContain("Bears");
    expect(namesFirstSeen.reported.map(({ name }) => name.text)).toContain("Lions");
    expect(namesFirstSeen.reported.map(({ name }) => name.text)).not.toContain("Some men");
  });
});
