/** How like is a name to the text asked for, and by which rule? */
import { glosses } from "../model/name-glosses.ts";
import { isLittle, nameTokens } from "../model/name-tokens.ts";
import type { MatchRule } from "../model/vocabulary.ts";
import { hearing, type WordLikeness, wordLikeness } from "./word-likeness.ts";

export interface NameLikeness {
  /** 0 for not at all, to 1 for the same but for case, marks and articles. */
  score: number;
  rule: MatchRule;
}

export const UNLIKE: NameLikeness = { score: 0, rule: "PART" };

/** A name as the graph holds it, with what it is found by. */
export interface WrittenName {
  text: string;
  words: readonly string[];
  initials: readonly string[];
  /** How rare each of its words is: 0 to 1; empty where nobody knows. */
  weights: readonly number[];
  acronym: boolean;
}

/** A name as it is written, or a part of one. */
export function writtenName(text: string): WrittenName {
  const { words, initials } = nameTokens(text);
  return { text, words, initials, weights: [], acronym: isAcronym(text) };
}

/** The text asked for. One object serves for all names: what was compared once is remembered. */
export interface Asked extends WrittenName {
  /** How rare its words are, as far as names told that were met. */
  weightOf(word: string): number;
  compare(one: string, other: string): WordLikeness;
}

const RARE = 1;
/** A word of which many names are made, where nothing tells how many. */
const COMMON = 0.5;

export function asked(text: string, names: readonly WrittenName[]): Asked {
  const written = writtenName(text);
  const known = new Map<string, number>();
  for (const { words, weights } of names) {
    words.forEach((word, index) => {
      const weight = weights[index];
      if (weight !== undefined && written.words.includes(word)) known.set(word, weight);
    });
  }
  const compared = new Map<string, Map<string, WordLikeness>>();
  const heard = hearing();
  return {
    ...written,
    weightOf: (word) => known.get(word) ?? (glosses(word).length > 0 ? COMMON : RARE),
    compare: (one, other) => {
      let withOne = compared.get(one);
      if (withOne === undefined) {
        withOne = new Map();
        compared.set(one, withOne);
      }
      let found = withOne.get(other);
      if (found === undefined) {
        found = wordLikeness(heard(one), heard(other));
        withOne.set(other, found);
      }
      return found;
    },
  };
}

/** Some words of the text that are like some of the name. */
interface Pair extends WordLikeness {
  of: readonly number[];
  to: readonly number[];
}

/** From the one that forgives least to the one that forgives most. */
const FORGIVES: readonly MatchRule[] = [
  "AS_WRITTEN",
  "FOLDED",
  "TRANSLITERATION",
  "OTHER_SCRIPT",
  "MISSPELT",
  "TRANSLATION",
  "PART",
  "INITIALS",
];

/** The likest of the name and its parts, such as "AQAP" in "Al-Qaida in … (AQAP)". */
export function nameLikeness(question: Asked, name: WrittenName): NameLikeness {
  return partsOf(name)
    .map((part) => likeWhole(question, part))
    .map(
      ({ score, rule }): NameLikeness => ({
        score: rounded(score * 0.98),
        rule: worse(rule, "FOLDED"),
      }),
    )
    .reduce((best, next) => (next.score > best.score ? next : best), likeWhole(question, name));
}

/** What stands before and inside parentheses, and on both sides of a stroke; none of a plain name. */
function partsOf({ text, words, weights }: WrittenName): WrittenName[] {
  const parts = text.split(/\s*[()/]\s*/).filter((part) => part !== "");
  if (parts.length < 2) return [];
  return parts.map((part) => {
    const written = writtenName(part);
    return {
      ...written,
      weights: written.words.map((word) => weights[words.indexOf(word)] ?? RARE),
      // Its words stand beside it: another name with these initials is another.
      acronym: false,
    };
  });
}

/** Written as one, whatever the editors call it. */
export function isAcronym(text: string): boolean {
  return /^[A-Z][A-Za-z]?[A-Z.-]{0,8}[A-Z]$/.test(text.trim());
}

function likeWhole(question: Asked, name: WrittenName): NameLikeness {
  if (question.words.length === 0 || name.words.length === 0) return UNLIKE;
  if (question.words.join("") === name.words.join("")) {
    const rule = question.text.trim() === name.text.trim() ? "AS_WRITTEN" : "FOLDED";
    return { score: 1, rule };
  }
  const byWords = likeByWords(question, name);
  const byInitials = likeByInitials(question, name);
  return byInitials.score > byWords.score ? byInitials : byWords;
}

/** One rare word tells more than several common ones. */
function telling(weight: number): number {
  return weight ** 1.5;
}

/** Two words are one word of the other only if that is better than one of them alone. */
const MORE = 0.05;

