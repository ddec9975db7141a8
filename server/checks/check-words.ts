/** A fact to check, and why, in words. */
import type { Day } from "../model/days.ts";
import type { CheckReason, FactType } from "../model/vocabulary.ts";

/** What is kept of the fact: some of these, by its type. */
export interface FactSubject {
  id: string;
  relation?: string;
  from?: string;
  to?: string;
  name?: string;
  text?: string;
  stance?: string;
  role?: string;
  event?: string;
  field?: string;
  value?: string;
  min?: number;
  max?: number;
  summary?: string;
}

export function whatItIs(type: FactType, of: FactSubject): string {
  switch (type) {
    case "TIE":
      return `${of.from} ${of.relation} ${of.to}`;
    case "EVENT":
      return of.name ?? of.id;
    case "CLAIM":
      return `${of.stance}, ${of.role}: ${of.event}`;
    case "NAME":
      return of.text ?? of.id;
    case "ATTRIBUTE":
      return [of.field, of.value, amount(of), of.summary].filter(Boolean).join(" ");
  }
}

function amount({ min, max }: FactSubject): string {
  if (min === undefined && max === undefined) return "";
  return min === max ? `${min}` : `${min ?? "?"} to ${max ?? "?"}`;
}

export function inWords(reason: CheckReason, check: { origins: number; newest: Day }): string {
  switch (reason) {
    case "ONE_ORIGIN":
      return check.origins === 0
        ? "Nobody but the editors says so."
        : "All that say so go back to one origin.";
    case "DISPUTED":
      return "Its sources contradict each other, one denies it, or its dates do not fit those of its ends.";
    case "DOUBTED":
      return "The editors doubt a statement about it.";
    case "UNSURE":
      return "It is only suspected, or denied by somebody, or told in words that may mean another.";
    case "OLD":
      return `The newest evidence is of ${check.newest}.`;
  }
}
