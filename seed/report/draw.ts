/** Statements drawn at random, for somebody else to read again. */
import { createHash } from "node:crypto";
import type { DatasetRecord, EvidenceRecord, SourceRecord } from "../format/record.ts";

export interface Drawn {
  /** In the draw, from 1. */
  number: number;
  source: string;
  title: string;
  url: string | null;
  /** Where in the source. */
  at: string;
  /** The record that it stands in. */
  record: string;
  /** What the statement is evidence for, without its evidence. */
  about: Record<string, unknown>;
  /** The statement itself: paraphrase, speakers, dates, modality. */
  statement: Omit<EvidenceRecord, "source" | "at">;
}

type Found = Omit<Drawn, "number" | "title" | "url">;

/**
 * So many of the statements of sources, each as likely as any other: those with the smallest SHA-256
 * of the seed and what they say. The same draw for the same records and seed. What the editors say
 * has no text to be read again, and is not drawn.
 */
export async function draw(
  records: () => AsyncIterable<DatasetRecord>,
  count: number,
  seed: string,
): Promise<Drawn[]> {
  const sources = new Map<string, SourceRecord>();
  const found: [key: string, Found][] = [];
  for await (const record of records()) {
    if (record.type === "Source") sources.set(record.id, record);
    for (const of of statementsIn(record, record.id, record.type)) {
      const key = createHash("sha256")
        .update(`${seed} ${JSON.stringify(of)}`)
        .digest("hex");
      found.push([key, of]);
    }
  }
  return found
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .slice(0, count)
    .map(([, of], index) => {
      const { title = "", url = null } = sources.get(of.source) ?? {};
      return { number: index + 1, ...of, title, url };
    });
}

/** Every piece of evidence, with the part of the record around it. */
function* statementsIn(part: unknown, record: string, field: string): Generator<Found> {
  if (Array.isArray(part)) {
    for (const item of part) yield* statementsIn(item, record, field);
    return;
  }
  if (typeof part !== "object" || part === null) return;
  const about = { field, ...withoutEvidence(part) };
  for (const [key, value] of Object.entries(part)) {
    if (!isEvidence(value)) {
      yield* statementsIn(value, record, key);
      continue;
    }
    for (const { source, at, ...statement } of value) {
      // Founded, ended: the list itself says what it is evidence for.
      const of = key === "evidence" ? about : { ...about, field: key };
      if (at !== "EDITORS") yield { source, at, record, about: of, statement };
    }
  }
}

function isEvidence(value: unknown): value is EvidenceRecord[] {
  return Array.isArray(value) && value.every((item) => "says" in Object(item));
}

/** Its own values: of what has evidence itself, nothing. */
function withoutEvidence(part: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(part).filter(([, value]) => {
      const text = typeof value === "object" ? JSON.stringify(value) : "";
      return !text.includes('"says":');
    }),
  );
}
