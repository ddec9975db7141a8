/**
 * Dates as EDTF (ISO 8601-2, levels 0 to 2, less what has no clear bounds), kept as written, with
 * the two days between which they lie. The library reads the text; the bounds are computed here,
 * because its own are wrong for open intervals, lists and qualified years.
 */
import { parse } from "edtf";
import {
  addDays,
  type Bounds,
  type Day,
  earlier,
  FIRST_DAY,
  LAST_DAY,
  lastDayOfMonth,
  later,
} from "./days.ts";

/**
 * An EDTF text and its bounds. `startBy` and `endAfter` say when it must have begun and until when
 * it must have gone on, for something that lasted (`a/b`); for a single day somewhere in the
 * bounds they are the latest and the earliest day, which asks nothing more than one day inside.
 */
export interface DatedText extends Bounds {
  edtf: string;
  startBy: Day;
  endAfter: Day;
}

class BadDate extends Error {}

/** Why a text is no date that Umbra can read, or null if it is one. */
export function edtfProblem(text: string): string | null {
  try {
    readEdtf(text);
    return null;
  } catch (error) {
    if (error instanceof BadDate) return error.message;
    throw error;
  }
}

/**
 * The bounds of an EDTF text.
 * @throws if the text is not EDTF, is no day of the calendar, or has no clear bounds.
 */
export function readEdtf(text: string): Readonly<DatedText> {
  const known = read.get(text);
  if (known !== undefined) return known;
  // A dataset writes the same dates again and again, and parsing is dear: see KEPT.
  if (read.size >= KEPT) read.clear();
  const date = dateOf(text);
  read.set(text, date);
  return date;
}

/** How many dates are remembered: more than the days of a decade, in a few megabytes. */
const KEPT = 10_000;
const read = new Map<string, DatedText>();

function dateOf(text: string): DatedText {
  // Most dates by far, and the library takes a thousand times as long for them.
  if (isWholeDay(text)) {
    return { edtf: text, earliest: text, latest: text, startBy: text, endAfter: text };
  }
  const parsed = parsedText(text);
  if (parsed.type === "Interval") {
    const [from, to] = text.split("/") as [string, string];
    const start = sideBounds(from);
    const end = sideBounds(to);
    if (start === null && end === null) {
      throw new BadDate(`expected a date on one side of "/" at least, and got ${quoted(text)}`);
    }
    const a = start ?? { earliest: FIRST_DAY, latest: end?.latest ?? LAST_DAY };
    const b = end ?? { earliest: a.earliest, latest: LAST_DAY };
    if (a.earliest > b.latest) {
      throw new BadDate(`expected a start that is not after the end, and got ${quoted(text)}`);
    }
    return {
      edtf: text,
      earliest: a.earliest,
      latest: b.latest,
      startBy: earlier(a.latest, b.latest),
      endAfter: later(b.earliest, a.earliest),
    };
  }
  const { earliest, latest } = parsed.type === "Set" ? setBounds(text, parsed) : dateBounds(text);
  return { edtf: text, earliest, latest, startBy: latest, endAfter: earliest };
}

function isWholeDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [month, day] = [Number(text.slice(5, 7)), Number(text.slice(8))];
  const inYear = month >= 1 && month <= 12;
  return inYear && day >= 1 && day <= lastDayOfMonth(Number(text.slice(0, 4)), month);
}

/** A side of an interval: null where it is open (`..`) or unknown (empty). */
function sideBounds(side: string): Bounds | null {
  return side === "" || side === ".." ? null : dateBounds(side);
}

interface Parsed {
  type: string;
  values: unknown[];
  earlier?: boolean;
  later?: boolean;
}

function parsedText(text: string): Parsed {
  try {
    return parse(text) as Parsed;
  } catch {
    throw new BadDate(
      impossibleDay(text) ??
        `expected a date as EDTF, such as 2021-11-19, 2021-11, 2021~ or 2023-10/.., and got ${quoted(text)}${hint(text)}`,
    );
  }
}

/** The library takes [2020..2024] and [2020-01..2024-04], and not a mixture of the two. */
function hint(text: string): string {
  return /^\[.*\.\..*\]$/.test(text) ? ": both ends of a range need the same precision" : "";
}