function likeByWords(question: Asked, { words, weights: known }: WrittenName): NameLikeness {
  const pairs = bestPairs(question, words);
  if (pairs.length === 0) return UNLIKE;
  const weights = words.map((_, index) => telling(known[index] ?? RARE));
  const ofAsked = question.words.map((word, index) => {
    const to = pairs.find((pair) => pair.of.includes(index))?.to[0];
    return to === undefined ? telling(question.weightOf(word)) : (weights[to] ?? RARE);
  });
  const found = share(ofAsked, (index) => pairs.find((pair) => pair.of.includes(index))?.score);
  const used = share(weights, (index) => pairs.find((pair) => pair.to.includes(index))?.score);
  const matched = pairs.reduce((sum, pair) => sum + pair.of.length, 0);
  const score = Math.max(
    // What is asked for is all there, in a name that may say more.
    found * (0.7 + 0.3 * used),
    // A shorter name is all in what is asked for.
    matched > 1 ? used * (0.25 + 0.75 * found) * 0.97 : 0,
  );
  const all =
    matched === question.words.length && pairs.flatMap(({ to }) => to).length === words.length;
  const worst = pairs.map(({ rule }) => rule).reduce(worse, "FOLDED");
  const rule = all ? worst : worse(worst, "PART");
  return { score: rounded(0.99 * score - disorder(pairs)), rule };
}

/** The same words in another order are a little less alike. */
function disorder(pairs: readonly Pair[]): number {
  const places = pairs
    .toSorted((a, b) => (a.of[0] ?? 0) - (b.of[0] ?? 0))
    .map(({ to }) => to[0] ?? 0);
  return places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0)) ? 0.02 : 0;
}

function share(weights: readonly number[], scoreAt: (index: number) => number | undefined): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const found = weights.reduce((sum, weight, index) => sum + weight * (scoreAt(index) ?? 0), 0);
  return all === 0 ? 0 : found / all;
}

/** The likest words first; two of one side may be one of the other. */
function bestPairs(question: Asked, words: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  const add = (of: number[], to: number[], a: string, b: string) => {
    const like = question.compare(a, b);
    if (like.score > 0) pairs.push({ ...like, of, to });
  };
  const at = (list: readonly string[], index: number) => list[index] ?? "";
  const like = (a: string, b: string) => question.compare(a, b).score;
  question.words.forEach((a, i) => {
    words.forEach((b, j) => {
      add([i], [j], a, b);
      if (i + 1 < question.words.length && b.length > 4) {
        const next = at(question.words, i + 1);
        const alone = Math.max(like(a, b), like(next, b));
        if (like(a + next, b) > alone + MORE) add([i, i + 1], [j], a + next, b);
      }
      if (j + 1 < words.length && a.length > 4) {
        const next = at(words, j + 1);
        const alone = Math.max(like(a, b), like(a, next));
        if (like(a, b + next) > alone + MORE) add([i], [j, j + 1], a, b + next);
      }
    });
  });
  for (const [of, to] of byInitials(question.words, words)) {
    pairs.push({ score: INITIALS_INSIDE, rule: "INITIALS", of, to });
  }
  for (const [to, of] of byInitials(words, question.words)) {
    pairs.push({ score: INITIALS_INSIDE, rule: "INITIALS", of, to });
  }
  const rank = ({ score, of, to }: Pair) => score * (of.length + to.length);
  pairs.sort((a, b) => rank(b) - rank(a) || apart(a) - apart(b));
  const chosen: Pair[] = [];
  for (const pair of pairs) {
    const taken = chosen.some(
      ({ of, to }) => of.some((i) => pair.of.includes(i)) || to.some((j) => pair.to.includes(j)),
    );
    if (!taken) chosen.push(pair);
  }
  return chosen;
}

const INITIALS_INSIDE = 0.75;

/** Words in a row whose initials are a word of the other: the ANC of "ANC - Greens". */
function* byInitials(
  long: readonly string[],
  short: readonly string[],
): Generator<[run: number[], word: number[]]> {
  if (long.length < 3) return;
  const places = [...long.keys()].filter((index) => !isLittle(long[index] ?? ""));
  const initials = places.map((index) => long[index]?.[0]).join("");
  for (const [index, word] of short.entries()) {
    if (!/^[a-z]{3,6}$/.test(word)) continue;
    const start = initials.indexOf(word);
    if (start >= 0) yield [places.slice(start, start + word.length), [index]];
  }
}

function apart({ of, to }: Pair): number {
  return Math.abs((of[0] ?? 0) - (to[0] ?? 0));
}

/** Initials that nobody has given are a guess: two letters hardly that. */
function likeByInitials(question: Asked, name: WrittenName): NameLikeness {
  const [ofAsked = "", ofName = ""] = [question.words, name.words].map((words) =>
    words.length === 1 ? words[0] : "",
  );
  const written = ofAsked !== "" && name.initials.includes(ofAsked);
  const given = name.acronym && ofName !== "" && question.initials.includes(ofName);
  if (!written && !given) return UNLIKE;
  const letters = written ? ofAsked.length : ofName.length;
  return { score: INITIALS_SCORE[Math.min(letters, 4)] ?? 0, rule: "INITIALS" };
}

/** By the number of letters, four for more. */
const INITIALS_SCORE = [0, 0, 0.5, 0.75, 0.85];

function worse(one: MatchRule, other: MatchRule): MatchRule {
  return FORGIVES.indexOf(one) >= FORGIVES.indexOf(other) ? one : other;
}

function rounded(score: number): number {
  return Math.round(Math.max(0, score) * 1000) / 1000;
}
