/** event.responsibility: who is named for which role, by whom, as of a day, and do they agree? */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type FixtureRecord, type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { attack, claim, group, SOURCES, told, umbrella } from "../database/small-world.ts";

const member = (id: string, dates: Record<string, string>): FixtureRecord =>
  group(id, id, {
    ties: [{ relation: "MEMBER_OF", to: "front", evidence: [told("It belongs.", dates)] }],
  });

const ATTRIBUTED = { stance: "ATTRIBUTED" as const, evidence: [told("It says so.")] };

const utterance = (id: string, speaker: string, more: object = {}): FixtureRecord => ({
  type: "Event",
  id,
  name: id,
  kinds: ["UTTERANCE"],
  utterance: { speaker: [speaker] },
  evidence: [told("It spoke.", { date: "2023-06-02" })],
  ...more,
});

const late = (says: string, more: object = {}) => told(says, { source: "second-report", ...more });

const EVENTS: FixtureRecord[] = [
  attack("quiet", "2023-06-01", []),
  attack("by-umbrella-and-member", "2023-06-01", ["front", "old-member"]),
  attack("by-umbrella-and-perhaps-member", "2023-06-15", ["front", "new-member"]),
  attack("before-the-member-joined", "2023-01-01", ["front", "new-member"]),
  attack("rivals", "2023-06-01", ["old-member", "stranger"]),
  attack("joint", "2023-06-01", [], {
    claims: ["old-member", "stranger"].map((by) =>
      claim("joint", by, { utterance: "joint-words" }),
    ),
  }),
  attack("two-roles", "2023-06-01", ["stranger"], {
    claims: [
      claim("two-roles", "stranger"),
      claim("two-roles", "homeland-state", { ...ATTRIBUTED, about: ["front"], role: "ORDERED" }),
    ],
  }),
  attack("by-somebody", "2023-06-01", [], {
    claims: ["somebody", "stranger"].map((of) =>
      claim("by-somebody", "homeland-state", {
        ...ATTRIBUTED,
        id: `by-somebody.attributed-${of}`,
        about: [of],
      }),
    ),
  }),
  attack("taken-back", "2023-06-01", [], {
    claims: [
      claim("taken-back", "stranger", {
        evidence: [told("It claims it.", { date: "2023-06-02" })],
        standing: [
          {
            standing: "WITHDRAWN",
            by: "stranger",
            evidence: [late("It took it back.", { date: "[2023-07-01..2023-07-31]" })],
          },
        ],
      }),
    ],
  }),
  attack("denied", "2023-06-01", [], {
    claims: [
      claim("denied", "homeland-state", { ...ATTRIBUTED, about: ["stranger"] }),
      claim("denied", "stranger", { stance: "DENIED", evidence: [late("It was not it.")] }),
    ],
    ties: [{ relation: "CONDEMNED", from: "homeland-state", evidence: [told("It condemns it.")] }],
  }),
  attack("denied-and-hinted-at", "2023-06-01", [], {
    claims: [
      claim("denied-and-hinted-at", "homeland-state", { ...ATTRIBUTED, about: ["stranger"] }),
      claim("denied-and-hinted-at", "stranger", {
        stance: "DENIED",
        evidence: [told("It was not it.")],
      }),
      claim("denied-and-hinted-at", "old-member", {
        stance: "SUSPECTED",
        about: ["new-member"],
        evidence: [told("It may mean that one.", { modality: "SUSPECTED" })],
      }),
    ],
  }),
  utterance("joint-words", "old-member"),
  utterance("applause", "front", {
    speechActs: [
      {
        id: "applause.praise",
        act: "PRAISE",
        about: ["denied"],
        summary: "It was well done.",
        evidence: [late("It praised it.")],
      },
    ],
  }),
];

/** One in three claimed by umbrella and member, one attributed, one contested. */
const MANY: FixtureRecord[] = Array.from({ length: 100 }, (_, at) =>
  attack(`many-${at}`, "2022-06-01", at % 3 === 1 ? [] : ["front", "old-member"], {
    ...(at % 3 === 1
      ? { claims: [claim(`many-${at}`, "homeland-state", { ...ATTRIBUTED, about: ["stranger"] })] }
      : {}),
    ties: [{ relation: "CONDEMNED", from: "homeland-state", evidence: [told("It condemns it.")] }],
  }),
);

let app: LoadedApp;

