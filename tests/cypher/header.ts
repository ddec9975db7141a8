/** The header of a statement: what it asks, takes and gives, and what its plan may do. */
import type { Statement } from "../../server/graph/statements.ts";

export interface Header {
  question: string;
  parameters: string[];
  columns: string[];
  example: Record<string, unknown>;
  /** By the operator or the warning: why the plan may have it. */
  exceptions: Map<string, string>;
}

/** @throws if the header is not as expected. */
export function headerOf({ name, text }: Statement): Header {
  const line = (word: string): string => {
    const found = [...text.matchAll(new RegExp(`^// ${word}: (.+)$`, "gm"))];
    if (found.length === 1) return found[0]?.[1] ?? "";
    throw new Error(`${name}: expected one line "// ${word}: …", and got ${found.length}`);
  };
  const exceptions = [...text.matchAll(/^\/\/ exception: (\w+): (.+)$/gm)];
  if (exceptions.length !== (text.match(/^\/\/ exception/gm)?.length ?? 0)) {
    throw new Error(`${name}: expected "// exception: <Operator>: <reason>"`);
  }
  return {
    question: line("question"),
    parameters: names(line("parameters")),
    columns: names(line("columns")),
    example: JSON.parse(line("example")) as Record<string, unknown>,
    exceptions: new Map(exceptions.map(([, operator = "", reason = ""]) => [operator, reason])),
  };
}

/** `a, b (texts), c (list of {d})` is a, b and c; `none` is nothing. */
function names(text: string): string[] {
  let bare = text;
  for (let before = ""; before !== bare; ) {
    before = bare;
    bare = bare.replaceAll(/\([^()]*\)/g, "");
  }
  return bare === "none" ? [] : bare.split(",").map((name) => name.trim());
}
