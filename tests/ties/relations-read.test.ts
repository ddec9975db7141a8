/** Statements name the relations that they read: each once, and none is forgotten. */
import { expect, test } from "@jest/globals";
import { statement } from "../../server/graph/statements.ts";
import { RELATION_NAMES } from "../../server/model/relations.ts";

test("a list of ties reads every relation, those upwards one way after the other", () => {
  const lots = [...statement("ties/of-things").text.matchAll(/\[edge:([A-Z_|]+)\]-(>?)/g)];
  const read = (among: typeof lots) =>
    among.flatMap(([, relations = ""]) => relations.split("|")).sort();
  const [upwards, others] = [lots.slice(0, 1), lots.slice(1)];
  expect(upwards[0]?.[2]).toBe(">");
  expect(read(others)).toEqual([...RELATION_NAMES].sort());
  expect(read(upwards)).toEqual(["ACTS_UNDER", "MEMBER_OF", "UNIT_OF"]);
});
