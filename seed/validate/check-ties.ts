/** Whether a tie's ends, order and qualifiers are what its relation allows. */
import { relation } from "../../server/model/relations.ts";
import type { TieRecord } from "../format/record.ts";
import type { Path } from "../read/problem.ts";
import { type ReferenceCheck, withArticle } from "./check-references.ts";
import { THINGS } from "./record-parts.ts";
import type { Report } from "./report.ts";
import { given, type Sound } from "./sound-parts.ts";
import { QUALIFIERS } from "./tie-keys.ts";

/** `id` and `type` are those of the record that the tie stands in. */
export interface TieOwner {
  id: string;
  type: string;
}

export function checkTie(
  tie: Sound<TieRecord>,
  path: Path,
  owner: TieOwner,
  references: ReferenceCheck,
  report: Report,
): void {
  const direction = otherEnd(tie, path, report);
  if (tie.relation === undefined) {
    const id = direction === null ? undefined : tie[direction];
    if (direction !== null && id !== undefined) {
      references.check({ id, path: [...path, direction], expected: THINGS }, report);
    }
    return;
  }
  const allowed = relation(tie.relation);
  for (const name of QUALIFIERS) {
    if (tie[name] === undefined || allowed.qualifiers.includes(name)) continue;
    const takes = allowed.qualifiers.length === 0 ? "none" : allowed.qualifiers.join(", ");
    const message = `${tie.relation} takes no "${name}": it takes ${takes}`;
    report.error([...path, name], "wrong-qualifier", message, "key");
  }
  if (direction === null) return;
  const ownSide = direction === "to" ? "from" : "to";
  const ownTypes: readonly string[] = allowed[ownSide];
  if (!ownTypes.includes(owner.type)) {
    const leads = ownSide === "from" ? "to start at" : "to lead to";
    const message = `expected ${tie.relation} ${leads} ${ownTypes.join(", ")}, and "${owner.id}" is ${withArticle(owner.type)}`;
    report.error([...path, "relation"], "wrong-end", message);
  }
  const id = tie[direction];
  if (id === undefined) return;
  if (id === owner.id) {
    const message = `expected a tie to something else, and got ${tie.relation} of "${id}" to itself`;
    report.error([...path, direction], "wrong-end", message);
    return;
  }
  references.check({ id, path: [...path, direction], expected: allowed[direction] }, report);
}

/** Which end the tie gives; null, if it is not clear. */
function otherEnd(tie: Sound<TieRecord>, path: Path, report: Report): "to" | "from" | null {
  if (given(tie, "to") && given(tie, "from")) {
    const message = `expected either "to" or "from" (the other end is the record itself), and got both`;
    report.error([...path, "from"], "two-ends", message, "key");
    return null;
  }
  if (!given(tie, "to") && !given(tie, "from")) {
    const message = `expected "to" or "from" (the other end is the record itself), and got neither`;
    report.error(path, "no-end", message);
  }
  if (tie.to !== undefined) return "to";
  return tie.from !== undefined ? "from" : null;
}
