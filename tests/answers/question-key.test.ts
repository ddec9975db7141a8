import { isDeepStrictEqual } from "node:util";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { questionKey } from "../../server/answers/question-key.ts";

const keyOf = (variables: unknown, more: object = {}) =>
  questionKey({ query: "{ a }", variables: variables as Record<string, unknown>, ...more }, "all");

/** The same value, with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).reverse();
  return Object.fromEntries(fields.map(([name, part]) => [name, turned(part)]));
}

const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)));
const variables = fc.dictionary(fc.string(), json, { noNullPrototype: true });

test("variables in another order are the same question", () => {
  fc.assert(
    fc.property(variables, (given) => {
      expect(keyOf(turned(given))).toBe(keyOf(given));
    }),
    { numRuns: 2_000 },
  );
});

test("other variables are another question", () => {
  fc.assert(
    fc.property(variables, variables, (one, two) => {
      expect(keyOf(one) === keyOf(two)).toBe(isDeepStrictEqual(one, two));
    }),
    { numRuns: 2_000 },
  );
});

test("so are another text, another operation, and somebody else who may see other things", () => {
  const keys = [
    keyOf({}),
    questionKey({ query: "{ b }", variables: {} }, "all"),
    questionKey({ query: "{ a }", variables: {}, operationName: "A" }, "all"),
    questionKey({ query: "{ a }", variables: {} }, "somebody"),
    keyOf({ a: 1 }),
    keyOf({ a: "1" }),
    keyOf({ a: [1] }),
    keyOf({ a: { 0: 1 } }),
    keyOf({ a: null }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(keyOf(null)).toBe(keyOf({}));
  expect(keyOf(undefined)).toBe(keyOf({}));
});

test("what is no plain question, or too much to compare, has no key", () => {
  let deep: unknown = 1;
  for (let level = 0; level < 50_000; level++) deep = [deep];
  const wide = Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`v${at}`, at]));
  for (const key of [
    keyOf({ deep }),
    keyOf(wide),
    keyOf([]),
    keyOf("text"),
    keyOf({}, { extensions: { persistedQuery: {} } }),
    keyOf({}, { operationName: 1 }),
    keyOf({}, { query: undefined }),
    keyOf({}, { unknown: true }),
  ]) {
    expect(key).toBeNull();
  }
});
