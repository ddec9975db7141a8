/** What a thing's page shows beside ties and claims: ties that are only denied, and its utterances. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type FixtureRecord, type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { attack, group, SOURCES, told, umbrella } from "../database/small-world.ts";

const late = (says: string, more: object = {}) => told(says, { source: "second-report", ...more });
const denial = { modality: "NEGATED" };

const words = (id: string, date: string, speaker: string, inNameOf: string[] = [], more = {}) =>
  ({
    type: "Event",
    id,
    name: id,
    kinds: ["UTTERANCE"],
    utterance: { speaker: [speaker], inNameOf },
    evidence: [told("It spoke.", { date, ...more })],
  }) satisfies FixtureRecord;

const RECORDS: FixtureRecord[] = [
  ...SOURCES,
  umbrella("front", "The Front", "OPERATIONAL"),
  umbrella("league", "The League", "OPERATIONAL"),
  umbrella("circle", "The Circle", "OPERATIONAL"),
  group("lions", "Lions", {
    ties: [
      {
        relation: "MEMBER_OF",
        to: "front",
        evidence: [told("It does not belong.", { ...denial, saidBy: ["front"] })],
      },
      {
        relation: "MEMBER_OF",
        to: "league",
        evidence: [told("It does not belong.", denial), late("It belongs.", { at: "p2" })],
      },
      {
        relation: "MEMBER_OF",
        to: "circle",
        evidence: [
          told("It does not belong.", {
            ...denial,
            rank: "DEPRECATED",
            rankReason: "An error.",
            rankFrom: "2024-05-01",
          }),
        ],
      },
      {
        relation: "BACKED_BY",
        to: "front",
        evidence: [told("It will have its help.", { modality: "PREDICTED" })],
      },
    ],
  }),
  group("speaker", "Speaker"),
  words("second", "2023-02-01", "lions"),
  words("first", "2023-01-01", "speaker", ["lions"]),
  words("both", "2023-03-01", "lions", ["lions"]),
  words("later-told", "2023-04-01", "lions", [], { source: "second-report" }),
  words("of-others", "2023-05-01", "speaker"),
  attack("attack", "2023-06-01", ["lions"], {
    ties: [{ relation: "RESPONDED_TO", to: "second", evidence: [told("It was none.", denial)] }],
  }),
];

let app: LoadedApp;
beforeAll(async () => {
  app = await loadRecords(RECORDS);
});
afterAll(() => app.close());

async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await app.ask(query, variables);
  expect(errors).toEqual([]);
  return data as Data;
}

interface Denied {
  totalCount: number;
  ties: { type: string; from: { id: string }; to: { id: string }; statements: unknown[] }[];
}

describe("deniedTies", () => {
  const DENIED = /* GraphQL */ `
    query Denied(
      $id: ID!, $knownAt: Day, $type: [RelationType!], $direction: Direction! = BOTH, $first: Int! = 9
    ) {
      actor(id: $id) {
        deniedTies(knownAt: $knownAt, type: $type, direction: $direction, first: $first) {
          totalCount
          ties { type from { id } to { id } statements { paraphrase modality } }
        }
      }
    }
  `;
  const deniedOf = async (variables: Record<string, unknown>) => {
    const { actor } = await ask<{ actor: { deniedTies: Denied } }>(DENIED, variables);
    return actor.deniedTies;
  };
  const ends = ({ ties }: Denied) => ties.map(({ from, to }) => `${from.id} ${to.id}`);

  test("are those that are denied and affirmed by none, with what denies them", async () => {
    expect(await deniedOf({ id: "lions" })).toEqual({
      totalCount: 1,
      ties: [
        {
          type: "MEMBER_OF",
          from: { id: "lions" },
          to: { id: "front" },
          statements: [{ paraphrase: "It does not belong.", modality: "NEGATED" }],
        },
      ],
    });
  });

  test("before it was affirmed, and before the denial was taken back, there were more", async () => {
    const before = { id: "lions", knownAt: "2024-04-30" };
    const denied = await deniedOf({ ...before, first: 2 });
    expect(denied.totalCount).toBe(3);
    expect(ends(denied)).toEqual(["lions circle", "lions front"]);
  });

  test("run in a direction, and are of a relation", async () => {
    expect(ends(await deniedOf({ id: "front", direction: "IN" }))).toEqual(["lions front"]);
    expect(ends(await deniedOf({ id: "front", direction: "OUT" }))).toEqual([]);
    expect(ends(await deniedOf({ id: "lions", type: ["UNIT_OF"] }))).toEqual([]);
  });

  test("are asked of events too, and are among no ties", async () => {
    const { event } = await ask<{ event: { tieCount: number; deniedTies: Denied } }>(
      `{ event(id: "attack") { tieCount deniedTies { totalCount ties { type from { id } to { id } } } } }`,
    );
    expect(event.tieCount).toBe(0);
    expect(ends(event.deniedTies)).toEqual(["attack second"]);
  });
});

describe("utterances", () => {
  const SAID = /* GraphQL */ `
    query Said($knownAt: Day, $first: Int! = 9, $after: String) {
      actor(id: "lions") {
        utterances(knownAt: $knownAt, first: $first, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          edges { node { id } }
        }
      }
    }
  `;
  interface Said {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: { id: string } }[];
  }
  const said = async (variables: Record<string, unknown> = {}) =>
    (await ask<{ actor: { utterances: Said } }>(SAID, variables)).actor.utterances;
  const ids = ({ edges }: Said) => edges.map(({ node }) => node.id);

  test("are those that it spoke or that were spoken in its name, each once, latest first", async () => {
    const all = await said();
    expect(ids(all)).toEqual(["later-told", "both", "second", "first"]);
    expect(all.totalCount).toBe(4);
  });

  test("come in pages", async () => {
    const one = await said({ first: 3 });
    expect([ids(one), one.totalCount, one.pageInfo.hasNextPage]).toEqual([
      ["later-told", "both", "second"],
      4,
      true,
    ]);
    const two = await said({ first: 3, after: one.pageInfo.endCursor });
    expect([ids(two), two.pageInfo.hasNextPage]).toEqual([["first"], false]);
  });

  test("that were not reported by then were not known", async () => {
    const then = await said({ knownAt: "2024-04-30" });
    expect([ids(then), then.totalCount]).toEqual([["both", "second", "first"], 3]);
  });
});
