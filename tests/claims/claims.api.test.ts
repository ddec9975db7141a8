/** Claims over the API: who speaks, who is held responsible, and what became of the claim. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type FixtureRecord, type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { attack, claim, group, SOURCES, told } from "../database/small-world.ts";

/** One attack, claimed by one, denied by another, with everything that can become of a claim. */
const RECORDS: FixtureRecord[] = [
  ...SOURCES,
  ...["lions", "wolves", "foxes"].map((id) => group(id, id)),
  {
    type: "Event",
    id: "communique",
    name: "Communiqué of the Lions and the Wolves",
    kinds: ["UTTERANCE"],
    utterance: { speaker: ["lions", "wolves"] },
    evidence: [told("They spoke.", { date: "2023-05-02" })],
  },
  attack("blast", "2023-05-01", [], {
    claims: [
      claim("blast", "lions", {
        id: "joint",
        by: ["lions", "wolves"],
        inNameOf: ["lions", "wolves"],
        asWorded: "the Lions and the Wolves",
        utterance: "communique",
        evidence: [
          told("They claim it together.", { saidBy: ["lions", "wolves"], date: "2023-05-02" }),
        ],
        standing: [
          {
            standing: "REMOVED",
            evidence: [told("It was taken down in June.", { date: "2023-06" })],
          },
          {
            standing: "SUPERSEDED",
            by: "foxes",
            supersededBy: "later",
            evidence: [
              {
                ...told("Another took its place.", { date: "2023-09-01" }),
                source: "second-report",
              },
            ],
          },
        ],
      }),
      claim("blast", "foxes", { id: "later" }),
      claim("blast", "wolves", {
        id: "denial",
        stance: "DENIED",
        evidence: [told("They deny it.", { saidBy: ["wolves"] })],
      }),
      claim("blast", "press", {
        id: "suspicion",
        inNameOf: [],
        about: ["foxes"],
        stance: "SUSPECTED",
        role: "ORDERED",
        evidence: [told("The foxes may have ordered it.", { modality: "SUSPECTED" })],
      }),
    ],
  }),
];

let app: LoadedApp;

beforeAll(async () => {
  app = await loadRecords(RECORDS);
});
afterAll(() => app.close());

const CLAIM = /* GraphQL */ `
  query C($id: ID!, $knownAt: Day, $validAt: Day) {
    claim(id: $id, knownAt: $knownAt) {
      id stance role asWorded sure
      by { id } inNameOf { id } about { id }
      event { id occurrence }
      utterance { id }
      day { edtf }
      standing(validAt: $validAt)
      changes { standing date { earliest latest } by { id } supersededBy { id } }
      statements { id source { id } locator }
    }
  }
`;

async function claimOf(id: string, more: Record<string, unknown> = {}) {
  const { data, errors } = await app.ask(CLAIM, { id, ...more });
  expect(errors).toEqual([]);
  return (data as { claim: Record<string, unknown> | null }).claim;
}

