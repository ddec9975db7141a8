/** One name in many spellings: what remains of it when spelling is forgiven. */
import anyAscii from "any-ascii";

const ARABIC = /\p{Script=Arabic}/u;

/**
 * The words of a name without case, marks, apostrophes, hamza and Arabic articles. Arabic letters
 * stay, in their plain forms.
 */
export function foldedWords(name: string): string[] {
  return name
    .replace(APOSTROPHES, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/[ً-ْٰـ]/g, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map((word) => (ARABIC.test(word) ? word : anyAscii(word.normalize("NFKD")).toLowerCase()))
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ""))
    .flatMap((word) => JOINED_WITH_ALLAH.exec(word)?.slice(1).filter(Boolean) ?? word)
    .filter((word) => word !== "" && !ARTICLES.has(word));
}

/** Taken out first: normalization makes of some of them a space and a mark, which would cut a word. */
const APOSTROPHES = /[‘’‛′ʿʾʼʻ`´'＇"“”]/g;

/** Hizballah, Abdullah, عبدالله: one word in one spelling, two in the next. */
const JOINED_WITH_ALLAH = /^(?:([a-z]{3,}?)[aiou]?l(lah)|(.{2,})(الله))$/;

const ARTICLES = new Set(["al", "el", "ul", "the", "of"]);

const ARABIC_CONSONANTS: Readonly<Record<string, string>> = {
  ب: "b",
  پ: "b",
  ت: "t",
  ث: "t",
  ج: "j",
  ح: "h",
  خ: "k",
  د: "d",
  ذ: "d",
  ر: "r",
  ز: "z",
  س: "s",
  ش: "s",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "z",
  غ: "g",
  ف: "f",
  ق: "k",
  ك: "k",
  ک: "k",
  گ: "k",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
  چ: "s",
};

/**
 * The consonants of a word, the same for an Arabic word and for its transliterations: short vowels
 * are not written in Arabic, long ones share their letters with w and y, and ة is h, t or nothing.
 */
export function skeleton(word: string): string {
  const consonants = ARABIC.test(word)
    ? [...word.replace(/^الله$/, "ل").replace(/^(?:وال|ال)(?=..)/, "")]
        .map((letter) => ARABIC_CONSONANTS[letter] ?? "")
        .join("")
    : word
        .replace(/^(?:al|el)(?=[bcdfghjklmnpqrstvxz]{2})/, "")
        .replace(/a[ht]$/, "")
        .replace(/kh|q|c(?!h)/g, "k")
        .replace(/ch|sh/g, "s")
        .replace(/th/g, "t")
        .replace(/dh/g, "d")
        .replace(/gh/g, "g")
        .replace(/p/g, "b")
        .replace(/v/g, "f")
        .replace(/[^bdfghjklmnrstz0-9]/g, "");
  return consonants.replace(/(.)\1+/g, "$1");
}

/** The skeletons of a name's words; a word of vowels only has none. */
export function skeletons(name: string): string[] {
  return foldedWords(name)
    .map(skeleton)
    .filter((bones) => bones !== "");
}
