/** How like are two words of names, and by which rule? */
import { distance } from "fastest-levenshtein";
import { isArabic, skeletonsOf } from "../model/name-folding.ts";
import { glosses } from "../model/name-glosses.ts";
import type { MatchRule } from "../model/vocabulary.ts";
import { soundLikeness, sounds } from "./letters.ts";

export interface WordLikeness {
  /** 0 for not at all, to 1 for the same word. */
  score: number;
  rule: MatchRule;
}

const UNLIKE: WordLikeness = { score: 0, rule: "PART" };

/** Below this two words are taken for two. */
const ENOUGH = 0.72;
/** Short words have many neighbours. */
const ENOUGH_OF_SHORT = 0.85;
const TRANSLATED = 0.7;
const INFLECTED = 0.9;

/** A folded word with what it is compared by. */
export interface Heard {
  word: string;
  arabic: boolean;
  sounds: string[];
  /** Without an article that is written as part of the word; null where there is none. */
  bare: string[] | null;
  skeletons: string[];
  glosses: readonly string[];
  /** Without an ending; null where it may not be one. */
  stem: string | null;
}

/** Listens to each word once. */
export function hearing(): (word: string) => Heard {
  const heard = new Map<string, Heard>();
  return (word) => {
    let found = heard.get(word);
    if (found === undefined) {
      found = hear(word);
      heard.set(word, found);
    }
    return found;
  };
}

/** Most words are told apart by their letters alone: what takes longer is found when asked for. */
function hear(word: string): Heard {
  let heard: string[] | undefined;
  let bones: string[] | undefined;
  return {
    word,
    arabic: isArabic(word),
    get sounds() {
      heard ??= sounds(word);
      return heard;
    },
    bare: bareOf(word),
    get skeletons() {
      bones ??= skeletonsOf(word);
      return bones;
    },
    glosses: glosses(word),
    stem: stemOf(word),
  };
}

/** alNujaba, and Hizbul with the article of the next word. */
function bareOf(word: string): string[] | null {
  if (/^[ae]l.{4,}/.test(word)) return sounds(word.slice(2));
  return /^[a-z]{4,}ul$/.test(word) ? sounds(word.replace(/ul$/, "")) : null;
}

export function wordLikeness(one: Heard, other: Heard): WordLikeness {
  if (one.word === other.word) return { score: 1, rule: "FOLDED" };
  if (/\d/.test(one.word + other.word)) return UNLIKE;
  if (sameStem(one, other)) return { score: INFLECTED, rule: "MISSPELT" };
  const heard = likeSound(one, other);
  if (heard.score < TRANSLATED && one.glosses.some((meaning) => other.glosses.includes(meaning))) {
    return { score: TRANSLATED, rule: "TRANSLATION" };
  }
  return heard;
}

/** Of Latin words: jihad and jihadist, brigade and brigades, separatist and separatism. */
function sameStem(one: Heard, other: Heard): boolean {
  return one.stem !== null && one.stem === other.stem;
}

const ENDINGS = /(?:i(?:st|sm|an|sta|ste)s?|e?s|ies|y|e)$/;

function stemOf(word: string): string | null {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return null;
  const stem = word.replace(ENDINGS, "");
  return stem.length < 4 ? word : stem;
}

function likeSound(one: Heard, other: Heard): WordLikeness {
  const [a, b] = [one.word, other.word];
  const shorter = Math.min(a.length, b.length);
  if (shorter < 2) return UNLIKE;
  const otherScript = one.arabic !== other.arabic;
  if (!otherScript && distance(a, b) > Math.max(a.length, b.length) * 0.6) return UNLIKE;
  const score = Math.max(
    soundLikeness(one.sounds, other.sounds, otherScript, ENOUGH),
    one.bare !== null && other.bare === null
      ? soundLikeness(one.bare, other.sounds, otherScript, ENOUGH)
      : 0,
    other.bare !== null && one.bare === null
      ? soundLikeness(one.sounds, other.bare, otherScript, ENOUGH)
      : 0,
  );
  const sameBones = one.skeletons.some((bones) => other.skeletons.includes(bones));
  if (score < (shorter < 4 && !sameBones ? ENOUGH_OF_SHORT : ENOUGH)) return UNLIKE;
  const rule = otherScript ? "OTHER_SCRIPT" : sameBones ? "TRANSLITERATION" : "MISSPELT";
  // Never as much as the word itself; and less where its consonants differ.
  return { score: Math.min(score, 0.99) * (sameBones ? 1 : 0.93), rule };
}
