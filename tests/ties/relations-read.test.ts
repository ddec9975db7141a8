/** Statements name the relations that they read: none is forgotten, and none read in vain. */
import { expect, test } from "@jest/globals";
import { statement } from "../../server/graph/statements.ts";
import { RELATION_NAMES } from "../../server/model/relations.ts";

const relationsIn = (name: string) =>
  /\[edge:([A-Z_|]+)\]/.exec(statement(name).text)?.[1]?.split("|").sort();

test.each(["ties/of-things", "ties/count-of-things"])("%s reads every relation", (name) => {
  expect(relationsIn(name)).toEqual([...RELATION_NAMES].sort());
});

test("ties/upwards-of-things reads those of a group to what it stands under, and else is ties/of-things", () => {
  const upwards = relationsIn("ties/upwards-of-things");
  expect(upwards).toEqual(["ACTS_UNDER", "MEMBER_OF", "UNIT_OF"]);
  const bare = (name: string) => statement(name).text.replace(/\[edge:[A-Z_|]+\]/, "[edge]");
  expect(bare("ties/upwards-of-things")).toBe(bare("ties/of-things"));
});
