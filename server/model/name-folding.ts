/** One name in many spellings: what remains of it when spelling is forgiven. */
import anyAscii from "any-ascii";

const ARABIC = /\p{Script=Arabic}/u;

export function isArabic(word: string): boolean {
  return ARABIC.test(word);
}

/**
 * The words of a name without case, marks, apostrophes, hamza and articles, and with such words
 * cut in two as are written in one and in two. Arabic letters stay, in their plain forms.
 */
export function foldedWords(name: string): string[] {
  return wordsAsWritten(name).flatMap(cut).filter(tells);
}

/** The same before words are cut in two: the initials of a name are these words'. */
export function wordsAsWritten(name: string): string[] {
  const words = plainLetters(name)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map((word) => (isArabic(word) ? word : anyAscii(word.normalize("NFKD")).toLowerCase()))
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ""))
    .map((word) => word.replace(/^(\d+)(?:st|nd|rd|th)$/, "$1"));
  return words.filter((word, index) => word !== "" && !isSunArticle(word, words[index + 1]));
}

/** Taken out first: normalization makes of some of them a space and a mark, which would cut a word. */
const APOSTROPHES = /[‘’‛′ʿʾʼʻ`´'＇"“”]/g;

function plainLetters(name: string): string {
  return name
    .replace(APOSTROPHES, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/[ً-ْٰـ\u200c-\u200f]/g, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/[ىیئ]/g, "ي")
    .replace(/ؤ/g, "و")
    .replace(/ء/g, "")
    .replace(/ک/g, "ك")
    .replace(/[ةەہ]/g, "ه");
}

const ARTICLES = new Set([..."al el ul the of wal".split(" "), "ال", "wa", "و", "and"]);

function tells(word: string): boolean {
  return word !== "" && !ARTICLES.has(word);
}

/** The article before a letter that takes it in: ash-Shaabi, an-Nujaba, ez-Zor. */
function isSunArticle(word: string, next: string | undefined): boolean {
  const consonant = /^[aeu](sh|dh|th|[dnrstz])$/.exec(word)?.[1];
  return consonant !== undefined && next?.startsWith(consonant) === true;
}

/** Ways to write in one word what others write in two; each gives the two. */
const JOINED: readonly RegExp[] = [
  // Hizballah, Abdullah, عبدالله.
  /^([a-z]{3,}?)[aiou]?l(lah)$/,
  /^(.{2,})(الله)$/u,
  // Abduljabbar, Abdelaziz, Abdurrahman, عبدالجبار.
  /^(abd)[aeiou]l([a-z]{3,})$/,
  /^(abd)[aeiou]([dnrstz])(?=\2)([a-z]{3,})$/,
  /^(عبد)ال(.{2,})$/u,
  // Salahuddin, Nureddine, صلاحالدين.
  /^([a-z]{3,}?)[aeiou][dl](?=d)(d(?:i|ee|y)ne?)$/,
  /^(.{2,})ال(دين)$/u,
  // Abubakr, ابوبكر.
  /^(abu)([bdfghjklmnqrstz][a-z]{3,})$/,
  /^(ابو)(.{3,})$/u,
];

/** Spellings of words that others are joined with. */
const SAME: Readonly<Record<string, string>> = {
  abdul: "abd",
  abdel: "abd",
  abdal: "abd",
  abdol: "abd",
  abdu: "abd",
  deen: "din",
  dine: "din",
  dyn: "din",
  eddin: "din",
  eddine: "din",
  uddin: "din",
  aldin: "din",
  abou: "abu",
  aboo: "abu",
  bin: "bn",
  ibn: "bn",
  ben: "bn",
  ابن: "بن",
};

function cut(written: string): string[] {
  const word = withoutArabicArticle(written);
  for (const pattern of JOINED) {
    const parts = pattern.exec(word);
    if (parts === null) continue;
    const [first = "", last = ""] = [parts[1], parts.at(-1)];
    return [SAME[first] ?? first, withoutArabicArticle(SAME[last] ?? last)];
  }
  return [SAME[word] ?? word];
}

/** الخزعلي is خزعلي, والشام is شام; الله stays. */
function withoutArabicArticle(word: string): string {
  if (!isArabic(word) || word === "الله") return word;
  return word.replace(/^(?:وال|ال)(?=..)/u, "");
}

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
  ژ: "j",
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
  گ: "k",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
  چ: "s",
};

/** Letters that are also heard, and written in Latin, as another one. */
const HEARD_AS: Readonly<Record<string, string>> = {
  ث: "s",
  ج: "g",
  ذ: "z",
  ض: "z",
  ظ: "d",
  غ: "k",
  ق: "g",
};

/**
 * The consonants of a word, the same for an Arabic word and for its transliterations: short vowels
 * are not written in Arabic, long ones share their letters with w and y, and ة is h, t or nothing.
 */
export function skeleton(word: string): string {
  const known = bones.get(word);
  if (known !== undefined) return known;
  if (bones.size >= KEPT) bones.clear();
  const found = isArabic(word) ? arabicSkeleton(word, ARABIC_CONSONANTS) : latinSkeleton(word);
  bones.set(word, found);
  return found;
}

/** Names are made of the same words again and again: so many skeletons are remembered. */
const KEPT = 5_000;
const bones = new Map<string, string>();

function arabicSkeleton(word: string, consonants: Readonly<Record<string, string>>): string {
  const letters = withoutArabicArticle(word)
    .replace(/^الله$/, "ل")
    // ة has been folded into ه: at the end of a word neither is sure to be heard.
    .replace(/ه$/, "");
  return once([...letters].map((letter) => consonants[letter] ?? "").join(""));
}

function latinSkeleton(word: string): string {
  return once(
    word
      .replace(/^(?:al|el)(?=[bcdfghjklmnpqrstvxz]{2})/, "")
      .replace(/(?:a[ht]|eh)$/, "")
      .replace(/kh|q|c(?!h)/g, "k")
      .replace(/t?ch|sh/g, "s")
      .replace(/th/g, "t")
      .replace(/dh/g, "d")
      .replace(/gh/g, "g")
      .replace(/ph/g, "f")
      .replace(/dj|zh/g, "j")
      .replace(/x/g, "ks")
      .replace(/p/g, "b")
      .replace(/v/g, "f")
      .replace(/[^bdfghjklmnrstz0-9]/g, ""),
  );
}

function once(consonants: string): string {
  return consonants.replace(/(.)\1+/g, "$1");
}

/** The skeleton of a word, and the one that is heard where letters are heard otherwise too. */
export function skeletonsOf(word: string): string[] {
  const heard = isArabic(word)
    ? arabicSkeleton(word, { ...ARABIC_CONSONANTS, ...HEARD_AS })
    : skeleton(word);
  return [...new Set([skeleton(word), heard])].filter((bones) => bones !== "");
}

/** The skeletons of a name's words; a word of vowels only has none. */
export function skeletons(name: string): string[] {
  return foldedWords(name)
    .map(skeleton)
    .filter((bones) => bones !== "");
}
