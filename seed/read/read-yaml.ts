/** Reads a YAML file that holds one record. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import {
  type Document,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLParseError,
} from "yaml";
import { nodePosition } from "./node-position.ts";
import type { Problem } from "./problem.ts";
import type { ReadRecord } from "./read-record.ts";

/** What YAML 1.1 takes for a day: a reader of that kind would not give the text back. */
const TIMESTAMP = /^\d{4}-\d{1,2}-\d{1,2}([Tt ].*)?$/;

export async function* readYamlFile(file: string): AsyncIterable<ReadRecord> {
  const fileName = basename(file).replace(/\.ya?ml$/, "");
  const problems: Problem[] = [];
  const lines = new LineCounter();
  const report = (code: string, offset: number, message: string) => {
    const { line, col } = lines.linePos(offset);
    const column = Math.max(col, 1);
    problems.push({ severity: "error", file, line: Math.max(line, 1), column, message, code });
  };

  // Thousands of small files: to wait for each would take longer than to read it.
  const text = utf8(readFileSync(file));
  if (text === null) {
    report("not-utf8", 0, "expected text in UTF-8, and got other bytes");
    yield { file, fileName, value: undefined, problems, likelyIds: [fileName], place: start };
    return;
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  for (const { code, pos } of document.errors) {
    if (code !== "DUPLICATE_KEY") continue;
    report("duplicate-key", pos[0], "this key is here twice: expected each key once");
  }
  const unreadable = firstError(document);
  if (unreadable?.code === "MULTIPLE_DOCS") {
    const message = "expected one record a file, and got a second document";
    report("several-documents", unreadable.pos[0], message);
  } else if (unreadable !== undefined) {
    report("not-yaml", unreadable.pos[0], `not YAML: ${unreadable.message}`);
  } else {
    for (const { offset, source } of unquotedDays(document)) {
      report("unquoted-date", offset, `expected a date in quotes: write '${source}'`);
    }
  }
  const value = unreadable === undefined ? plainValue(document, report) : undefined;
  yield {
    file,
    fileName,
    value,
    problems,
    likelyIds: value === undefined ? [fileName, ...writtenIds(text)] : [],
    place: placeIn(text),
  };
}

/** The nodes with their positions take many times what the text does: they are made when asked for. */
function placeIn(text: string): ReadRecord["place"] {
  let made: { document: Document; lines: LineCounter } | undefined;
  return (path, part) => {
    if (made === undefined) {
      const lines = new LineCounter();
      made = { document: parseDocument(text, { lineCounter: lines }), lines };
    }
    return nodePosition(made.document, made.lines, path, part);
  };
}

const start = () => ({ line: 1, column: 1 });

/**
 * The first error after which the rest would be a guess. It makes the others: one bracket too many
 * is followed by an error for every word. A repeated key leaves the rest readable.
 */
function firstError(document: Document.Parsed): YAMLParseError | undefined {
  return document.errors
    .filter(({ code }) => code !== "DUPLICATE_KEY")
    .toSorted((one, other) => one.pos[0] - other.pos[0])[0];
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function unquotedDays(document: Document): { offset: number; source: string }[] {
  const found: { offset: number; source: string }[] = [];
  visit(document, {
    Scalar(_key, node) {
      if (!isScalar(node) || node.type !== "PLAIN" || typeof node.value !== "string") return;
      if (TIMESTAMP.test(node.value)) {
        found.push({ offset: node.range?.[0] ?? 0, source: node.value });
      }
    },
  });
  return found;
}

/** Where an alias to nothing stands; the start of the file, if there is none. */
function brokenAlias(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias(_key, node) {
      if (node.resolve(document) !== undefined) return undefined;
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function plainValue(
  document: Document,
  report: (code: string, offset: number, message: string) => void,
): unknown {
  try {
    const value: unknown = document.toJS();
    if (value !== null && value !== undefined) return value;
    report("empty-file", 0, "expected a record, and the file is empty");
  } catch (error) {
    // An alias to nothing, or aliases that multiply.
    const message = error instanceof Error ? error.message : String(error);
    report("not-yaml", brokenAlias(document), `not YAML: ${message}`);
  }
  return undefined;
}

function writtenIds(text: string): string[] {
  return [...text.matchAll(/^(?:- |\s)*id:\s*['"]?([a-z0-9./-]+)/gm)].map(
    (match) => match[1] ?? "",
  );
}
