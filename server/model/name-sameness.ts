/** When two names are so alike that they may be one thing's. */
import { foldedWords, skeletons } from "./name-folding.ts";

/** Fewer consonants than these are shared by chance. */
const ENOUGH_CONSONANTS = 4;

/**
 * The same text for names that may be one: their consonants, or, where these are few, their words
 * as folded. null for a name of which nothing remains.
 */
export function samenessOf(name: string): string | null {
  const bones = skeletons(name).join(" ");
  if (bones.replaceAll(" ", "").length >= ENOUGH_CONSONANTS) return `~${bones}`;
  const folded = foldedName(name);
  return folded === "" ? null : `=${folded}`;
}

export function foldedName(name: string): string {
  return foldedWords(name).join(" ");
}
