/** The relations written out in statements are all that there are: a new one is not left out. */
import { expect, test } from "@jest/globals";
import { statement } from "../../server/graph/statements.ts";
import { RELATION_NAMES } from "../../server/model/relations.ts";
import { ACTOR_RELATIONS } from "../../server/model/weak-relations.ts";

/** The types of the pattern `-[edge:A|B|C]-`. */
function typesIn(name: string): string[] {
  const [, types = ""] = /-\[edge:([A-Z_|]+)\]-/.exec(statement(name).text) ?? [];
  return types.split("|").sort();
}

test.each([
  "networks/next-around",
  "networks/everybody",
  "networks/ties-among",
  "networks/left-out-around",
  "networks/left-out-of-all",
  "paths/actor-ties-around",
])("%s follows every relation between actors", (name) => {
  expect(typesIn(name)).toEqual([...ACTOR_RELATIONS].sort());
});

test("paths follow every relation, once to actors and once beyond them", () => {
  const beyond = RELATION_NAMES.filter((name) => !ACTOR_RELATIONS.includes(name));
  expect(typesIn("paths/event-ties-around")).toEqual([...beyond, "DIFFERS_FROM"].sort());
});
