import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Fields, type Pair, rowChanges, totalsOf } from "../../server/releases/row-changes.ts";

interface Row {
  fields: Fields;
}
type Release = Record<string, Row>;

const release = fc.dictionary(
  fc.constantFrom("a", "b", "c", "d", "e"),
  fc.record({
    fields: fc.dictionary(
      fc.constantFrom("start", "support", "unsure"),
      fc.constantFrom<unknown>("2020", "AVOWED", true, false, null, 3, ["x"]),
    ),
  }),
) as fc.Arbitrary<Release>;

/** As the database gives them: what is in either, in no order. */
function pairs(from: Release, to: Release): Pair<Row>[] {
  const ids = [...new Set([...Object.keys(to), ...Object.keys(from)])];
  return ids.map((id) => ({ id, before: from[id] ?? null, after: to[id] ?? null }));
}

/** Fields as they are shown: what is null is not there. */
const shown = (of: Release) =>
  Object.fromEntries(
    Object.entries(of).map(([id, { fields }]) => [
      id,
      Object.fromEntries(
        Object.entries(fields)
          .filter(([, value]) => value !== null)
          .map(([name, value]) => [
            name,
            typeof value === "string" ? value : JSON.stringify(value),
          ]),
      ),
    ]),
  );

test("changes applied to the earlier release give the later one", () => {
  fc.assert(
    fc.property(release, release, (from, to) => {
      const made: Record<string, Record<string, string>> = shown(from);
      for (const { id, change, fields } of rowChanges(pairs(from, to))) {
        if (change === "REMOVED") delete made[id];
        else {
          const row = change === "ADDED" ? {} : { ...made[id] };
          for (const { field, after } of fields) {
            if (after === null) delete row[field];
            else row[field] = after;
          }
          made[id] = row;
        }
      }
      expect(made).toEqual(shown(to));
    }),
    { numRuns: 2_000 },
  );
});

test("the totals are those of two sets of ids, and of equal releases there is nothing to tell", () => {
  fc.assert(
    fc.property(release, release, (from, to) => {
      const inBoth = Object.keys(from).filter((id) => id in to);
      const before = shown(from);
      const after = shown(to);
      const changed = inBoth.filter(
        (id) => !Object.is(JSON.stringify(inOrder(before[id])), JSON.stringify(inOrder(after[id]))),
      );
      expect(totalsOf(rowChanges(pairs(from, to)))).toEqual({
        added: Object.keys(to).filter((id) => !(id in from)).length,
        removed: Object.keys(from).filter((id) => !(id in to)).length,
        changed: changed.length,
      });
      expect(rowChanges(pairs(from, from))).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test("changes come by id, with the fields by name, and what no reader sees on either side is none", () => {
  const row = (fields: Fields) => ({ fields });
  const found = rowChanges([
    { id: "z", before: null, after: row({ start: "2020" }) },
    {
      id: "b",
      before: row({ unsure: false, end: null, about: ["x"] }),
      after: row({ unsure: true }),
    },
    { id: "hidden", before: null, after: null },
  ]);
  expect(found.map(({ id, change, fields }) => ({ id, change, fields }))).toEqual([
    {
      id: "b",
      change: "CHANGED",
      fields: [
        { field: "about", before: '["x"]', after: null },
        { field: "unsure", before: "false", after: "true" },
      ],
    },
    { id: "z", change: "ADDED", fields: [{ field: "start", before: null, after: "2020" }] },
  ]);
});

function inOrder(fields: Record<string, string> = {}) {
  return Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
}
