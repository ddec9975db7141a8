import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  type Difference,
  differences,
  type Json,
  pathText,
} from "../../server/releases/answer-differences.ts";

/**
 * The later answer, made from the earlier one and the differences alone: in each list what was
 * removed goes first, from the end, and what was added comes in, from the start.
 */
function applied(before: Json, found: readonly Difference[]): Json {
  const whole = found.find(({ path }) => path.length === 0);
  if (whole !== undefined) return whole.after as Json;
  const here = found.filter(({ path }) => path.length === 1);
  const removed = here.filter(({ after }) => after === undefined);
  const added = here.filter((one) => one.before === undefined);
  const deeper = found.filter((one) => !removed.includes(one) && !added.includes(one));
  const inside = (step: string | number) =>
    deeper
      .filter(({ path }) => path[0] === step)
      .map((one) => ({ ...one, path: one.path.slice(1) }));
  if (Array.isArray(before)) {
    const list = [...before];
    for (const { path } of removed.toReversed()) list.splice(Number(path[0]), 1);
    for (const { path, after } of added) list.splice(Number(path[0]), 0, after as Json);
    return list.map((item, index) => applied(item, inside(index)));
  }
  if (typeof before !== "object" || before === null) return before;
  const gone = removed.map(({ path }) => path[0]);
  const kept = Object.entries(before).filter(([key]) => !gone.includes(key));
  return Object.fromEntries([
    ...kept.map(([key, value]) => [key, applied(value, inside(key))]),
    ...added.map(({ path, after }) => [path[0], after]),
  ]) as Json;
}

const scalar = fc.oneof(
  fc.constantFrom<Json>(null, true, false, 0, 1, "a", "b"),
  fc.integer({ min: 0, max: 3 }),
);
/** Answers: objects with and without ids, lists of them, and few values, so that many are alike. */
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar,
    fc.array(tie("json"), { maxLength: 4 }),
    fc.record(
      { id: fc.constantFrom("x", "y", "z"), name: tie("json"), list: tie("json") },
      { requiredKeys: [] },
    ) as fc.Arbitrary<Json>,
  ),
}));

describe("differences", () => {
  test("applied to the earlier answer they give the later one", () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        expect(applied(before, differences(before, after))).toEqual(after);
      }),
      { numRuns: 3_000 },
    );
  });

  test("of equal answers there are none, and of others there are some", () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        expect(differences(before, structuredClone(before))).toEqual([]);
        // The order of keys is not part of an answer's meaning; that of lists is.
        const same = sorted(before) === sorted(after);
        expect(differences(before, after).length === 0).toBe(same);
      }),
      { numRuns: 2_000 },
    );
  });

  test("one new item in a list is one difference, wherever it stands", () => {
    const items = (ids: string) => [...ids].map((id) => ({ node: { thing: { id }, size: 1 } }));
    const edges = (ids: string) => ({ edges: items(ids) });
    for (const [before, after, path] of [
      ["bcd", "abcd", "edges[0]"],
      ["abd", "abcd", "edges[2]"],
      ["abc", "abcd", "edges[3]"],
    ] as const) {
      const found = differences(edges(before), edges(after));
      expect(found.map((one) => [pathText(one.path), "before" in one])).toEqual([[path, false]]);
    }
  });

  test("a changed item is found again by its id, and told with its new place", () => {
    const before: Json[] = [{ id: "a", n: 1 }, { id: "b", of: { n: 1 } }, { id: "c" }];
    const after: Json[] = [{ id: "b", of: { n: 2 } }, { id: "c" }];
    expect(differences(before, after)).toEqual([
      { path: [0], within: "a", before: { id: "a", n: 1 } },
      { path: [0, "of", "n"], within: "b", before: 1, after: 2 },
    ]);
  });

  test("items without ids are compared in their places", () => {
    const months = (...counts: number[]) => counts.map((count) => ({ month: "2024-01", count }));
    expect(differences(months(1, 2, 3), months(1, 5, 3))).toEqual([
      { path: [1, "count"], within: null, before: 2, after: 5 },
    ]);
  });

  test("what both lists have in their middle is found there", () => {
    const items = (ids: string) => [...ids].map((id) => ({ id }));
    const found = differences(items("axbyc"), items("apbqc"));
    expect(found.map(({ path, within }) => [pathText(path), within])).toEqual([
      ["[1]", "x"],
      ["[1]", "p"],
      ["[3]", "y"],
      ["[3]", "q"],
    ]);
  });

  test("of lists too long to be matched all is told as gone and come", () => {
    const around = (one: string, other: string) =>
      [one, ...Array.from({ length: 1_100 }, (_, i) => `same-${i}`), other].map((id) => ({ id }));
    expect(differences(around("a", "b"), around("c", "d"))).toHaveLength(2_204);
  });
});

test("pathText writes a path as people do", () => {
  expect(pathText(["umbrella", "members", 2, "group", "name"])).toBe(
    "umbrella.members[2].group.name",
  );
});

function sorted(value: Json): string {
  return JSON.stringify(value, (_key, inside: Json) =>
    typeof inside === "object" && inside !== null && !Array.isArray(inside)
      ? Object.fromEntries(Object.entries(inside).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inside,
  );
}
