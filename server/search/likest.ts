/** The names found, the likest to the text first. */
import type { NameKind } from "../model/vocabulary.ts";
import {
  asked,
  isAcronym,
  type NameLikeness,
  nameLikeness,
  type WrittenName,
} from "./name-likeness.ts";

/** A name, title or label with what the loader has found it by: see seed/load/fact-rows.ts. */
export interface FoundName {
  text: string;
  /** Null for a title or a label. */
  kind: NameKind | null;
  words: string | null;
  initials: string | null;
  weights: number[] | null;
}

export type Ranked<Name extends FoundName> = NameLikeness & { candidate: Name };

export function likest<Name extends FoundName>(
  text: string,
  found: readonly Name[],
): Ranked<Name>[] {
  const names = found.map(
    ({ text: name, words, initials, weights, kind }): WrittenName => ({
      text: name,
      words: split(words),
      initials: split(initials),
      weights: weights ?? [],
      acronym: kind === "ACRONYM" || isAcronym(name),
    }),
  );
  const question = asked(text, names);
  return found
    .map((candidate, index) => ({
      candidate,
      ...nameLikeness(question, names[index] ?? question),
    }))
    .sort((a, b) => b.score - a.score);
}

function split(tokens: string | null): string[] {
  return tokens === null || tokens === "" ? [] : tokens.split(" ");
}
