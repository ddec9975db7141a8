/** Puts what Zod found into words: what was expected, what came, and what was probably meant. */
import type { z } from "zod";
import type { Path } from "../read/problem.ts";
import { knownKeys } from "./known-keys.ts";
import { nearest } from "./nearest.ts";

/** An issue in words; `part` says whether the value at the path is at fault, or its key. */
export interface Explanation {
  path: Path;
  part: "value" | "key";
  message: string;
  code: string;
  /** Of a misspelt key: the path of the key that was meant. */
  meant?: Path;
}

type Issue = z.core.$ZodIssue;

/**
 * All issues of one record. Issues must come from a parse whose error map gives "", so that a
 * message is one that the format wrote itself.
 */
export function explainIssues(record: unknown, issues: readonly Issue[]): Explanation[] {
  const explained = issues.flatMap((issue) => explain(record, issue, issue.path));
  const meant = new Set(explained.flatMap(({ meant }) => (meant ? [keyName(meant)] : [])));
  // A misspelt key is one problem: that the right one is then missing needs no second line.
  return explained.filter(({ absent, path }) => !absent || !meant.has(keyName(path)));
}

interface Draft extends Explanation {
  absent?: true;
}

const keyName = (path: Path) => JSON.stringify(path.map(String));

function explain(record: unknown, issue: Issue, path: Path): Draft[] {
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(record, path);
    return issue.keys.map((key) => unknownKey(known, [...path, key]));
  }
  if (issue.code === "invalid_union") {
    const inner = issue.errors.length > 0 ? unionBranch(record, issue.errors, path) : [];
    if (inner.length > 0)
      return inner.flatMap((one) => explain(record, one, [...path, ...one.path]));
  }
  const value = valueAt(record, path);
  if (value === undefined && path.length > 0) {
    const message = `missing key "${String(path.at(-1))}": ${expected(issue, path)}`;
    return [{ path, part: "key", message, code: "missing-key", absent: true }];
  }
  if (issue.code === "custom") {
    return [{ path, part: "value", message: issue.message, code: "bad-date" }];
  }
  return [{ path, part: "value", message: wrongValue(issue, path, value), code: issueCode(issue) }];
}

function unknownKey(known: string[], path: Path): Draft {
  const key = String(path.at(-1));
  const near = nearest(key, known);
  const hint = near === null ? `expected one of ${known.join(", ")}` : `did you mean "${near}"?`;
  return {
    path,
    part: "key",
    message: `unknown key "${key}": ${hint}`,
    code: "unknown-key",
    ...(near === null ? {} : { meant: [...path.slice(0, -1), near] }),
  };
}

/** Of the ways to write a value (an id, or an object), the one that was tried. */
function unionBranch(record: unknown, branches: Issue[][], path: Path): Issue[] {
  const value = valueAt(record, path);
  const object = typeof value === "object" && value !== null;
  const fits = branches.find((issues) =>
    issues.every((issue) => {
      if (issue.path.length > 0 || issue.code === "unrecognized_keys") return object;
      return issue.code === "invalid_type" ? false : !object;
    }),
  );
  return [...(fits ?? [])];
}

function wrongValue(issue: Issue, path: Path, value: unknown): string {
  if (typeof value === "number" && isDateIssue(issue)) {
    return `expected a date in quotes: write '${value}'`;
  }
  const words = vocabulary(issue);
  const near = words === null || typeof value === "object" ? null : nearest(String(value), words);
  if (near === String(value)) return `expected the word in quotes: write '${near}'`;
  if (near !== null) return `unknown word ${shown(value)}: did you mean ${near}?`;
  const text = issue.code === "invalid_type" && issue.expected === "string";
  const quotes = text && typeof value !== "object" ? ": write it in quotes" : "";
  return `${expected(issue, path)}, and got ${shown(value)}${quotes}`;
}

function isDateIssue(issue: Issue): boolean {
  return issue.message.startsWith("expected a date");
}

function expected(issue: Issue, path: Path): string {
  if (issue.message !== "") return issue.message;
  const words = vocabulary(issue);
  if (words !== null) return `expected ${words.length === 1 ? "" : "one of "}${words.join(", ")}`;
  switch (issue.code) {
    case "invalid_type":
      return `expected ${path.length === 0 ? "one record, as keys and values" : typeName(issue.expected)}`;
    case "too_small":
      return issue.origin === "array"
        ? `expected at least ${issue.minimum} item${issue.minimum === 1 ? "" : "s"}`
        : `expected a number from ${issue.minimum}`;
    case "too_big":
      return `expected a number up to ${issue.maximum}`;
    case "invalid_format":
      return issue.format === "url" ? "expected a web address" : `expected ${issue.format}`;
    default:
      return "expected another value";
  }
}

function vocabulary(issue: Issue): string[] | null {
  if (issue.code === "invalid_value") return issue.values.map(String);
  // The record's type chooses among the kinds of record.
  if (issue.code === "invalid_union" && "options" in issue)
    return (issue.options as unknown[]).map(String);
  return null;
}

function issueCode(issue: Issue): string {
  if (issue.code === "invalid_value" || issue.code === "invalid_union") return "unknown-word";
  if (isDateIssue(issue)) return "unquoted-date";
  if (issue.message.startsWith("expected an id")) return "bad-id";
  return "wrong-value";
}

const TYPE_NAMES: Record<string, string> = {
  string: "text",
  array: "a list",
  object: "keys and values",
  number: "a number",
  boolean: "true or false",
};

const typeName = (type: string) => TYPE_NAMES[type] ?? type;

function shown(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "keys and values";
  if (typeof value !== "string") return `the ${typeof value} ${String(value)}`;
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}

function valueAt(record: unknown, path: Path): unknown {
  let value = record;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
