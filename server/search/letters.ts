/**
 * How like two words sound, whatever the script: a Damerau-Levenshtein distance whose costs know
 * what Arabic does not write, and what its transliterations write in several ways.
 */
import { isArabic } from "../model/name-folding.ts";

/** A letter, or several that stand for one. Arabic's own are capitals where Latin has no letter. */
type Sound = string;

const OF_ARABIC: Readonly<Record<string, Sound>> = {
  ا: "A",
  ب: "b",
  پ: "p",
  ت: "t",
  ث: "T",
  ج: "j",
  چ: "C",
  ح: "h",
  خ: "x",
  د: "d",
  ذ: "D",
  ر: "r",
  ز: "z",
  ژ: "j",
  س: "s",
  ش: "$",
  ص: "s",
  ض: "Z",
  ط: "t",
  ظ: "Z",
  ع: "'",
  غ: "G",
  ف: "f",
  ق: "q",
  ك: "k",
  گ: "g",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
  و: "W",
  ي: "Y",
};

const OF_LATIN: readonly (readonly [RegExp, Sound])[] = [
  [/t?ch/g, "C"],
  [/sh/g, "$"],
  [/kh/g, "x"],
  [/gh/g, "G"],
  [/th/g, "T"],
  [/dh/g, "D"],
  [/ph/g, "f"],
  [/dj|zh/g, "j"],
  [/ck|c/g, "k"],
  [/oo|ou/g, "u"],
  [/ee|ie/g, "i"],
];

/** What a word sounds like; a letter that is doubled is heard once. */
export function sounds(word: string): Sound[] {
  const heard = isArabic(word)
    ? // The l of الله is heard twice and written in Latin once, without the article: hizb-allah.
      [...word.replace(/^الله$/, "له")].map((letter) => OF_ARABIC[letter] ?? letter)
    : [...OF_LATIN.reduce((text, [spelt, sound]) => text.replace(spelt, sound), word)];
  return heard.filter((sound, index) => sound !== heard[index - 1]);
}

const VOWELS = "aeiou";

/** What it costs that a sound is on one side only. */
function missing(sound: Sound, last: boolean, otherScript: boolean): number {
  if (VOWELS.includes(sound)) return otherScript ? 0.08 : 0.35;
  if (sound === "'") return 0.1;
  if (sound === "A") return otherScript ? 0.3 : 0.4;
  if (sound === "h" && last) return 0.15;
  if ("wyWYh".includes(sound)) return 0.45;
  return 1;
}

/** What it costs to write one for the other, where that is less than a wrong letter. */
const NEAR = new Map<string, number>();
for (const [sounds, cost] of [
  ["Aa Wu Wo Ww Yi Yy Bb pb wu yi", 0],
  ["ae ie uo ea Ae Wv Ye wo vw 'a 'e 'i qk Gg Dd Tt Zd Zz fv Dz ZD", 0.1],
  ["xk TS Ts C$ ha hA hT ht hH bp ao au ai ei eu io iu oe 'o 'u jg xh 'A", 0.2],
  ["AY AW Gq Gk kg C$ Cj Ai Ao Au Wa Ya qg sz Zt td", 0.35],
  ["s$ $C dt mn sT bv", 0.5],
] as const) {
  for (const pair of sounds.split(" ")) {
    const [one = "", other = ""] = pair;
    for (const key of [one + other, other + one]) {
      NEAR.set(key, Math.min(cost, NEAR.get(key) ?? 1));
    }
  }
}

/**
 * 0 for not at all, to 1 for the same.
 * @param enough what is surely less may be told as 0
 */
export function soundLikeness(
  a: readonly Sound[],
  b: readonly Sound[],
  otherScript: boolean,
  enough: number,
): number {
  const whole = Math.max(weightOf(a), weightOf(b));
  // Each consonant that one has more than the other is missing on that side.
  if (whole === 0 || 1 - Math.abs(consonants(a) - consonants(b)) / whole < enough) return 0;
  return Math.max(0, 1 - distance(a, b, otherScript) / whole);
}

const WEAK = new Set("aeiouAWYwy'h");

/** Consonants tell words apart; vowels do less, and least in another script. */
function weightOf(heard: readonly Sound[]): number {
  return heard.reduce((sum, sound) => sum + (WEAK.has(sound) ? 0.45 : 1), 0);
}

function consonants(heard: readonly Sound[]): number {
  return heard.reduce((sum, sound) => sum + (WEAK.has(sound) ? 0 : 1), 0);
}

function distance(a: readonly Sound[], b: readonly Sound[], otherScript: boolean): number {
  const gone = (of: readonly Sound[], at: number) =>
    missing(of[at] ?? "", at === of.length - 1, otherScript);
  let before: number[] = [];
  let above: number[] = [0];
  for (let j = 0; j < b.length; j++) above.push((above[j] ?? 0) + gone(b, j));
  for (let i = 0; i < a.length; i++) {
    const row: number[] = [(above[0] ?? 0) + gone(a, i)];
    for (let j = 0; j < b.length; j++) {
      const same = a[i] === b[j] ? 0 : (NEAR.get(`${a[i]}${b[j]}`) ?? 1);
      let least = Math.min(
        (above[j] ?? 0) + same,
        (above[j + 1] ?? 0) + gone(a, i),
        (row[j] ?? 0) + gone(b, j),
      );
      if (i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j] && a[i] !== b[j]) {
        least = Math.min(least, (before[j - 1] ?? 0) + 0.7);
      }
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
