/** A text as a query of the full-text index: tokens only, nothing of Lucene's own language. */
import { nameTokens } from "../model/name-tokens.ts";

/** Empty where nothing of the text can be asked for. */
export function candidatesQuery(text: string, within: Within): string {
  const { words, skeletons, initials, glosses } = nameTokens(text);
  const any = [
    ...words.flatMap(inSpellings),
    ...words.filter((word) => /^[a-z]{2,8}$/.test(word)).map((word) => `initials:${word}`),
    ...skeletons.flatMap((bones) => [
      `skeletons:${bones}`,
      ...(bones.length > 3 ? [`skeletons:${bones}~1^0.3`] : []),
    ]),
    // An acronym is a name of its own.
    ...initials.filter((letters) => letters.length > 2).flatMap(acronyms),
    ...glosses.map((meaning) => `glosses:${meaning}^0.3`),
  ];
  if (any.length === 0) return "";
  const all = [
    `+release:"${plain(within.release)}"`,
    ...(within.types === null ? [] : [`+thingType:(${within.types.map(plain).join(" ")})`]),
    `+(${[...new Set(any)].join(" ")})`,
  ];
  return all.join(" ");
}

/** Also of the first words alone: "African National Congress - Greens" is "ANC - Greens". */
function acronyms(initials: string): string[] {
  const starts = [3, 4, 5].filter((length) => length < initials.length);
  return [
    `searchText:${initials}`,
    `initials:${initials}`,
    ...starts.map((length) => `searchText:${initials.slice(0, length)}^0.5`),
  ];
}

export interface Within {
  release: string;
  /** Types of things; null for all. */
  types: readonly string[] | null;
}

function inSpellings(word: string): string[] {
  if (word.length < 4 || /\d/.test(word)) return [`searchText:${word}^2`];
  return [`searchText:${word}^2`, `searchText:${word}~1`];
}

/** Both are our own words; a quote would end the phrase all the same. */
function plain(text: string): string {
  return text.replace(/["\\]/g, "");
}
