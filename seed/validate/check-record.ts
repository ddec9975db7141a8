/** Checks one record against itself and against the rest of the dataset. */
import type { DatasetRecord } from "../format/record.ts";
import type { Path } from "../read/problem.ts";
import type { ReadRecord } from "../read/read-record.ts";
import { checkClaim } from "./check-claims.ts";
import { checkNames, checkUse } from "./check-names.ts";
import type { ReferenceCheck } from "./check-references.ts";
import { checkStatement } from "./check-statements.ts";
import { checkThing } from "./check-things.ts";
import { checkTie } from "./check-ties.ts";
import { arrowKey } from "./circles.ts";
import { type RecordPart, recordParts } from "./record-parts.ts";
import type { Report } from "./report.ts";
import type { Sound } from "./sound-parts.ts";
import type { Survey } from "./survey.ts";
import { tieKeys } from "./tie-keys.ts";

type CircleKind = "INSIDE" | "derivedFrom" | "supersededBy";

export class RecordCheck {
  readonly #survey: Survey;
  readonly #references: ReferenceCheck;
  readonly #circles: Record<CircleKind, Map<string, string[]>>;
  /** Where ids and ties that come more than once came first. */
  readonly #firstPlaces = new Map<string, string>();

  constructor(survey: Survey, references: ReferenceCheck) {
    this.#survey = survey;
    this.#references = references;
    this.#circles = {
      INSIDE: survey.circles("INSIDE"),
      derivedFrom: survey.circles("derivedFrom"),
      supersededBy: survey.circles("supersededBy"),
    };
  }

  /** Reports what is wrong; gives the parts of the record that were found. */
  check(record: Sound<DatasetRecord> | null, read: ReadRecord, report: Report): RecordPart[] {
    if (record === null) return [];
    const { parts, references, amounts } = recordParts(record);
    const id = record.id ?? read.fileName ?? "";
    for (const reference of references) {
      this.#references.check(reference, report);
      if (reference.path[0] === "derivedFrom") {
        this.#checkCircle("derivedFrom", id, reference.id, reference.path, report);
      }
    }
    for (const { min, max, path } of amounts) {
      if (min <= max) continue;
      const message = `expected a "max" of ${min} ("min") or more, and got ${max}`;
      report.error([...path, "max"], "min-above-max", message);
    }
    if (record.id !== undefined) this.#checkId(record.id, [], read, report);
    checkThing(record, report);
    for (const part of parts) this.#checkPart(part, { id, type: record.type }, read, report);
    checkNames(record, id, this.#survey, report);
    checkUse(record, read, this.#survey, report);
    return parts;
  }

  #checkPart(
    part: RecordPart,
    owner: { id: string; type: string | undefined },
    read: ReadRecord,
    report: Report,
  ): void {
    const { path } = part;
    if (part.type === "Tie") {
      if (owner.type !== undefined) {
        checkTie(part.value, path, { id: owner.id, type: owner.type }, this.#references, report);
      }
      this.#checkTieKeys(part, owner.id, read, report);
      return;
    }
    if (part.value.id !== undefined) this.#checkId(part.value.id, path, read, report);
    if (part.type === "Statement") checkStatement(part.value, path, report);
    if (part.type === "Claim") {
      checkClaim(part.value, path, report);
      for (const [index, change] of (part.value.standing ?? []).entries()) {
        const by = change?.supersededBy;
        if (by === undefined || part.value.id === undefined) continue;
        const at = [...path, "standing", index, "supersededBy"];
        this.#checkCircle("supersededBy", part.value.id, by, at, report);
      }
    }
  }

  #checkTieKeys(
    { value: tie, path }: Extract<RecordPart, { type: "Tie" }>,
    recordId: string,
    read: ReadRecord,
    report: Report,
  ): void {
    const keys = tieKeys({ id: recordId }, tie);
    if (keys === null) return;
    const { from, to } = keys.ends;
    const same = this.#survey.mayRepeat(keys.whole) ? this.#first(keys.whole, path, read) : null;
    const sameId =
      same === null && tie.id === undefined && this.#survey.repeatedIds.has(keys.id)
        ? this.#first(`id ${keys.id}`, path, read)
        : null;
    if (same !== null || sameId !== null) {
      const message = `there is a tie ${tie.relation} from "${from}" to "${to}" already, at ${same ?? sameId}: give each its "order" (1, 2, …), or its own "id" if they differ otherwise`;
      report.error([...path, "relation"], "tie-twice", message);
    }
    if (tie.id !== undefined) this.#checkId(tie.id, path, read, report);
    if (tie.relation === "INSIDE" && from !== to) {
      const side = tie.to === undefined ? "from" : "to";
      this.#checkCircle("INSIDE", from, to, [...path, side], report);
    }
  }

  #checkId(id: string, path: Path, read: ReadRecord, report: Report): void {
    if (!this.#survey.repeatedIds.has(id)) return;
    const first = this.#first(`id ${id}`, [...path, "id"], read);
    if (first === null) return;
    const message = `expected an id that nothing else has, and "${id}" is at ${first} too`;
    report.error([...path, "id"], "duplicate-id", message);
  }

  /** Where this came first, or null if this is the first. */
  #first(key: string, path: Path, read: ReadRecord): string | null {
    const first = this.#firstPlaces.get(key);
    if (first !== undefined) return first;
    const { line, column } = read.place(path);
    this.#firstPlaces.set(key, `${read.file}:${line}:${column}`);
    return null;
  }

  #checkCircle(kind: CircleKind, from: string, to: string, path: Path, report: Report): void {
    const key = arrowKey(from, to);
    const circle = this.#circles[kind].get(key);
    if (circle === undefined) return;
    this.#circles[kind].delete(key);
    const way = [...circle, circle[0]].join(" → ");
    report.error(path, "circle", `expected no way back to itself, and got ${kind} ${way}`);
  }
}
