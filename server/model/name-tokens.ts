/** What a name is found by: written beside it when it is loaded, and asked for by a search. */
import { foldedWords, isArabic, skeleton, skeletonsOf, wordsAsWritten } from "./name-folding.ts";
import { glosses } from "./name-glosses.ts";

export interface NameTokens {
  /** As folded. */
  words: string[];
  /** The consonants of each word, and of each two that others may write as one. */
  skeletons: string[];
  /** Of Latin names of two words and more, with and without what is often left out. */
  initials: string[];
  /** The meanings of words of the field. */
  glosses: string[];
}

/** Of a longer text the rest is left out: no name is that long, and a title is known by its start. */
const MOST_WORDS = 24;

export function nameTokens(text: string): NameTokens {
  const words = foldedWords(text).slice(0, MOST_WORDS);
  const pairs = words.slice(1).map((word, index) => skeleton((words[index] ?? "") + word));
  return {
    words,
    skeletons: unique([...words.flatMap(skeletonsOf), ...words.flatMap(unjoined), ...pairs]),
    initials: unique([...initialsOf(text), ...joinedAcronym(text)]),
    glosses: unique(words.flatMap(glosses)),
  };
}

/** alNujaba: the article may be written as part of the word. */
function unjoined(word: string): string[] {
  return /^[ae]l.{4,}/.test(word) ? [skeleton(word.slice(2))] : [];
}

const LITTLE = new Set(
  "in of for and the fi wa li bi de fil a an on to di da do do das dos del della des du der die das und la le les las los et e y i o u pour para por en of au aux".split(
    " ",
  ),
);

/** A word that initials often leave out, in the languages that groups name themselves in. */
export function isLittle(word: string): boolean {
  return LITTLE.has(word);
}

/** CPI-ML and U.P.C. as others write them: the case of a text tells nothing, so of short words. */
function joinedAcronym(text: string): string[] {
  const parts = text
    .trim()
    .toLowerCase()
    .split(/[.-]+/)
    .filter((part) => part !== "");
  const letters = parts.join("");
  const short = parts.every((part) => /^[a-z]{1,4}$/.test(part) && !ARTICLES.has(part));
  return parts.length > 1 && short && letters.length <= 8 ? [letters] : [];
}

const ARTICLES = new Set("al el ul ad ash as ar at an az".split(" "));

/** IRI, KSS, AQAP: without the little words, without articles, or with all. */
function initialsOf(text: string): string[] {
  const words = wordsAsWritten(text).slice(0, MOST_WORDS);
  if (words.length > 16 || words.some(isArabic)) return [];
  const named = words.filter((word) => !LITTLE.has(word));
  const of = (some: readonly string[]) => some.map((word) => word[0] ?? "").join("");
  return unique([of(named.filter((word) => !ARTICLES.has(word))), of(named), of(words)]).filter(
    (initials) => /^[a-z]{2,8}$/.test(initials),
  );
}

function unique(tokens: readonly string[]): string[] {
  return [...new Set(tokens)].filter((token) => token !== "");
}
