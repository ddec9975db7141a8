/** Reads NDJSON: one record a line, the form for bulk. Empty lines are passed over. */
import { createReadStream } from "node:fs";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { LineCounter, parseDocument } from "yaml";
import { nodePosition } from "./node-position.ts";
import type { Path, Position, Problem } from "./problem.ts";
import type { ReadRecord } from "./read-record.ts";

/** A line longer than this is no record, and would fill the memory: characters. */
const LONGEST_LINE = 16 * 1024 * 1024;

export async function* readNdjsonFile(file: string): AsyncIterable<ReadRecord> {
  let number = 0;
  try {
    for await (const text of linesOf(file)) {
      number++;
      if (text === null) {
        const message = `expected lines of at most ${LONGEST_LINE} characters`;
        yield unreadable(file, number, "line-too-long", message);
        return;
      }
      if (text.trim() !== "") yield readLine(file, text, number);
    }
  } catch (error) {
    if (!/^Z_/.test((error as NodeJS.ErrnoException).code ?? "")) throw error;
    const message = `expected a whole gzip file: ${(error as Error).message}`;
    yield unreadable(file, number + 1, "not-gzip", message);
  }
}

function unreadable(file: string, line: number, code: string, message: string): ReadRecord {
  const place = () => ({ line, column: 1 });
  const problems = [problem(file, place(), code, message)];
  return { file, fileName: null, value: undefined, problems, likelyIds: [], place };
}

function readLine(file: string, text: string, line: number): ReadRecord {
  const place = (path: Path, part?: "value" | "key") => positionIn(text, line, path, part);
  try {
    const value: unknown = JSON.parse(text);
    return {
      ...{ file, fileName: null, value, likelyIds: [], place },
      // Looked for when somebody asks: of two readings one does.
      get problems() {
        return hasAllKeys(text, value) ? [] : duplicateKeys(file, text, line);
      },
    };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const at = { line, column: errorColumn(error.message, text) };
    const problems = [problem(file, at, "not-json", `not JSON: ${error.message}`)];
    return { file, fileName: null, value: undefined, problems, likelyIds: writtenIds(text), place };
  }
}

/** Lines end at "\n" only: readline would also cut at U+2028, which JSON allows inside a text. */
async function* linesOf(file: string): AsyncIterable<string | null> {
  let rest = "";
  for await (const chunk of textOf(file)) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop() ?? "";
    yield* lines.map((line) => line.replace(/^\uFEFF/, ""));
    if (rest.length > LONGEST_LINE) {
      yield null;
      return;
    }
  }
  if (rest !== "") yield rest;
}

function textOf(file: string): Readable {
  const bytes = createReadStream(file);
  // What goes wrong in either of the two is told by the one that is read.
  const text = file.endsWith(".gz") ? pipeline(bytes, createGunzip(), () => {}) : bytes;
  return text.setEncoding("utf8");
}

/** JSON.parse keeps the last of two equal keys and says nothing: so the keys are counted. */
function hasAllKeys(text: string, value: unknown): boolean {
  // A line that a program wrote is the same when it is written again: much quicker to see.
  return JSON.stringify(value) === text || keysWritten(text) === keysRead(value);
}

function keysWritten(text: string): number {
  let count = 0;
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"\s*(:?)/g)) if (match[1] === ":") count++;
  return count;
}

function keysRead(record: unknown): number {
  let count = 0;
  const left = [record];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== "object" || value === null) continue;
    const inside: unknown[] = Object.values(value);
    if (!Array.isArray(value)) count += inside.length;
    for (const item of inside) left.push(item);
  }
  return count;
}

function duplicateKeys(file: string, text: string, line: number): Problem[] {
  const lines = new LineCounter();
  return parseDocument(text, { lineCounter: lines, prettyErrors: false })
    .errors.filter((error) => error.code === "DUPLICATE_KEY")
    .map((error) => {
      const at = { line, column: lines.linePos(error.pos[0]).col };
      const message = "this key is here twice: expected each key once";
      return problem(file, at, "duplicate-key", message);
    });
}

/** JSON is YAML too, and the YAML parser knows where things stand: only asked for problems. */
function positionIn(text: string, line: number, path: Path, part?: "value" | "key"): Position {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  return { line, column: nodePosition(document, lines, path, part).column };
}

function errorColumn(message: string, text: string): number {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position) + 1;
  return /end of JSON|Unterminated/.test(message) ? text.length + 1 : 1;
}

function writtenIds(text: string): string[] {
  return [...text.matchAll(/"id"\s*:\s*"([a-z0-9./-]+)"/g)].map((match) => match[1] ?? "");
}

function problem(file: string, at: Position, code: string, message: string): Problem {
  return { severity: "error", file, ...at, message, code };
}