beforeAll(async () => {
  app = await loadRecords([
    ...SOURCES,
    umbrella("front", "The Front", "OPERATIONAL"),
    member("old-member", { start: "2020-01-01", on: "2024-01-01" }),
    member("new-member", { start: "2023-06", on: "2024-01-01" }),
    group("stranger", "Stranger"),
    group("somebody", "some militias", {
      kinds: [{ kind: "UNNAMED", evidence: [told("It is not named.")] }],
      unnamed: { expression: "some militias" },
    }),
    {
      type: "State",
      id: "homeland-state",
      names: [
        {
          text: "Homeland",
          language: "en",
          script: "Latn",
          kind: "OFFICIAL",
          evidence: [told("-")],
        },
      ],
    },
    ...EVENTS,
    ...MANY,
  ]);
});
afterAll(() => app.close());

const RESPONSIBILITY = /* GraphQL */ `
  query Of($id: ID!, $validAt: Day, $knownAt: Day) {
    event(id: $id) {
      responsibility(validAt: $validAt, knownAt: $knownAt) {
        disagreement
        certainty
        roles {
          role
          disagreement
          certainty
          actors {
            actor { id }
            claims {
              claim { stance by { id } day { edtf } statements { paraphrase } }
              standing
              certainty
              change { standing by { id } }
              jointWith { id }
              contests { id }
            }
          }
        }
        praise { by { id } summary utterance { id } statements { paraphrase } }
        condemnation { by { id } summary utterance { id } statements { paraphrase } }
      }
    }
  }
`;

interface Claimed {
  claim: { stance: string; by: { id: string }[]; statements: { paraphrase: string }[] };
  standing: string;
  certainty: string;
  change: { standing: string; by: { id: string } } | null;
  jointWith: { id: string }[];
  contests: { id: string }[];
}

interface Answer {
  disagreement: string;
  certainty: string;
  roles: {
    role: string;
    disagreement: string;
    actors: { actor: { id: string }; claims: Claimed[] }[];
  }[];
  praise: unknown[];
  condemnation: unknown[];
}

async function responsibility(id: string, more: Record<string, string> = {}): Promise<Answer> {
  const { data, errors } = await app.ask(RESPONSIBILITY, { id, ...more });
  expect(errors).toEqual([]);
  return (data as { event: { responsibility: Answer } }).event.responsibility;
}

const words = ({ disagreement, certainty }: Answer) => `${certainty} ${disagreement}`;
const claimsOf = ({ roles }: Answer) => roles.flatMap((of) => of.actors.flatMap((a) => a.claims));

describe("the word", () => {
  test("UNCLAIMED, with no roles, where nobody says anything", async () => {
    const answer = await responsibility("quiet");
    expect(words(answer)).toBe("DEFINITE UNCLAIMED");
    expect(answer.roles).toEqual([]);
  });

  test.each([
    [
      "a member of that day is no rival of its umbrella",
      "by-umbrella-and-member",
      "DEFINITE CLAIMED",
    ],
    [
      "one that had perhaps not joined yet is, perhaps",
      "by-umbrella-and-perhaps-member",
      "POSSIBLE CONTESTED",
    ],
    ["one that had not joined yet is", "before-the-member-joined", "DEFINITE CONTESTED"],
    ["two utterances are rival claims", "rivals", "DEFINITE CONTESTED"],
    ["one utterance of two groups is a joint claim", "joint", "DEFINITE CLAIMED"],
    [
      "an unnamed group may be anybody: nobody says it is another",
      "by-somebody",
      "POSSIBLE ATTRIBUTED",
    ],
    ["a doubtful claim that changes no word", "denied-and-hinted-at", "DEFINITE DENIED"],
    ["claims about different roles do not contest each other", "two-roles", "DEFINITE CLAIMED"],
  ])("%s", async (_what, id, expected) => {
    expect(words(await responsibility(id))).toBe(expected);
  });
});

