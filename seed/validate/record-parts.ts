/** Finds the parts of a record that have a meaning of their own, and the ids that it mentions. */

import type { z } from "zod";
import type { EndType } from "../../server/model/relations.ts";
import type { ClaimRecord, EvidenceRecord, SpeechAct, TieRecord } from "../format/record.ts";
import type { Path } from "../read/problem.ts";
import type { Sound } from "./sound-parts.ts";

/** What an id of the dataset may be the id of. */
export type IdType = EndType | "Source" | "Claim" | "SpeechAct" | "Tie" | "Statement";

export const ACTORS = [
  "Group",
  "Person",
  "State",
  "Institution",
] as const satisfies readonly IdType[];
export const THINGS = [...ACTORS, "Event", "Place"] as const satisfies readonly IdType[];

/** A key that holds an id, or a list of ids, and what they may be. A tie's ends: see check-ties. */
const REFERENCES: ReadonlyMap<string, readonly IdType[]> = new Map<string, readonly IdType[]>(
  Object.entries({
    source: ["Source"],
    saidBy: ACTORS,
    actor: ACTORS,
    for: ACTORS,
    rivals: THINGS,
    by: ACTORS,
    inNameOf: ACTORS,
    utterance: ["Event"],
    supersededBy: ["Claim"],
    events: ["Event"],
    speaker: ACTORS,
    addressee: ACTORS,
    transmittedBy: ACTORS,
    of: ACTORS,
    publisher: ACTORS,
    derivedFrom: ["Source", ...ACTORS],
  }),
);

/** Keys whose ids are checked elsewhere, or are only names of a set. */
export const OTHER_ID_KEYS = ["id", "to", "from", "about", "hypothesisSet"];
export const REFERENCE_KEYS = [...REFERENCES.keys()];

export interface Reference {
  id: string;
  path: Path;
  expected: readonly IdType[];
}

type Part<Type extends string, Value> = { type: Type; value: Sound<Value>; path: Path };

export type RecordPart =
  | Part<"Statement", EvidenceRecord>
  | Part<"Tie", TieRecord>
  | Part<"Claim", ClaimRecord>
  | Part<"SpeechAct", z.infer<typeof SpeechAct>>;

const PART_LISTS: ReadonlyMap<string, RecordPart["type"]> = new Map(
  Object.entries({
    evidence: "Statement",
    founded: "Statement",
    ended: "Statement",
    ties: "Tie",
    claims: "Claim",
    speechActs: "SpeechAct",
  } as const),
);

/** No record of the format is as deep as this: what is deeper is a mistake, and told elsewhere. */
const DEEPEST = 20;

export interface RecordParts {
  parts: RecordPart[];
  references: Reference[];
  /** Objects with a smallest and a largest number. */
  amounts: { min: number; max: number; path: Path }[];
}

/** Everything of that sort in a record, however deep; what has another shape is passed over. */
export function recordParts(record: unknown): RecordParts {
  const found: RecordParts = { parts: [], references: [], amounts: [] };
  walk(record, [], "", found);
  return found;
}

/** `list` is the key of the list that the value is an item of. */
function walk(value: unknown, path: Path, list: string, found: RecordParts): void {
  if (typeof value !== "object" || value === null || path.length > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(item, [...path, index], list, found);
    return;
  }
  const part = PART_LISTS.get(list);
  // The caller took out what has a wrong type, so what is left of a part is sound.
  if (part !== undefined) found.parts.push({ type: part, value, path } as RecordPart);
  const { min, max } = value as { min?: unknown; max?: unknown };
  if (typeof min === "number" && typeof max === "number") found.amounts.push({ min, max, path });
  for (const [key, inside] of Object.entries(value)) {
    const expected = key === "about" ? aboutWhat(list) : REFERENCES.get(key);
    if (expected !== undefined) findIds(inside, [...path, key], expected, found.references);
    walk(inside, [...path, key], key, found);
  }
}

/** A claim holds actors responsible; a speech act may be about anything. */
function aboutWhat(list: string): readonly IdType[] {
  return list === "claims" ? ACTORS : THINGS;
}

function findIds(
  value: unknown,
  path: Path,
  expected: readonly IdType[],
  found: Reference[],
): void {
  if (typeof value === "string") found.push({ id: value, path, expected });
  if (!Array.isArray(value)) return;
  for (const [index, item] of value.entries()) {
    if (typeof item === "string") found.push({ id: item, path: [...path, index], expected });
  }
}
