/** Why a claim stands under an umbrella, in words, and what would take it out. */
import { type Day, FIRST_DAY, LAST_DAY } from "../model/days.ts";
import type { Certainty } from "../model/vocabulary.ts";
import { shownName } from "../things/thing-rows.ts";
import type { EdgeProperties, TieRow } from "../ties/ties-of-things.ts";

const WORDS: Readonly<Record<string, string>> = {
  MEMBER_OF: "is a member of",
  ACTS_UNDER: "acts under",
  UNIT_OF: "is a unit of",
  FACADE_FOR: "is said to be a façade for",
};

/**
 * One sentence for each tie of the chain, from the group up, with the days that it stands on; and
 * a last one that says what would change it.
 */
export function why(
  chain: readonly TieRow[],
  certainty: Certainty,
  eventDate: string,
  deed: "claim" | "act" = "claim",
): string {
  if (chain.length === 0) {
    const end =
      certainty === "DEFINITE"
        ? `It would go out if the ${deed} were found to mean somebody else.`
        : `It is POSSIBLE only: the event may lie outside the period, or the ${deed} is in doubt.`;
    return `It names the umbrella itself. ${end}`;
  }
  const ties = chain.map(
    ({ from, to, type, edge }) =>
      `${shownName(from)} ${WORDS[type] ?? type} ${shownName(to)} (${held(edge)}).`,
  );
  return `${ties.join(" ")} ${wayOut(chain, certainty, eventDate, deed)}`;
}

function wayOut(
  chain: readonly TieRow[],
  certainty: Certainty,
  eventDate: string,
  deed: "claim" | "act",
): string {
  if (certainty === "DEFINITE") {
    return `It would go out if one of these ties were found not to hold on ${eventDate}.`;
  }
  const weak = chain.filter((tie) => tie.certainty !== "DEFINITE" || !tie.edge.whole);
  if (weak.length === 0) {
    return `It is POSSIBLE only: the event may lie outside the period, or the ${deed} is in doubt.`;
  }
  const reasons = weak.map(({ edge, type, from }) => {
    if (type === "FACADE_FOR") return `that ${shownName(from)} is a façade is a hypothesis`;
    if (!edge.sure) return `the tie of ${shownName(from)} is denied or only suspected`;
    if (!edge.whole) return `${shownName(from)} belongs in part only`;
    return `the tie of ${shownName(from)} may have begun later or ended earlier`;
  });
  return `It is POSSIBLE only: ${reasons.join("; ")}. A source by which it did not hold on ${eventDate} would take it out.`;
}

/** The day of an event, as a sentence about a tie names it. */
export function dayOf(event: { dateEdtf?: string | null; earliest: Day; latest: Day }): string {
  if (typeof event.dateEdtf === "string") return event.dateEdtf;
  if (event.earliest !== FIRST_DAY && event.latest !== LAST_DAY) {
    return `${event.earliest} to ${event.latest}`;
  }
  if (event.latest !== LAST_DAY) return `the day of the event, ${event.latest} or before`;
  if (event.earliest !== FIRST_DAY) return `the day of the event, ${event.earliest} or after`;
  return "the day of the event";
}

/** From when to when a tie held; where that may not overlap, only between which days. */
function held({ startEarliest, startLatest, endEarliest, endLatest }: EdgeProperties): string {
  const known = startLatest !== LAST_DAY && endEarliest !== FIRST_DAY;
  if (known && startLatest > endEarliest) {
    if (startEarliest === FIRST_DAY && endLatest === LAST_DAY) return "at an unknown time";
    if (startEarliest === FIRST_DAY) return `at some time until ${endLatest}`;
    if (endLatest === LAST_DAY) return `at some time from ${startEarliest} on`;
    return `at some time between ${startEarliest} and ${endLatest}`;
  }
  return `${begun(startEarliest, startLatest)}, ${ended(endEarliest, endLatest)}`;
}

function begun(earliest: string, latest: string): string {
  if (latest === LAST_DAY)
    return earliest === FIRST_DAY ? "begun on an unknown day" : `begun not before ${earliest}`;
  return earliest === latest ? `since ${earliest}` : `since ${latest} at the latest`;
}

function ended(earliest: string, latest: string): string {
  if (earliest === latest) return earliest === LAST_DAY ? "without an end" : `until ${earliest}`;
  return earliest === FIRST_DAY ? "ended on an unknown day" : `until ${earliest} at least`;
}