describe("the claims", () => {
  test("are by role and actor, with who contests whom", async () => {
    const { roles } = await responsibility("rivals");
    expect(roles.map(({ role, actors }) => [role, actors.map(({ actor }) => actor.id)])).toEqual([
      ["CARRIED_OUT", ["old-member", "stranger"]],
    ]);
    const [first] = roles[0]?.actors[0]?.claims ?? [];
    expect(first).toMatchObject({
      claim: { stance: "CLAIMED", by: [{ id: "old-member" }] },
      standing: "STANDS",
      certainty: "DEFINITE",
      jointWith: [],
      contests: [{ id: "rivals.claim-stranger" }],
    });
    expect(first?.claim.statements).toEqual([{ paraphrase: "It claims the attack." }]);
  });

  test("of one utterance name who claims with them", async () => {
    const answer = await responsibility("joint");
    expect(claimsOf(answer).map(({ jointWith }) => jointWith)).toEqual([
      [{ id: "stranger" }],
      [{ id: "old-member" }],
    ]);
  });

  test("have a word of their own for each role", async () => {
    const { roles } = await responsibility("two-roles");
    expect(roles.map(({ role, disagreement }) => `${role} ${disagreement}`)).toEqual([
      "CARRIED_OUT CLAIMED",
      "ORDERED ATTRIBUTED",
    ]);
  });
});

describe("as of a day", () => {
  test.each([
    ["2023-06-01", "DEFINITE UNCLAIMED", null],
    ["2023-06-02", "DEFINITE CLAIMED", "DEFINITE STANDS"],
    ["2023-06-30", "DEFINITE CLAIMED", "DEFINITE STANDS"],
    ["2023-07-01", "POSSIBLE CLAIMED", "POSSIBLE STANDS"],
    ["2023-07-30", "POSSIBLE CLAIMED", "POSSIBLE STANDS"],
    ["2023-07-31", "DEFINITE NO_LONGER_CLAIMED", "DEFINITE WITHDRAWN"],
  ])(
    "a claim of 2 June that was withdrawn some day in July, on %s: %s",
    async (day, word, standing) => {
      const answer = await responsibility("taken-back", { validAt: day });
      expect(words(answer)).toBe(word);
      const [first] = claimsOf(answer);
      expect(first === undefined ? null : `${first.certainty} ${first.standing}`).toBe(standing);
    },
  );

  test("without a day it is as at the end of what is known, with what changed it", async () => {
    const [first] = claimsOf(await responsibility("taken-back"));
    expect(first).toMatchObject({
      standing: "WITHDRAWN",
      change: { standing: "WITHDRAWN", by: { id: "stranger" } },
    });
  });

  test("what was reported later was not known", async () => {
    expect(words(await responsibility("taken-back", { knownAt: "2024-04-30" }))).toBe(
      "DEFINITE CLAIMED",
    );
    expect(words(await responsibility("denied", { knownAt: "2024-04-30" }))).toBe(
      "DEFINITE ATTRIBUTED",
    );
    expect(words(await responsibility("denied"))).toBe("DEFINITE DENIED");
  });
});

describe("praise and condemnation", () => {
  test("are told by ties and in speech acts", async () => {
    const { praise, condemnation } = await responsibility("denied");
    expect(condemnation).toEqual([
      {
        by: [{ id: "homeland-state" }],
        summary: null,
        utterance: null,
        statements: [{ paraphrase: "It condemns it." }],
      },
    ]);
    expect(praise).toEqual([
      {
        by: [{ id: "front" }],
        summary: "It was well done.",
        utterance: { id: "applause" },
        statements: [{ paraphrase: "It praised it." }],
      },
    ]);
    expect((await responsibility("denied", { knownAt: "2024-04-30" })).praise).toEqual([]);
  });
});

test("100 events with all of it are at most 5 statements", async () => {
  app.sent.length = 0;
  const { data, errors } = await app.ask(/* GraphQL */ `
    {
      events(filter: { during: { from: "2022", to: "2022" } }, first: 100) {
        edges {
          node {
            id
            responsibility {
              disagreement
              roles {
                actors {
                  actor { name }
                  claims {
                    standing
                    contests { id }
                    claim { by { name } statements { paraphrase source { title } } }
                  }
                }
              }
              condemnation { by { name } }
            }
          }
        }
      }
    }
  `);
  expect(errors).toEqual([]);
  const { edges } = (data as { events: { edges: { node: { responsibility: Answer } }[] } }).events;
  expect(edges).toHaveLength(100);
  expect(new Set(edges.map(({ node }) => node.responsibility.disagreement))).toEqual(
    new Set(["CLAIMED", "ATTRIBUTED"]),
  );
  expect(app.sent.map(({ name }) => name).sort()).toEqual([
    "claims/of-events",
    "claims/stood-under",
    "events/appraisals",
    "events/list",
    "statements/about",
  ]);
});
