/** How many of each are loaded, by the words of the model. */
import type { NodeRow } from "./rows.ts";

export type Counts = Record<string, number>;

/** The labels that are counted: each thing once. */
const COUNTED = new Set([
  "Group",
  "Person",
  "State",
  "Institution",
  "Event",
  "Place",
  "Source",
  "Tie",
  "Claim",
  "SpeechAct",
  "Name",
  "Statement",
]);

export function addCounts(counts: Counts, rows: readonly NodeRow[]): void {
  for (const { labels } of rows) {
    const word = labels.find((label) => COUNTED.has(label));
    if (word !== undefined) counts[word] = (counts[word] ?? 0) + 1;
  }
}

/** The same counts in one order, whichever record was read first. */
export function inOrder(counts: Counts): Counts {
  return Object.fromEntries(
    [...COUNTED].flatMap((word) => (counts[word] === undefined ? [] : [[word, counts[word]]])),
  );
}
