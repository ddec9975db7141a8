/** Statements name the relations that they read: each once, and none is forgotten. */
import { expect, test } from "@jest/globals";
import { statement } from "../../server/graph/statements.ts";
import { RELATION_NAMES } from "../../server/model/relations.ts";

test.each(["ties/of-things", "ties/count-of-things"])("%s reads every relation", (name) => {
  const lots = [...statement(name).text.matchAll(/\[edge:([A-Z_|]+)\]/g)];
  const read = lots.flatMap(([, relations = ""]) => relations.split("|"));
  expect(read.sort()).toEqual([...RELATION_NAMES].sort());
});
