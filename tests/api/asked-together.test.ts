import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { AskedTogether, type Asker, type Lookup } from "../../server/asked-together.ts";
import { GraphUnavailable, type PinnedGraph } from "../../server/graph/graph.ts";
import { statement } from "../../server/graph/statements.ts";
import { type LoadedApp, loadRecords } from "../database/load-fixture.ts";
import { group, SOURCES, told, umbrella } from "../database/small-world.ts";

const byId = statement("things/by-id");

/** A request, and how often it was told of a statement. */
function asking(release = "r"): Asker & { statements: number } {
  const graph: PinnedGraph = { release, read: async () => [] };
  const asker = {
    graph,
    statements: 0,
    onStatement() {
      asker.statements += 1;
    },
  };
  return asker;
}

/** Finds every key twice, in capitals and with the release; a key that is wrong spoils it all. */
const twice: Lookup<string, string> = async (graph, keys) => {
  await graph.read(byId, { keys });
  if (keys.includes("wrong")) throw new Error("too much");
  return keys.map((key) => (key === "" ? [] : [`${graph.release} ${key}`, key.toUpperCase()]));
};

const key = fc.constantFrom("", "a", "b", "c", "wrong");
const request = fc.record({
  release: fc.constantFrom("r", "r", "r", "q"),
  keys: fc.array(key, { maxLength: 4 }),
});

test("everybody is told what they would have been told alone, whoever else asks", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(request, { maxLength: 15 }), async (requests) => {
      const together = new AskedTogether();
      const told = await Promise.allSettled(
        requests.map(({ release, keys }) => together.rows(twice, twice, asking(release), keys)),
      );
      const alone = await Promise.allSettled(
        requests.map(({ release, keys }) => twice(asking(release).graph, keys)),
      );
      expect(told).toEqual(alone);
    }),
    { numRuns: 300 },
  );
});

test("who asks at the same time shares a statement, and each is told of it", async () => {
  const together = new AskedTogether();
  const askers = [asking(), asking(), asking()];
  const seen: string[][] = [];
  const noted: Lookup<string, string> = (graph, keys) => {
    seen.push([...keys]);
    return twice(graph, keys);
  };
  await Promise.all(askers.map((asker, at) => together.rows(noted, noted, asker, ["a", `${at}`])));
  expect(seen).toEqual([["a", "0", "a", "1", "a", "2"]]);
  expect(askers.map(({ statements }) => statements)).toEqual([1, 1, 1]);
});

test("what is asked differently, or of another release, is not shared", async () => {
  const together = new AskedTogether();
  let lookups = 0;
  const counting = (): Lookup<string, string> => (graph, keys) => {
    lookups += 1;
    return twice(graph, keys);
  };
  const [one, other] = [counting(), counting()];
  await Promise.all([
    together.rows(one, one, asking("r"), ["a"]),
    together.rows(one, one, asking("q"), ["a"]),
    together.rows(other, other, asking("r"), ["a"]),
  ]);
  expect(lookups).toBe(3);
});

test("a request that may send no more stops nobody else", async () => {
  const together = new AskedTogether();
  const late = asking();
  const [told, refused] = await Promise.allSettled([
    together.rows(twice, twice, asking(), ["a"]),
    together.rows(
      twice,
      twice,
      {
        graph: late.graph,
        onStatement: () => {
          throw new GraphUnavailable("too slow");
        },
      },
      ["b"],
    ),
  ]);
  expect(told).toMatchObject({ status: "fulfilled", value: [["r a", "A"]] });
  expect(refused).toMatchObject({ status: "rejected" });
});

describe("twenty clients at once, of a real database", () => {
  const groups = Array.from({ length: 20 }, (_, at) => `group-${at}`);
  let app: LoadedApp;
  beforeAll(async () => {
    app = await loadRecords([
      ...SOURCES,
      umbrella("coalition", "The Coalition", "OPERATIONAL"),
      ...groups.map((id, at) =>
        group(id, `Group ${at}`, {
          ties: [
            {
              relation: "MEMBER_OF",
              to: "coalition",
              evidence: [told("It belongs.", { start: `${2000 + at}`, on: "2024-01" })],
            },
          ],
        }),
      ),
    ]);
  });
  afterAll(() => app.close());

  test("each is told of its own group, by fewer statements than clients", async () => {
    app.sent.length = 0;
    const told = await Promise.all(
      groups.map((id) =>
        app.ask(
          `query ($id: ID!) {
            actor(id: $id) { name ties { start { edtf } to { name } } }
            coalition: actor(id: "coalition") { names { text } }
          }`,
          { id },
        ),
      ),
    );
    expect(told.map(({ data }) => data)).toEqual(
      groups.map((_, at) => ({
        actor: {
          name: `Group ${at}`,
          ties: [{ start: { edtf: `${2000 + at}` }, to: { name: "The Coalition" } }],
        },
        coalition: { names: [{ text: "The Coalition" }] },
      })),
    );
    expect(app.sent.length).toBeLessThan(groups.length);
  });
});
