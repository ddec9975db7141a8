/** The relations written out in statements are all that there are: a new one is not left out. */
import { expect, test } from "@jest/globals";
import { statement } from "../../server/graph/statements.ts";
import { RELATION_NAMES } from "../../server/model/relations.ts";
import { ACTOR_RELATIONS, WEAK_RELATIONS } from "../../server/model/weak-relations.ts";

/** The types of the patterns `-[edge:A|B|C]-`: of all of them together, or of one. */
function typesIn(name: string, which?: number): string[] {
  const found = [...statement(name).text.matchAll(/-\[edge:([A-Z_|]+)\]-/g)];
  const types = found.map(([, list = ""]) => list.split("|"));
  return (which === undefined ? types.flat() : (types[which] ?? [])).sort();
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

test.each(["networks/next-around", "networks/left-out-around"])(
  "%s reads the weak ones apart",
  (name) => {
    expect(typesIn(name, 1).every((type) => isWeak(type))).toBe(true);
    expect(typesIn(name, 0).some((type) => isWeak(type))).toBe(false);
  },
);

const isWeak = (type: string) => (WEAK_RELATIONS as readonly string[]).includes(type);

test("paths follow every relation, once to actors and once beyond them", () => {
  const beyond = RELATION_NAMES.filter((name) => !ACTOR_RELATIONS.includes(name));
  expect(typesIn("paths/event-ties-around")).toEqual([...beyond, "DIFFERS_FROM"].sort());
});
