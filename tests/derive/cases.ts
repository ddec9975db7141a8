/** Whole statements for the tests of what is derived from them, with what matters alone. */
import type { Statement } from "../../seed/derive/statements.ts";
import { type DatedText, readEdtf } from "../../server/model/edtf.ts";
import { type Told, told, within } from "./told.ts";

export interface Said extends Omit<Told, "voices"> {
  origin?: string | undefined;
  /** In whose name its first speaker spoke. */
  speaksFor?: string | undefined;
  /** A day of the month, or any EDTF text. */
  date?: readonly [number, number] | string | undefined;
  outcome?: string | undefined;
  cancelled?: boolean | undefined;
}

const dateOf = (date: Said["date"]): DatedText | null => {
  if (date === undefined) return null;
  return typeof date === "string" ? readEdtf(date) : within(date);
};

export function said(of: Said): Statement {
  const { voices, ...rest } = told(of);
  return {
    ...rest,
    id: "statement",
    about: "thing",
    field: "EXISTENCE",
    source: "paper-2024",
    locator: "p1",
    paraphrase: "It is so.",
    saidBy: [{ actor: of.origin ?? "paper", for: of.speaksFor ?? null, words: null }],
    saidOn: null,
    rankReason: null,
    credibility: 6,
    asNamed: null,
    rivals: [],
    doubt: null,
    note: null,
    origin: of.origin ?? "paper",
    date: dateOf(of.date),
    outcome: of.outcome ?? null,
    cancelled: of.cancelled ?? false,
  };
}
