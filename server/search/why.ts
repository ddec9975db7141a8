/** Why a thing is found, as a sentence. */
import type { MatchRule } from "../model/vocabulary.ts";
import type { MatchRow } from "./search.ts";

const SAID: Readonly<Record<MatchRule, string>> = {
  AS_WRITTEN: "written just so",
  FOLDED: "the same but for case, marks or articles",
  TRANSLITERATION: "the same in another transliteration",
  OTHER_SCRIPT: "the same in the other script",
  MISSPELT: "the same but for a letter or two",
  TRANSLATION: "the same but for words that mean the same",
  PART: "the same in part",
  INITIALS: "the same by its initials",
};

export function whyText({ name, nameKind, rule }: MatchRow): string {
  const which = nameKind === null ? "its title" : nameKind.toLowerCase().replaceAll("_", " ");
  return `${SAID[rule]}: ${name} (${which})`;
}
