/** How much each word of names and titles tells: one that many have tells little. */
import { nameTokens } from "../../server/model/name-tokens.ts";
import type { DatasetRecord } from "../format/record.ts";

/** So many unseen names are reckoned with: in a small dataset no word is common for being there twice. */
const UNSEEN_NAMES = 300;
const UNSEEN_USES = 3;

/** How many names and titles there are, and how many of them have a word. */
export interface WordUses {
  names: number;
  uses: Map<string, number>;
}

export function addNamesOf(record: DatasetRecord, words: WordUses): void {
  for (const text of namesOf(record)) {
    words.names++;
    for (const word of new Set(nameTokens(text).words)) {
      words.uses.set(word, (words.uses.get(word) ?? 0) + 1);
    }
  }
}

export class WordWeights {
  readonly #words: WordUses;

  constructor(words: WordUses) {
    this.#words = words;
  }

  /** 0 to 1, with two digits. */
  of(word: string): number {
    const names = this.#words.names + UNSEEN_NAMES;
    const rarity = Math.log(names / ((this.#words.uses.get(word) ?? 0) + UNSEEN_USES));
    return Math.round((100 * rarity) / Math.log(names / UNSEEN_USES)) / 100;
  }
}

function namesOf(record: DatasetRecord): string[] {
  if (record.type === "Event") return [record.name];
  if (record.type === "Source") return [record.title];
  return record.names.map(({ text }) => text);
}
