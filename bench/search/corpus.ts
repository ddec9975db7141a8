/** Names to measure with: things with the names that are indexed, and texts that mean one of them. */
import { readFileSync } from "node:fs";
import anyAscii from "any-ascii";
import { distance } from "fastest-levenshtein";

export interface Indexed {
  id: string;
  type: "Group" | "Person" | "Place";
  names: string[];
}

export interface Question {
  text: string;
  /** The id of the thing meant; null where it is not indexed. */
  meant: string | null;
  class: string;
  /** Names chosen by are not names measured on. */
  tuning: boolean;
}

export interface Corpus {
  name: string;
  things: Indexed[];
  questions: Question[];
}

interface Variants {
  id: string;
  type: Indexed["type"];
  name: string;
  variants: { text: string; class: string }[];
}

/** Every fifth thing is left out of the index: its names should find nothing. */
export function corpus(name: string, all: readonly Variants[]): Corpus {
  const present = all.filter(({ id }) => hash(id) % 5 !== 0);
  const things = present.map(({ id, type, name: own }) => ({ id, type, names: [own] }));
  const here = new Set(things.map(({ id }) => id));
  const questions = all.flatMap(({ id, name: own, variants }) =>
    variants
      .filter(({ text }) => text.toLowerCase() !== own.toLowerCase())
      .map(({ text, class: kind }) => ({
        text,
        meant: here.has(id) ? id : null,
        class: kind,
        tuning: hash(`${id} tuning`) % 2 === 0,
      })),
  );
  return { name, things, questions };
}

/** The same number for the same text, every time. */
function hash(text: string): number {
  let value = 7;
  for (const letter of text) value = (Math.imul(value, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return (value ^ (value >>> 13)) >>> 0;
}

/** PETRARCH's actor dictionary: a block for each actor, its name and then `+` other names. */
export function petrarch(path: string): Corpus {
  const blocks: Variants[] = [];
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const text = (line.split(/[[#]/)[0] ?? "").replaceAll("_", " ").trim();
    if (text === "" || text.startsWith("#")) continue;
    const block = blocks.at(-1);
    if (!text.startsWith("+")) {
      blocks.push({ id: `petrarch-${blocks.length}`, type: "Group", name: text, variants: [] });
    } else if (block !== undefined) {
      const other = text.slice(1).trim();
      block.variants.push({ text: other, class: latinClass(block.name, other) });
    }
  }
  return corpus("petrarch", blocks);
}

/** UCDP's actors: the name that it uses, beside names in full, in the mother tongue and in English. */
export function ucdp(path: string): Corpus {
  const [head = [], ...rows] = csv(readFileSync(path, "utf8").replace(/^﻿/, ""));
  const at = (row: readonly string[], column: string) => (row[head.indexOf(column)] ?? "").trim();
  const columns =
    "NameOrig NameOrigFull NameOrigFullEng NewName NewNameFullMotherTongue NewNameFullEng";
  const actors = rows.filter((row) => at(row, "Org") === "1");
  return corpus(
    "ucdp",
    actors.map((row) => {
      const name = at(row, "NameData");
      const others = columns.split(" ").map((column) => at(row, column));
      const texts = [...new Set(others)].filter((text) => text !== "" && text !== "n/a");
      return {
        id: `ucdp-${at(row, "ActorId")}`,
        type: "Group",
        name,
        variants: texts.map((text) => ({ text, class: latinClass(name, text) })),
      };
    }),
  );
}

/** The list of the UN's Security Council: names in Latin letters, aliases, and the original script. */
export function unitedNations(path: string, indexed: "LATIN" | "ARABIC"): Corpus {
  const text = readFileSync(path, "utf8");
  const all: Variants[] = [];
  for (const [, kind = "", body = ""] of text.matchAll(/<(INDIVIDUAL|ENTITY)>(.*?)<\/\1>/gs)) {
    const values = (tag: string) =>
      [...body.matchAll(new RegExp(`<${tag}>([^<]*)`, "g"))].map(([, value = ""]) => clean(value));
    const latin = clean(
      ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"].flatMap(values).join(" "),
    );
    const [arabic = ""] = values("NAME_ORIGINAL_SCRIPT").filter((name) =>
      /\p{sc=Arab}/u.test(name),
    );
    const aliases = values("ALIAS_NAME").filter(
      (name) => /^[^;()]+$/.test(name) && !/\p{sc=Arab}/u.test(name),
    );
    const name = indexed === "LATIN" ? latin : arabic;
    if (name === "") continue;
    const other = indexed === "LATIN" ? arabic : latin;
    const variants = [
      ...(other === "" ? [] : [{ text: other, class: "Arabic and Latin" }]),
      ...(indexed === "LATIN" ? aliases : []).map((alias) => ({
        text: alias,
        class: latinClass(latin, alias),
      })),
    ];
    all.push({
      id: `un-${values("DATAID")[0]}`,
      type: kind === "ENTITY" ? "Group" : "Person",
      name,
      variants,
    });
  }
  return corpus(indexed === "LATIN" ? "un" : "un, Arabic indexed", all);
}

function clean(text: string): string {
  return text.replace(/&amp;/g, "&").replace(/\s+/g, " ").trim();
}

/** By the texts alone, so that no measured matcher says what is fair. */
function latinClass(one: string, other: string): string {
  if (isAcronym(one) !== isAcronym(other)) {
    const [short, long] = isAcronym(one) ? [one, other] : [other, one];
    return initialsOf(long).includes(letters(short)) ? "initials" : "acronym of other words";
  }
  return sharesRoot(one, other) ? "shares a root" : "nothing in common";
}

/** With short words, and without them. */
function initialsOf(text: string): string[] {
  const words = text.split(/[^\p{L}']+/u).filter((word) => word !== "");
  return [words, words.filter((word) => word.length > 3)].map((some) =>
    letters(some.map((word) => word[0] ?? "").join("")),
  );
}

function letters(text: string): string {
  return anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z]/g, "");
}

function isAcronym(text: string): boolean {
  return /^[A-Z][A-Za-z]?[A-Z-]{1,7}$/.test(text.replaceAll(".", "")) && !text.includes(" ");
}

/** A word of four letters and more, the same but for a third of its letters; not the commonest. */
function sharesRoot(one: string, other: string): boolean {
  const words = (text: string) =>
    anyAscii(text)
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word.length > 3 && !COMMON.has(word));
  return words(one).some((a) =>
    words(other).some((b) => distance(a, b) <= Math.max(a.length, b.length) / 3),
  );
}

const COMMON = new Set(
  "movement front army party liberation national people peoples group islamic forces brigade brigades organization revolutionary popular united abdul muhammad mohammed".split(
    " ",
  ),
);

function csv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^,\n\r"]*))(,|\r?\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "") break;
    if (end !== ",") rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

/** The pairs of the tests, with their sources. */
export function namePairs(path: string): Corpus {
  const { things, questions } = JSON.parse(readFileSync(path, "utf8")) as {
    things: Indexed[];
    questions: { text: string; meant: string; class: string }[];
  };
  return {
    name: "pairs of the tests",
    things,
    questions: questions.map((question) => ({ ...question, tuning: false })),
  };
}
