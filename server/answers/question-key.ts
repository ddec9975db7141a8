/** When are two requests the same question? */
import { createHash } from "node:crypto";
import type { GraphQLParams } from "graphql-yoga";

/** What is said of a question beyond this is not worth the time to compare it. */
const MOST_LEVELS = 20;
const MOST_VARIABLES = 1_000;

/**
 * The question's key: the same for variables in another order. null where it is none that could be
 * answered from memory: its parts have other shapes than they should, or there are too many.
 */
export function questionKey(params: GraphQLParams, seenBy: string): string | null {
  const { query, variables, operationName, extensions, ...others } = params;
  const isPlain = typeof query === "string" && extensions == null && isEmpty(others);
  if (!isPlain || !(operationName == null || typeof operationName === "string")) return null;
  if (typeof (variables ?? {}) !== "object" || Array.isArray(variables)) return null;
  const canonical = canonicalJson(variables ?? {});
  if (canonical === null) return null;
  return createHash("sha256")
    .update(JSON.stringify([seenBy, query, operationName ?? null, canonical]))
    .digest("base64");
}

/**
 * Who may see an answer: everybody, as long as nobody says who they are. Once there are users, this
 * says what an answer depends on of whoever asks.
 */
export function seenBy(_request: Request): string {
  return "everybody";
}

function isEmpty(others: Record<string, unknown>): boolean {
  return Object.values(others).every((value) => value == null);
}

/** JSON with the keys of every object in order; null if it is too deep or too wide. */
function canonicalJson(value: unknown): string | null {
  let left = MOST_VARIABLES;

  function textOf(part: unknown, levels: number): string {
    left -= 1;
    if (levels > MOST_LEVELS || left < 0) throw new TooLarge();
    if (typeof part !== "object" || part === null) return JSON.stringify(part) ?? "null";
    if (Array.isArray(part)) return `[${part.map((of) => textOf(of, levels + 1)).join()}]`;
    const fields = Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([name, of]) => `${JSON.stringify(name)}:${textOf(of, levels + 1)}`).join()}}`;
  }

  try {
    return textOf(value, 0);
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}

class TooLarge extends Error {}
