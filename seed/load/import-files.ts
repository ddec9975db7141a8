/**
 * Rows as the files that Neo4j's import tool reads: a file for each set of labels and each type of
 * edge, and beside it the names and types of its columns.
 */
import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { type EdgeRow, isNothing, type NodeRow, type Property } from "./rows.ts";

/** Between columns, and between the items of a list: the tool gives the second no way to be quoted. */
export const COLUMN_END = "\t";
export const ITEM_END = "\u001F";

/** Characters that are held before they are written. */
const CHUNK = 512 * 1024;

/** Rows of one set of labels, or of one type. */
export interface ImportFile {
  of: "nodes" | "edges";
  /** Labels with colons between them, or the type. */
  words: string;
  header: string;
  rows: string;
  /** Some text goes over several lines: the tool has to be told, and is slower then. */
  multiline: boolean;
}

/** A text that the import tool has no way to read: the dataset can be loaded online. */
export class NotImportable extends Error {
  override name = "NotImportable";
}

export class ImportFiles {
  readonly #folder: string;
  readonly #part: string;
  readonly #release: string;
  readonly #files = new Map<string, OneFile[]>();
  #count = 0;

  /** `part` tells these files from others in the folder. */
  constructor(folder: string, part: string, release: string) {
    this.#folder = folder;
    this.#part = part;
    this.#release = release;
  }

  node({ labels, id, properties }: NodeRow): void {
    const key = `Umbra:${labels.join(":")}`;
    this.#add("nodes", key, [id, this.#release], properties);
  }

  edge({ type, from, to, properties }: EdgeRow): void {
    this.#add("edges", type, [from, to], properties);
  }

  /** Closes all files; nothing may be added any more. */
  finish(): ImportFile[] {
    return [...this.#files.values()].flat().map((file) => file.finish());
  }

  #add(
    of: ImportFile["of"],
    words: string,
    first: readonly [string, string],
    properties: Readonly<Record<string, Property>>,
  ): void {
    let files = this.#files.get(words);
    if (files === undefined) {
      files = [];
      this.#files.set(words, files);
    }
    for (const file of files) if (file.add(first, properties)) return;
    const path = join(this.#folder, `${this.#part}-${this.#count++}`);
    const file = new OneFile(path, of, words);
    files.push(file);
    file.add(first, properties);
  }
}

const FIRST_COLUMNS = { nodes: ["id:ID", "release"], edges: [":START_ID", ":END_ID"] } as const;

/**
 * The tool wants all columns in every row, and one type for a column. The columns are those of the
 * rows that come before the first are written; rows that do not fit go into another file.
 */
class OneFile {
  readonly #path: string;
  readonly #of: ImportFile["of"];
  readonly #words: string;
  readonly #file: number;
  readonly #columns = new Map<string, { place: number; type: string }>();
  readonly #cells: string[] = [];
  #rows: string[] = [];
  /** How many columns each of these rows has. */
  #widths: number[] = [];
  #begun = false;
  #held = 0;
  #multiline = false;

  constructor(path: string, of: ImportFile["of"], words: string) {
    this.#path = path;
    this.#of = of;
    this.#words = words;
    this.#file = openSync(`${path}.csv`, "wx", 0o600);
  }

  /** False, and no row added, if a property has no column, or one of another type. */
  add(first: readonly [string, string], properties: Readonly<Record<string, Property>>): boolean {
    const cells = this.#cells;
    cells.length = 2;
    for (const name in properties) {
      const value = properties[name];
      if (isNothing(value)) continue;
      const type = typeOf(value);
      let column = this.#columns.get(name);
      if (column === undefined) {
        if (this.#begun) return false;
        column = { place: this.#columns.size + 2, type };
        this.#columns.set(name, column);
      } else if (column.type !== type) return false;
      for (let place = cells.length; place < column.place; place++) cells[place] = "";
      cells[column.place] = this.#cell(value);
    }
    cells[0] = this.#text(first[0]);
    cells[1] = this.#text(first[1]);
    const row = cells.join(COLUMN_END);
    this.#rows.push(row);
    this.#widths.push(cells.length);
    this.#held += row.length;
    if (this.#held >= CHUNK) this.#flush();
    return true;
  }

  finish(): ImportFile {
    this.#flush();
    closeSync(this.#file);
    const named = [...this.#columns].map(([name, { type }]) => `${name}:${type}`);
    const header = `${this.#path}.header.csv`;
    writeFileSync(header, `${[...FIRST_COLUMNS[this.#of], ...named].join(COLUMN_END)}\n`);
    return {
      of: this.#of,
      words: this.#words,
      header,
      rows: `${this.#path}.csv`,
      multiline: this.#multiline,
    };
  }

  #cell(value: NonNullable<Property>): string {
    if (typeof value === "string") return this.#text(value);
    if (!Array.isArray(value)) return String(value);
    for (const item of value) {
      if (item !== "" && !(typeof item === "string" && item.includes(ITEM_END))) continue;
      throw new NotImportable(
        `expected texts of lists without the control character U+001F, and got ${JSON.stringify(value).slice(0, 200)}: load this dataset without --offline`,
      );
    }
    return this.#text(value.join(ITEM_END));
  }

  #text(text: string): string {
    if (text !== "" && !NEEDS_QUOTES.test(text)) return text;
    this.#multiline ||= /[\r\n]/.test(text);
    return `"${text.replaceAll('"', '""')}"`;
  }

  #flush(): void {
    if (this.#rows.length === 0) return;
    this.#begun = true;
    const width = this.#columns.size + 2;
    const whole = this.#rows.map((row, index) => {
      return row + COLUMN_END.repeat(width - (this.#widths[index] ?? width));
    });
    const bytes = Buffer.from(`${whole.join("\n")}\n`);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done);
    this.#rows = [];
    this.#widths = [];
    this.#held = 0;
  }
}

/** Blanks at an end too: the tool may take them for no part of the text. */
const NEEDS_QUOTES = /["\t\r\n]|^\s|\s$/;

/** As the driver would send it: whole numbers as integers, and a list of numbers as of one type. */
function typeOf(value: NonNullable<Property>): string {
  if (typeof value === "number") return Number.isSafeInteger(value) ? "long" : "double";
  if (typeof value === "boolean") return "boolean";
  if (!Array.isArray(value)) return "string";
  if (typeof value[0] !== "number") return "string[]";
  return value.every(Number.isSafeInteger) ? "long[]" : "double[]";
}
