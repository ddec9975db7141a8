/** From which day a source's statements are known, and whose they are. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { sourceFacts } from "../../seed/derive/sources.ts";
import { Source } from "../../seed/format/record.ts";

interface Given {
  publisher?: string;
  published?: string;
  retrieved?: string;
  derivedFrom?: string[];
}

const source = (id: string, { publisher = `publisher-of-${id}`, published, ...of }: Given) =>
  Source.parse({
    type: "Source",
    id,
    title: "A report",
    publisher,
    language: "en",
    reliability: "C",
    ...(published === undefined ? {} : { published: { date: published } }),
    ...(published === undefined && of.retrieved === undefined ? { retrieved: "2024-05-01" } : {}),
    ...of,
  });
const factsOf = (...records: ReturnType<typeof source>[]) => sourceFacts(records);

describe("the day from which it is known", () => {
  test.each<[string, Given, string, string]>([
    ["published", { published: "2024-02-01" }, "2024-02-01", "2024-02-01"],
    ["published in a month: its last day", { published: "2024-02" }, "2024-02-01", "2024-02-29"],
    [
      "published goes before retrieved",
      { published: "2024-02-01", retrieved: "2025-01-01" },
      "2024-02-01",
      "2024-02-01",
    ],
    [
      "retrieved, where nothing is published",
      { retrieved: "2025-01-01" },
      "2025-01-01",
      "2025-01-01",
    ],
  ])("%s", (_, given, earliest, knownFrom) => {
    const facts = factsOf(source("a", given)).get("a");
    expect(facts).toMatchObject({ reported: { earliest, latest: knownFrom }, knownFrom });
  });
});

describe("the origin", () => {
  const origins = (...records: ReturnType<typeof source>[]) =>
    [...factsOf(...records).values()].map(({ origin }) => origin);

  test("is the publisher of what it repeats, at any remove", () => {
    expect(
      origins(
        source("a", { derivedFrom: ["b"] }),
        source("b", { derivedFrom: ["c"] }),
        source("c", {}),
        source("d", {}),
      ),
    ).toEqual(["publisher-of-c", "publisher-of-c", "publisher-of-c", "publisher-of-d"]);
  });

  test("is a publisher that was not opened", () => {
    expect(origins(source("a", { derivedFrom: ["agency"] }))).toEqual(["agency"]);
  });

  test("is one for sources that repeat one another, whatever their order, and circles end", () => {
    const ids = ["a", "b", "c", "d", "e"];
    const links = fc.array(fc.option(fc.constantFrom(...ids), { freq: 2 }), {
      minLength: ids.length,
      maxLength: ids.length,
    });
    fc.assert(
      fc.property(links, (parents) => {
        const records = ids.map((id, index) => {
          const parent = parents[index];
          return source(id, parent ? { derivedFrom: [parent] } : {});
        });
        const facts = factsOf(...records);
        expect(facts).toEqual(new Map([...factsOf(...records.toReversed())].reverse()));
        const circular = ids.some((id) => {
          let at: string | null | undefined = id;
          for (let steps = 0; at && steps <= ids.length; steps++) at = parents[ids.indexOf(at)];
          return Boolean(at);
        });
        if (circular) return;
        for (const [index, id] of ids.entries()) {
          const parent = parents[index];
          const expected = parent ? facts.get(parent)?.origin : `publisher-of-${id}`;
          expect({ id, origin: facts.get(id)?.origin }).toEqual({ id, origin: expected });
        }
      }),
      { numRuns: 500 },
    );
  });
});