/** The first day of a text that no calendar has: by itself, in a list or in an interval. */
function impossibleDay(text: string): string | null {
  for (const part of text.split(/[/,[\]]|\.\./)) {
    const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(part);
    if (match === null) continue;
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 1)];
    if (month < 1 || month > 12 || day < 1 || day > lastDayOfMonth(year, month)) {
      return `${quoted(part)} is no day of the calendar`;
    }
  }
  return null;
}

/** One of several days: `[2020-01-02,2020-01-03]`, `[2020..2022]`, `[..2020]`. */
function setBounds(text: string, parsed: Parsed): Bounds {
  const members = text
    .slice(1, -1)
    .split(",")
    .flatMap((member) => rangeBounds(text, member));
  return {
    earliest: parsed.earlier ? FIRST_DAY : members.map((m) => m.earliest).reduce(earlier),
    latest: parsed.later ? LAST_DAY : members.map((m) => m.latest).reduce(later),
  };
}

/** The dates that a member of a list gives: one, or the ends of a range, of which one may be open. */
function rangeBounds(text: string, member: string): Bounds[] {
  const ends = member
    .split("..")
    .map((end) => end.trim())
    .filter((end) => end !== "")
    .map(dateBounds);
  const [first, last] = ends;
  if (first !== undefined && last !== undefined && first.earliest > last.latest) {
    throw new BadDate(
      `expected a range whose first date is not the later, and got ${quoted(text)}`,
    );
  }
  return ends;
}

const DATE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([~?%])?$/;
const pad = (value: number, width: number) => String(value).padStart(width, "0");

/** A year, month or day, with unknown digits (`202X`, `2021-XX`) and one qualifier at its end. */
function dateBounds(text: string): Bounds {
  const match = DATE.exec(text);
  if (match === null) {
    throw new BadDate(
      `expected a year, month or day with at most one qualifier at its end, such as 2021-05~, and got ${quoted(text)}`,
    );
  }
  const [, yearText = "", monthText, dayText, qualifier] = match;
  const firstYear = Number(yearText.replaceAll("X", "0"));
  const lastYear = Number(yearText.replaceAll("X", "9"));
  if (monthText === undefined || monthText === "XX") {
    if (dayText !== undefined && dayText !== "XX") throw unclear(text);
    const widen = qualifier ? Math.max(1, lastYear - firstYear + 1) : 0;
    return years(firstYear - widen, lastYear + widen);
  }
  if (firstYear !== lastYear) throw unclear(text);
  const month = Number(monthText);
  if (month < 1 || month > 12) {
    throw new BadDate(
      `expected a month from 01 to 12 (seasons and quarters are written as an interval), and got ${quoted(text)}`,
    );
  }
  if (dayText === undefined || dayText === "XX") return months(firstYear, month, qualifier ? 1 : 0);
  const day = Number(dayText);
  if (day < 1 || day > lastDayOfMonth(firstYear, month)) {
    throw new BadDate(`${quoted(text)} is no day of the calendar`);
  }
  const iso = `${pad(firstYear, 4)}-${monthText}-${dayText}`;
  return qualifier
    ? { earliest: addDays(iso, -1), latest: addDays(iso, 1) }
    : { earliest: iso, latest: iso };
}

function years(first: number, last: number): Bounds {
  return {
    earliest: first < 1 ? FIRST_DAY : `${pad(first, 4)}-01-01`,
    latest: last > 9999 ? LAST_DAY : `${pad(last, 4)}-12-31`,
  };
}

function months(year: number, month: number, widen: number): Bounds {
  const first = year * 12 + (month - 1) - widen;
  const last = year * 12 + (month - 1) + widen;
  const lastYear = Math.floor(last / 12);
  const lastMonth = (last % 12) + 1;
  return {
    earliest:
      first < 12 ? FIRST_DAY : `${pad(Math.floor(first / 12), 4)}-${pad((first % 12) + 1, 2)}-01`,
    latest: `${pad(lastYear, 4)}-${pad(lastMonth, 2)}-${pad(lastDayOfMonth(lastYear, lastMonth), 2)}`,
  };
}

function unclear(text: string): BadDate {
  return new BadDate(
    `expected a date with clear bounds (write a range or a list), and got ${quoted(text)}`,
  );
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
