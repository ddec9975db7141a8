/**
 * Documents that were parsed, and errors of those that could not be: both hold far more than their
 * text does, so they are bounded by it, and not by their number as Yoga would.
 */
import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";

/** A parsed document takes up to two hundred bytes for each letter. */
const MOST_LETTERS = 200_000;

export function documentCaches() {
  return {
    documentCache: byLetters<DocumentNode>(),
    errorCache: byLetters<Error>(),
  };
}

function byLetters<Value extends object>() {
  return new LRUCache<string, Value>({
    maxSize: MOST_LETTERS,
    sizeCalculation: (_value, text) => Math.max(1, text.length),
  });
}
