/**
 * The first reading of a dataset: what is in it, so that the second reading can check each record
 * by itself. Holds ids and what connects them, never a record.
 */
import { Id, type TieRecord } from "../format/record.ts";
import type { ReadRecord } from "../read/read-record.ts";
import { circles } from "./circles.ts";
import { foldedName, NameUses, nameSpace } from "./name-uses.ts";
import { type IdType, type RecordParts, recordParts, THINGS } from "./record-parts.ts";
import type { Sound } from "./sound-parts.ts";
import { samePair, tieKeys } from "./tie-keys.ts";

export type KnownType = IdType | "unknown";

export class Survey {
  /** "unknown" is the type of what could not be read: it is there, and nothing more can be said. */
  readonly types = new Map<string, KnownType>();
  readonly utterances = new Set<string>();
  readonly repeatedIds = new Set<string>();
  readonly usedSources = new Set<string>();
  readonly different = new Set<string>();
  readonly names = new NameUses();
  /** True where all texts could be read: only then can it be said that nobody uses something. */
  whole = true;
  /** Ids that probably stand in texts that could not be read. */
  readonly #likelyIds = new Set<string>();
  /** Of each tie a number made of its key, which is many times as long. */
  readonly #ties = new Set<number>();
  readonly #repeatedTies = new Set<number>();
  readonly #arrows = {
    INSIDE: [] as Arrow[],
    derivedFrom: [] as Arrow[],
    supersededBy: [] as Arrow[],
  };

  add(read: ReadRecord): void {
    for (const id of read.likelyIds) this.#likelyIds.add(id);
    const { value } = read;
    if (value === undefined) this.whole = false;
    if (typeof value !== "object" || value === null) return;
    const record = value as { id?: unknown; type?: unknown; kinds?: unknown; names?: unknown };
    const id = typeof record.id === "string" ? record.id : read.fileName;
    if (id === null) return;
    // Others mention it by the id that it should have.
    if (read.fileName !== null && !Id.safeParse(id).success) this.#likelyIds.add(read.fileName);
    const type = [...THINGS, "Source" as const].find((known) => known === record.type) ?? "unknown";
    this.#addId(id, type);
    if (type === "Event" && Array.isArray(record.kinds) && record.kinds.includes("UTTERANCE")) {
      this.utterances.add(id);
    }
    if (!isUnnamed(record.kinds)) this.#addNames(id, type, record.names);
    this.#addParts(id, recordParts(value));
  }

  /** What an id stands for; undefined, if the dataset does not have it. */
  typeOf(id: string): KnownType | undefined {
    const type = this.types.get(id);
    // Which of two things with one id is meant, nobody can say.
    if (type !== undefined) return this.repeatedIds.has(id) ? "unknown" : type;
    return this.#likelyIds.has(id) ? "unknown" : undefined;
  }

  /**
   * Whether a tie with this key may be there twice: the numbers of two keys may be the same by
   * chance, so whoever asks has to look at the keys.
   */
  mayRepeat(whole: string): boolean {
    return this.#repeatedTies.has(numberOf(whole));
  }

  /** The circles of things that lie in, derive from or replace themselves. */
  circles(kind: "INSIDE" | "derivedFrom" | "supersededBy"): Map<string, string[]> {
    return circles(this.#arrows[kind]);
  }

  #addId(id: string, type: KnownType): void {
    if (this.types.has(id)) this.repeatedIds.add(id);
    else this.types.set(id, type);
  }

  #addNames(id: string, type: KnownType, names: unknown): void {
    const space = nameSpace(type);
    if (space === null || !Array.isArray(names)) return;
    for (const name of names as { text?: unknown; kind?: unknown }[]) {
      if (typeof name?.text !== "string") continue;
      this.names.add(space, foldedName(name.text), id, name.kind === "SHARED");
    }
  }

  #addParts(id: string, { parts, references }: RecordParts): void {
    for (const reference of references) {
      const [key, place] = reference.path.slice(-2);
      if (key === "derivedFrom" && typeof place === "number") {
        this.#arrows.derivedFrom.push([id, reference.id]);
      }
      if (reference.expected.includes("Source")) this.usedSources.add(reference.id);
    }
    for (const part of parts) {
      if (part.type === "Tie") {
        this.#addTie(id, part.value);
        continue;
      }
      const partId: unknown = part.value.id;
      if (typeof partId === "string") this.#addId(partId, part.type);
      if (part.type === "Claim") this.#addClaim(part.value);
    }
  }

  #addTie(recordId: string, tie: Sound<TieRecord>): void {
    const keys = tieKeys({ id: recordId }, tie);
    if (keys === null) return;
    const { ends, id, whole } = keys;
    const number = numberOf(whole);
    if (this.#ties.has(number)) this.#repeatedTies.add(number);
    else this.#ties.add(number);
    if (typeof id === "string") this.#addId(id, "Tie");
    if (tie.relation === "DIFFERS_FROM") this.different.add(samePair(ends.from, ends.to));
    if (tie.relation === "INSIDE") this.#arrows.INSIDE.push([ends.from, ends.to]);
  }

  #addClaim(claim: { id?: unknown; standing?: unknown }): void {
    if (typeof claim.id !== "string" || !Array.isArray(claim.standing)) return;
    for (const standing of claim.standing as { supersededBy?: unknown }[]) {
      const by = standing?.supersededBy;
      if (typeof by === "string") this.#arrows.supersededBy.push([claim.id, by]);
    }
  }
}

/** A whole number of 53 bits, the same for the same text. */
function numberOf(text: string): number {
  let high = 0x9e3779b1;
  let low = 0x85ebca77;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x5bd1e995);
    low = Math.imul(low ^ code, 0x1b873593);
    high ^= high >>> 15;
    low ^= low >>> 13;
  }
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}

/** A source's expression for groups that it does not name: others may use the same words. */
function isUnnamed(kinds: unknown): boolean {
  return Array.isArray(kinds) && kinds.some((item: { kind?: unknown }) => item?.kind === "UNNAMED");
}

type Arrow = readonly [from: string, to: string];
