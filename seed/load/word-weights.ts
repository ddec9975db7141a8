/** How much each word of names and titles tells: one that many have tells little. */
import { nameTokens } from "../../server/model/name-tokens.ts";
import type { DatasetRecord } from "../format/record.ts";

/** So many unseen names are reckoned with: in a small dataset no word is common for being there twice. */
const UNSEEN_NAMES = 300;
const UNSEEN_USES = 3;

export class WordWeights {
  readonly #uses = new Map<string, number>();
  #names = 0;

  addNamesOf(record: DatasetRecord): void {
    for (const text of namesOf(record)) {
      this.#names++;
      for (const word of new Set(nameTokens(text).words)) {
        this.#uses.set(word, (this.#uses.get(word) ?? 0) + 1);
      }
    }
  }

  /** 0 to 1, with two digits. */
  of(word: string): number {
    const names = this.#names + UNSEEN_NAMES;
    const rarity = Math.log(names / ((this.#uses.get(word) ?? 0) + UNSEEN_USES));
    return Math.round((100 * rarity) / Math.log(names / UNSEEN_USES)) / 100;
  }
}

function namesOf(record: DatasetRecord): string[] {
  if (record.type === "Event") return [record.name];
  if (record.type === "Source") return [record.title];
  return record.names.map(({ text }) => text);
}
