/** A statement that sends properties as a list sends them in the order in which they are read. */
import { expect, test } from "@jest/globals";
import { CLAIM_NAMES, CLAIM_VERSION_NAMES } from "../../server/claims/claims.ts";
import { named } from "../../server/graph/named.ts";
import { allStatements } from "../../server/graph/statements.ts";
import { ACTOR_NAMES, EVENT_NAMES, EVENT_VERSION_NAMES } from "../../server/things/thing-rows.ts";
import { EDGE_NAMES } from "../../server/ties/ties-of-things.ts";

const text = (name: string) => allStatements().find((of) => of.name === name)?.text ?? "";

/** The lists of a variable's properties in a statement, in the order of the text. */
function listsOf(name: string, variable: string): string[][] {
  const lists = text(name).matchAll(/\[([^[\]]+)\]/g);
  const property = new RegExp(`\\b${variable}\\.(\\w+)`, "g");
  return [...lists]
    .map(([, items = ""]) => items.split(","))
    .filter((items) => items.length > 3 && items.every((item) => item.match(property)))
    .map((items) => items.map((item) => item.match(property)?.[0].split(".")[1] ?? ""));
}

test.each([
  ["events/list", "event", EVENT_NAMES],
  ["events/list", "version", EVENT_VERSION_NAMES],
  ...["claims/of-events", "claims/of-actors"].flatMap((name) => [
    [name, "claim", CLAIM_NAMES] as const,
    [name, "version", CLAIM_VERSION_NAMES] as const,
    [name, "event", EVENT_NAMES] as const,
    [name, name === "claims/of-actors" ? "who" : "actor", ACTOR_NAMES] as const,
  ]),
  ["ties/of-things", "edge", EDGE_NAMES],
] as const)("%s sends the values of %s in their order", (name, variable, names) => {
  expect(listsOf(name, variable)).toEqual([names]);
});

test("what is null is not there", () => {
  expect(named<{ a: number; b?: number; c: boolean }>(["a", "b", "c"], [0, null, false])).toEqual({
    a: 0,
    c: false,
  });
});
