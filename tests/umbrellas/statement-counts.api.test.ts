/** How many statements a request sends to the database: as many for forty groups as for two. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type FixtureRecord, type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { attack, group, SOURCES, told, umbrella } from "../database/small-world.ts";

/** The main question with its evidence, and nothing else. */
const MAIN_QUESTION = /* GraphQL */ `
  query WhoClaimedWhat($from: EDTF, $to: EDTF) {
    claimsByUmbrella(during: { from: $from, to: $to }) {
      umbrella { id name }
      eventCount
      claimCount
      standingCount
      seriesCount
      groups {
        group { id name }
        level
        certainty
        claims {
          id
          stance
          standing
          certainty
          support
          chain {
            id
            type
            from { id name }
            to { id name }
            start { edtf earliest latest }
            end { edtf earliest latest }
          }
          membersThen { group { id name } certainty support }
          event { id name occurrence date { edtf earliest latest } }
          statements {
            id
            paraphrase
            locator
            source { id title publisher { name } published url }
          }
        }
      }
      membersThen { group { id name } certainty }
    }
  }
`;

/** An umbrella of so many groups, each of which claims so many attacks. */
function coalition(id: string, groups: number, attacks: number): FixtureRecord[] {
  const members = Array.from({ length: groups }, (_, at) => `${id}-group-${at}`);
  return [
    umbrella(id, `Coalition ${id}`, "OPERATIONAL"),
    ...members.flatMap((member) => [
      group(member, member, {
        ties: [
          {
            relation: "MEMBER_OF",
            to: id,
            evidence: [told("It belongs.", { start: "2020", on: "2024-01" })],
          },
        ],
      }),
      ...Array.from({ length: attacks }, (_, at) =>
        attack(`${member}-attack-${at}`, id === "small" ? "2021-05-01" : "2023-05-01", [member]),
      ),
    ]),
  ];
}

let app: LoadedApp;

beforeAll(async () => {
  app = await loadRecords([...SOURCES, ...coalition("small", 2, 1), ...coalition("large", 40, 3)]);
});
afterAll(() => app.close());

async function sentFor(query: string, variables: Record<string, unknown>) {
  app.sent.length = 0;
  const { data, errors } = await app.ask(query, variables);
  expect(errors).toEqual([]);
  return { data, names: app.sent.map(({ name }) => name) };
}

interface Rows {
  claimsByUmbrella: { umbrella: { id: string }; groups: unknown[]; claimCount: number }[];
}

test("the main question sends 3 statements, for 2 groups and for 40", async () => {
  const two = await sentFor(MAIN_QUESTION, { from: "2021", to: "2021" });
  const forty = await sentFor(MAIN_QUESTION, { from: "2023", to: "2023" });
  const sizes = ({ data }: { data: unknown }) =>
    (data as Rows).claimsByUmbrella.map(({ groups, claimCount }) => [groups.length, claimCount]);
  expect(sizes(two)[0]).toEqual([2, 2]);
  expect(sizes(forty)[0]).toEqual([40, 120]);
  expect(two.names).toHaveLength(3);
  expect(forty.names).toEqual(two.names);
});

const NESTED = /* GraphQL */ `
  {
    events(first: 100) {
      edges {
        node {
          id
          date { edtf }
          claims(first: 5) {
            stance
            by {
              name
              ties(type: [MEMBER_OF], direction: OUT, validAt: "2023-05-01", first: 5) {
                to { id name }
                certainty
              }
            }
          }
        }
      }
    }
  }
`;

test("100 events with their claims, claimants and umbrellas are at most 5 statements", async () => {
  const { data, names } = await sentFor(NESTED, {});
  const events = (
    data as { events: { edges: { node: { claims: { by: { ties: unknown[] }[] }[] } }[] } }
  ).events.edges;
  expect(events).toHaveLength(100);
  for (const { node } of events) expect(node.claims[0]?.by[0]?.ties).toHaveLength(1);
  expect(names.length).toBeLessThanOrEqual(5);
  // Measured: the events, their claims, the claimants' ties.
  expect(names).toEqual(["events/list", "claims/of-events", "ties/of-things"]);
});
