import { describe, expect, test } from "@jest/globals";
import { allStatements } from "../../server/graph/statements.ts";
import { headerOf } from "./header.ts";

const statements = allStatements().filter(({ name }) => name !== "schema");

describe.each(statements.map((statement) => [statement.name, statement] as const))(
  "%s",
  (_name, statement) => {
    const header = headerOf(statement);
    const body = statement.text.replaceAll(/^\/\/.*$/gm, "");

    test("asks a question", () => {
      expect(header.question).toMatch(/\?|^[A-Z].*[.:;]/);
    });

    test("its header names the parameters that it takes, and the example gives them", () => {
      const taken = new Set([...body.matchAll(/\$([a-zA-Z]+)/g)].map(([, name]) => name));
      expect(header.parameters.toSorted()).toEqual([...taken].sort());
      expect(Object.keys(header.example).sort()).toEqual([...taken].sort());
    });
  },
);

test("a header that leaves something out, or says it in another way, is refused", () => {
  const lines = ["// question: Q?", "// parameters: none", "// columns: none", "// example: {}"];
  const refused = (text: string) => () => headerOf({ name: "x/y", text });
  expect(refused(lines.join("\n"))).not.toThrow();
  for (const line of lines) {
    expect(refused(lines.filter((other) => other !== line).join("\n"))).toThrow(
      "expected one line",
    );
  }
  expect(refused([...lines, "// exception: because"].join("\n"))).toThrow("<Operator>");
});