describe("a claim", () => {
  test("of two groups in one utterance is one claim by both", async () => {
    expect(await claimOf("joint")).toMatchObject({
      stance: "CLAIMED",
      role: "CARRIED_OUT",
      asWorded: "the Lions and the Wolves",
      sure: true,
      by: [{ id: "lions" }, { id: "wolves" }],
      inNameOf: [{ id: "lions" }, { id: "wolves" }],
      about: [{ id: "lions" }, { id: "wolves" }],
      event: { id: "blast", occurrence: "CORROBORATED" },
      utterance: { id: "communique" },
      day: { edtf: "2023-05-02" },
    });
  });

  test("that is only suspected is not sure, and holds others responsible than its speaker", async () => {
    expect(await claimOf("suspicion")).toMatchObject({
      stance: "SUSPECTED",
      role: "ORDERED",
      sure: false,
      by: [{ id: "press" }],
      inNameOf: [],
      about: [{ id: "foxes" }],
      utterance: null,
    });
  });

  test.each([
    ["2023-05-31", "STANDS", "before it was taken down"],
    ["2023-06-15", "STANDS", "within the month of it, it still stands"],
    ["2023-06-30", "REMOVED", "the last day of that month counts as changed"],
    ["2023-08-31", "REMOVED", "until the next change"],
    ["2023-09-01", "SUPERSEDED", "the day of a change counts as changed"],
    [undefined, "SUPERSEDED", "at the end of what is known"],
  ])("on %s: %s %s", async (validAt, standing, _why) => {
    expect(await claimOf("joint", { validAt })).toMatchObject({ standing });
  });

  test("has its changes in order, as they were known", async () => {
    const removed = {
      standing: "REMOVED",
      date: { earliest: "2023-06-01", latest: "2023-06-30" },
      by: null,
      supersededBy: null,
    };
    const superseded = {
      standing: "SUPERSEDED",
      date: { earliest: "2023-09-01", latest: "2023-09-01" },
      by: { id: "foxes" },
      supersededBy: { id: "later" },
    };
    expect(await claimOf("joint")).toMatchObject({ changes: [removed, superseded] });
    expect(await claimOf("joint", { knownAt: "2024-04-30", validAt: "2023-12-01" })).toMatchObject({
      standing: "REMOVED",
      changes: [removed],
    });
  });

  test("reaches what sources say of it and of its standing", async () => {
    const { statements } = (await claimOf("joint")) as { statements: { source: { id: string } }[] };
    expect(statements.map(({ source }) => source.id)).toEqual([
      "first-report",
      "first-report",
      "second-report",
    ]);
    const then = await claimOf("joint", { knownAt: "2024-04-30" });
    expect(then?.statements).toHaveLength(2);
  });

  test("is null where there is none, or none was known", async () => {
    expect(await claimOf("nothing")).toBeNull();
    expect(await claimOf("blast")).toBeNull();
    expect(await claimOf("joint", { knownAt: "2024-01-31" })).toBeNull();
  });
});

test("an event has all its claims, however they stand", async () => {
  const { data } = await app.ask(
    `{ event(id: "blast") { claimCount claims { id stance standing } two: claims(first: 2) { id } } }`,
  );
  expect(data).toEqual({
    event: {
      claimCount: 4,
      claims: [
        { id: "denial", stance: "DENIED", standing: "STANDS" },
        { id: "joint", stance: "CLAIMED", standing: "SUPERSEDED" },
        { id: "later", stance: "CLAIMED", standing: "STANDS" },
        { id: "suspicion", stance: "SUSPECTED", standing: "STANDS" },
      ],
      two: [{ id: "denial" }, { id: "joint" }],
    },
  });
});

test("an actor has the claims that it made, and those that hold it responsible", async () => {
  const { data } = await app.ask(`{
    wolves: actor(id: "wolves") { claimCount claims { id } }
    foxes: actor(id: "foxes") { claimCount claims(first: 1) { id } }
    press: actor(id: "press") { claims { id } }
  }`);
  expect(data).toEqual({
    wolves: { claimCount: 2, claims: [{ id: "denial" }, { id: "joint" }] },
    foxes: { claimCount: 2, claims: [{ id: "later" }] },
    press: { claims: [{ id: "suspicion" }] },
  });
});

test("a claim is the same wherever it is read: by its id, of its event, of an actor", async () => {
  const whole = `
    id stance role asWorded sure by { id name } inNameOf { id name } about { id name }
    event { id name kinds extent occurrence date { edtf } } utterance { id } day { edtf }
    standing changes { standing date { earliest latest } by { id } }`;
  type Claims = { claims: { id: string }[] };
  const { data, errors } = await app.ask(`{
    event(id: "blast") { claims { ${whole} } }
    wolves: actor(id: "wolves") { claims { ${whole} } }
    foxes: actor(id: "foxes") { claims { ${whole} } }
    press: actor(id: "press") { claims { ${whole} } }
    denial: claim(id: "denial") { ${whole} }
    joint: claim(id: "joint") { ${whole} }
    later: claim(id: "later") { ${whole} }
    suspicion: claim(id: "suspicion") { ${whole} }
  }`);
  expect(errors).toEqual([]);
  const { event, wolves, foxes, press, ...byId } = data as Record<string, Claims>;
  const lists = [event, wolves, foxes, press].flatMap((of) => of?.claims ?? []);
  expect(lists).toHaveLength(9);
  for (const of of lists) expect(of).toEqual(byId[of.id]);
});
