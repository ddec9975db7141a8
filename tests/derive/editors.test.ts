/** What the editors say at EDITORS is their own word, and counts as nobody else's. */
import { expect, test } from "@jest/globals";
import { sourceFacts } from "../../seed/derive/sources.ts";
import { statementsOf, voices } from "../../seed/derive/statements.ts";
import { Evidence, Source } from "../../seed/format/record.ts";

const sources = sourceFacts([
  Source.parse({
    type: "Source",
    id: "daily-2024",
    title: "A report",
    publisher: "daily",
    language: "en",
    published: { date: "2024-02-01" },
    reliability: "C",
    derivedFrom: ["agency"],
  }),
]);

function statement(fields: Record<string, unknown>) {
  const evidence = Evidence.parse({ source: "daily-2024", says: "It is so.", ...fields });
  const [only] = statementsOf({ about: "river-brigade", field: "NAME" }, [evidence], sources);
  if (only === undefined) throw new Error("expected one statement, and got none");
  return only;
}

test("without a speaker given, the editors speak, and no publisher's voice is heard", () => {
  const said = statement({ at: "EDITORS" });
  expect(said.saidBy).toEqual([{ actor: null, for: null, words: "the editors" }]);
  expect(said.origin).toBe("editors");
  expect(voices(said, "daily")).toEqual([]);
});

test("an actor whose words they judge by does not become the origin or the voice", () => {
  const said = statement({ at: "EDITORS", saidBy: ["river-spokesman"] });
  expect(said.origin).toBe("editors");
  expect(voices(said, "daily")).toEqual([]);
});

test("elsewhere the root of what the source repeats is the origin, and the publisher the voice", () => {
  const said = statement({ at: "p3" });
  expect(said.saidBy).toEqual([]);
  expect(said.origin).toBe("agency");
  expect(voices(said, "daily")).toEqual(["daily"]);
});
