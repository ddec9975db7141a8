/** How like are two names, and by which rule? */
import { foldedWords, skeletons } from "../model/name-folding.ts";

export interface Likeness {
  /** 0 for not at all, to 1 for written just so. */
  score: number;
  rule: string;
}

/** How much each way of being alike is worth: one that forgives more is worth less. */
const WORTH = { written: 1, folded: 0.95, words: 0.85, consonants: 0.7, spelling: 0.6 };

const UNLIKE: Likeness = { score: 0, rule: "" };

export function likeness(asked: string, name: string): Likeness {
  if (asked.trim() === name.trim()) return { score: WORTH.written, rule: "as written" };
  const a = foldedWords(asked);
  const b = foldedWords(name);
  if (a.length === 0 || b.length === 0) return UNLIKE;
  if (a.join("") === b.join("")) return { score: WORTH.folded, rule: "but for its spelling" };
  const rules: Likeness[] = [
    { score: WORTH.words * shared(a, b, same), rule: "shares its words" },
    {
      score: WORTH.consonants * shared(skeletons(asked), skeletons(name), same),
      rule: "shares its consonants",
    },
    { score: WORTH.spelling * shared(a, b, near), rule: "is spelt nearly so" },
  ];
  const { score, rule } = rules.reduce(
    (best, next) => (next.score > best.score ? next : best),
    UNLIKE,
  );
  return { score: Math.round(score * 1000) / 1000, rule };
}

/**
 * The share of words that the two have in common (Dice), where a word asked for that is missing
 * counts more than a word of the name that was not asked for.
 */
function shared(
  asked: readonly string[],
  name: readonly string[],
  alike: (one: string, other: string) => boolean,
): number {
  if (asked.length === 0 || name.length === 0) return 0;
  const left = [...name];
  let found = 0;
  for (const word of asked) {
    const index = left.findIndex((other) => alike(word, other));
    if (index < 0) continue;
    left.splice(index, 1);
    found++;
  }
  return (0.75 * found) / asked.length + (0.25 * found) / name.length;
}

const same = (one: string, other: string) => one === other;

/** One letter more, less or other, in words long enough to tell. */
function near(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 4 || long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  const rest = short.length === long.length ? short.slice(i + 1) : short.slice(i);
  return rest === long.slice(i + 1);
}
