/**
 * What events and claims are counted by, in one flat node each, so that a count reads nothing
 * else. A key belongs to a stretch of days of knowledge, as the versions do from which it is made.
 */
import { dateSpan } from "../../server/model/date-spans.ts";
import { addDays, type Day, LAST_DAY } from "../../server/model/days.ts";
import { standingAt } from "../../server/model/standing.ts";
import type { Stance } from "../../server/model/vocabulary.ts";
import type { ClaimState } from "../derive/claims.ts";
import type { EventState } from "../derive/events.ts";
import type { Version } from "../derive/live.ts";
import type { EventRecord } from "../format/record.ts";
import type { Properties, Rows } from "./rows.ts";

/** A claim of an event, and what is known of it from day to day. */
export interface KeyedClaim {
  id: string;
  stance: Stance;
  /** Whom it holds responsible. */
  about: readonly string[];
  versions: readonly Version<ClaimState>[];
}

/** With whom a key shares its event: it must be counted once for all of them. */
const SHARED = { WITH_NONE: 0, WITH_OTHER_STANCES: 1, WITH_ITS_STANCE: 2 } as const;

/** The stances in which others say who did it. */
const BY_OTHERS: readonly Stance[] = ["ATTRIBUTED", "REPORTED", "SUSPECTED"];

/** One for every version of a claim and everybody whom it holds responsible. */
export function addClaimKeys(
  rows: Rows,
  record: EventRecord,
  claims: readonly KeyedClaim[],
  datesOf: (state: EventState) => Dates,
): void {
  const all = claims.flatMap(({ stance, about }) => [...new Set(about)].map(() => stance));
  const sharedIn = (stance: Stance) => {
    if (all.filter((other) => other === stance).length > 1) return SHARED.WITH_ITS_STANCE;
    return all.length > 1 ? SHARED.WITH_OTHER_STANCES : SHARED.WITH_NONE;
  };
  for (const { id, stance, about, versions } of claims) {
    for (const { knownFrom, knownTo, state } of versions) {
      const { standing } = standingAt(state.changes, null);
      const facet = [standing, record.extent, state.event.occurrence, sureWord(state.sure)];
      for (const actor of new Set(about)) {
        rows.node(["ClaimKey"], `${id}@${knownFrom}>${actor}`, {
          event: record.id,
          claim: id,
          actor,
          stance,
          knownFrom,
          knownTo,
          ...spanned(datesOf(state.event), knownTo),
          facet: [...facet, kindsWord(record)].join(" "),
          shared: sharedIn(stance),
        });
      }
    }
  }
}

/** One for every stretch of days in which the same is known of an event and of all its claims. */
export function addEventKeys(
  rows: Rows,
  record: EventRecord,
  history: readonly Version<EventState>[],
  claims: readonly KeyedClaim[],
  datesOf: (state: EventState) => Dates,
): void {
  const edges = claims.flatMap(({ versions }) =>
    versions.flatMap(({ knownFrom, knownTo }) => [
      knownFrom,
      ...(knownTo === LAST_DAY ? [] : [addDays(knownTo, 1)]),
    ]),
  );
  for (const { knownFrom, knownTo, state } of history) {
    const inside = edges.filter((day) => knownFrom < day && day <= knownTo);
    const starts = [...new Set([knownFrom, ...inside])].sort();
    const { series } = record;
    const facet = [record.extent, state.occurrence, state.outcome ?? "", sureWord(state.dateSure)];
    const bounds = [series?.min ?? "", series?.max ?? ""];
    starts.forEach((from, index) => {
      const next = starts[index + 1];
      const until = next === undefined ? knownTo : addDays(next, -1);
      rows.node(["EventKey"], `${record.id}@${from}#`, {
        event: record.id,
        knownFrom: from,
        knownTo: until,
        ...spanned(datesOf(state), until),
        facet: [...facet, kindsWord(record), ...bounds].join(" "),
        ...voices(claims, from),
      });
    });
  }
}

type Dates = Record<"earliest" | "latest" | "startBy" | "endAfter", Day>;

function spanned(dates: Dates, knownTo: Day): Properties {
  return { span: dateSpan({ ...dates, knownTo }), ...dates };
}

const sureWord = (sure: boolean) => (sure ? "SURE" : "UNSURE");

/** No word of the vocabulary holds a plus sign or a space, and no id a space. */
const kindsWord = ({ kinds }: EventRecord) => kinds.join("+");

/** Who is held responsible by claims that stand, and in which stances, by what is known on a day. */
function voices(claims: readonly KeyedClaim[], day: Day): Properties {
  const standing = claims.flatMap(({ stance, about, versions }) => {
    const version = versions.find(({ knownFrom, knownTo }) => knownFrom <= day && day <= knownTo);
    if (version === undefined) return [];
    const { changes, sure } = version.state;
    return standingAt(changes, null).standing === "STANDS" ? [{ stance, about, sure }] : [];
  });
  const actorsIn = (stances: readonly Stance[]) =>
    standing
      .filter(({ stance }) => stances.includes(stance))
      .flatMap(({ about, sure }) => about.map((value) => ({ value, sure })));
  return {
    claimants: united(actorsIn(["CLAIMED"])),
    blamed: united(actorsIn(BY_OTHERS)),
    stances: united(standing.map(({ stance, sure }) => ({ value: stance, sure }))),
  };
}

/** Each once, in their order: as it is where one is sure, with a question mark where none is. */
function united(values: readonly { value: string; sure: boolean }[]): string {
  const sure = new Map<string, boolean>();
  for (const of of values) sure.set(of.value, of.sure || sure.get(of.value) === true);
  return [...sure]
    .map(([value, isSure]) => (isSure ? value : `?${value}`))
    .sort()
    .join(" ");
}
