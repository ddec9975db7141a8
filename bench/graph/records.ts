/**
 * A made-up dataset of any size in the real model, the same one in every run, skewed as real ones
 * are: a few groups, umbrellas, places and waves have most of the events; some dates are vague.
 *
 * Groups, umbrellas, places and states are as many in every size, events, sources and people grow.
 */
import type { z } from "zod";
import type { DatasetRecord, Tie } from "../../seed/format/record.ts";
import type { RelationName } from "../../server/model/relations.ts";
import { type Chance, chance } from "./chance.ts";

export type Written = z.input<typeof DatasetRecord>;
type WrittenTie = z.input<typeof Tie>;
type WrittenEvent = Extract<Written, { type: "Event" }>;
type WrittenClaim = NonNullable<WrittenEvent["claims"]>[number];

/** On three levels: 4 above 16 above 40. */
export const UMBRELLAS = 60;
const TOP = 4;
const MIDDLE = 16;
/** Umbrellas are the first of the groups. */
export const GROUPS = 2_000;
export const PLACES = 500;
const STATES = 8;
const PUBLISHERS = 40;

const FIRST_YEAR = 2004;
const DAYS = 20 * 365;
/** Sources come out some days after what they tell. */
const EVENTS_PER_SOURCE = 10;
/** People on the list of one state: its neighbours. */
const EVENTS_PER_PERSON = 20;

/** @param events how many; at least 100 */
export function* records(events: number): Generator<Written> {
  const sources = Math.ceil(events / EVENTS_PER_SOURCE);
  const people = Math.ceil(events / EVENTS_PER_PERSON);
  const told = teller(sources);
  for (let number = 1; number <= PUBLISHERS; number++) yield publisher(number, told);
  for (let number = 1; number <= sources; number++) yield source(number, sources);
  for (let number = 1; number <= STATES; number++) yield state(number, told);
  for (let number = 1; number <= PLACES; number++) yield place(number, told);
  for (let number = 1; number <= GROUPS; number++) yield group(number, told);
  for (let number = 1; number <= people; number++) yield person(number, told);
  for (let number = 1; number <= events; number++) yield event(number, events, told);
}

/** The statements of one dataset: where each is from. */
function teller(sources: number) {
  const pick = chance(1);
  let count = 0;
  /** @param when from 0, the first day, to 1, the last: sources of the days after it are taken */
  const told = (when: number, says: string) => {
    const nearest = Math.floor(when * sources) + 1 + pick.skewed(30);
    count++;
    return {
      source: `source-${Math.min(sources, Math.max(1, nearest))}`,
      at: `p${1 + pick.below(20)}`,
      says: `${says} (${count})`,
    };
  };
  return told;
}
type Told = ReturnType<typeof teller>;

/** Days, from 0, by how much of all that happened lies before them: in waves, and ever more. */
function dayAt(share: number): number {
  const grown = Math.sqrt(share);
  const wave = Math.sin(grown * 40) / 60;
  return Math.min(DAYS - 1, Math.max(0, Math.round((grown + wave) * (DAYS - 1))));
}

function iso(day: number): string {
  return new Date(Date.UTC(FIRST_YEAR, 0, 1 + day)).toISOString().slice(0, 10);
}

/** As precise as sources are: most give the day, some the month, few the year or a choice. */
function vague(day: number, pick: Chance): string {
  const dice = pick.next();
  const text = iso(day);
  if (dice < 0.85) return text;
  if (dice < 0.97) return text.slice(0, 7);
  if (dice < 0.99) return `[${text}..${iso(day + 1 + pick.below(5))}]`;
  return text.slice(0, 4);
}

function names(texts: readonly string[], told: Told, when = 0.1) {
  return texts.map((text, index) => ({
    text,
    language: index === 0 ? "en" : "ar-Latn",
    script: "Latn",
    kind: index === 0 ? ("OFFICIAL" as const) : ("TRANSLITERATION" as const),
    evidence: [told(when, "It is called so.")],
  }));
}

function publisher(number: number, told: Told): Written {
  return {
    type: "Institution",
    id: `publisher-${number}`,
    names: names([`Daily Courier ${number}`], told),
    kinds: [{ kind: "MEDIA" }],
  };
}

function source(number: number, sources: number): Written {
  const day = dayAt(number / sources) + 2;
  return {
    type: "Source",
    id: `source-${number}`,
    title: `Report ${number} of what happened in the week before ${iso(day)}`,
    publisher: `publisher-${1 + (number % PUBLISHERS)}`,
    language: number % 3 === 0 ? "ar" : "en",
    published: { date: iso(day) },
    reliability: (["A", "B", "C", "D"] as const)[number % 4] ?? "C",
  };
}

function state(number: number, told: Told): Written {
  return { type: "State", id: `state-${number}`, names: names([`State ${number}`], told) };
}

function place(number: number, told: Told): Written {
  return {
    type: "Place",
    id: `place-${number}`,
    names: names([`Town ${number}`, `Qaryat ${number}`], told),
    kind: number <= 20 ? "REGION" : "CITY",
    ...(number <= 20
      ? {}
      : { ties: [tie("INSIDE", `place-${1 + (number % 20)}`, told(0.1, "It lies in it."))] }),
  };
}

function tie(
  relation: RelationName,
  to: string,
  evidence: WrittenTie["evidence"][number],
  more: Partial<WrittenTie> = {},
): WrittenTie {
  return { relation, to, evidence: [evidence], ...more };
}

/** The level of an umbrella, 1 for the top; null for a group that is none. */
function levelOf(number: number): 1 | 2 | 3 | null {
  if (number > UMBRELLAS) return null;
  return number <= TOP ? 1 : number <= TOP + MIDDLE ? 2 : 3;
}

function group(number: number, told: Told): Written {
  const pick = chance(1_000_000 + number);
  const level = levelOf(number);
  const isBrand = level === 3 && number % 4 === 0;
  const kind = isBrand ? "BRAND" : level !== null ? "UMBRELLA" : "MILITIA";
  const founded = pick.skewed(DAYS / 2);
  const share = 0.05 + 0.9 * pick.next();
  const umbrellaKind = number % 3 === 0 ? ("POLITICAL" as const) : ("OPERATIONAL" as const);
  return {
    type: "Group",
    id: `group-${number}`,
    names: names(
      [
        `${level === null ? "Brigade" : "Front"} of Example ${number}`,
        `Liwa al-Mithal ${number}`,
        `Saraya ${number}`,
      ],
      told,
      share,
    ),
    kinds: [{ kind, evidence: [told(share, "It is of this kind.")] }],
    founded: [{ ...told(share, "It came to be."), date: vague(founded, pick) }],
    ...(level !== null && !isBrand
      ? { umbrellaKinds: [{ kind: umbrellaKind, evidence: [told(share, "What it is for.")] }] }
      : {}),
    ties: [...memberships(number, founded, pick, told), ...otherTies(number, pick, told)],
  };
}

/** Umbrellas under one of the level above; other groups under one to three, some of them twice. */
function memberships(number: number, founded: number, pick: Chance, told: Told): WrittenTie[] {
  const level = levelOf(number);
  if (level === 1) return [];
  const choices = new Set<number>();
  if (level === 2) choices.add(1 + ((number - 1) % TOP));
  if (level === 3) choices.add(TOP + 1 + ((number - 1) % MIDDLE));
  if (level === null) {
    const count = 1 + pick.skewed(3);
    while (choices.size < count) choices.add(TOP + 1 + pick.skewed(UMBRELLAS - TOP));
  }
  return [...choices].flatMap((umbrella) => {
    const joined = founded + pick.skewed(DAYS / 3);
    const left = joined + 200 + pick.below(DAYS / 2);
    const isBrand = levelOf(umbrella) === 3 && umbrella % 4 === 0;
    const relation = isBrand ? "ACTS_UNDER" : pick.happens(0.1) ? "UNIT_OF" : "MEMBER_OF";
    const span = (from: number, to: number, ends: boolean) => ({
      ...told(Math.min(1, to / DAYS), "It belongs to it."),
      start: vague(from, pick),
      ...(ends ? { end: vague(to, pick) } : {}),
    });
    const leaves = pick.happens(0.35) && left < DAYS - 400;
    const first = tie(relation, `group-${umbrella}`, span(joined, left, leaves));
    const also = pick.happens(0.4)
      ? [{ ...told(pick.next(), "So says another."), start: iso(joined).slice(0, 4) }]
      : [];
    first.evidence.push(...also);
    if (!leaves || !pick.happens(0.3)) return [first];
    const again = tie(relation, `group-${umbrella}`, span(left + 300, DAYS - 1, false));
    return [
      { ...first, order: 1 },
      { ...again, order: 2 },
    ];
  });
}

function otherTies(number: number, pick: Chance, told: Told): WrittenTie[] {
  if (number <= UMBRELLAS) return [];
  const before = `group-${1 + pick.skewed(number - 1)}`;
  const state = `state-${1 + pick.skewed(STATES)}`;
  const share = pick.next();
  const start = vague(pick.below(DAYS), pick);
  const dated = { ...told(share, "So it is said."), start };
  const ties: WrittenTie[] = [];
  if (number % 40 === 1) {
    ties.push(tie("FACADE_FOR", before, dated, { hypothesisSet: `who-is-${number}` }));
  }
  if (number % 5 === 0) ties.push(tie("ALIGNED_WITH", before, dated));
  if (number % 7 === 0) ties.push(tie("OPPOSES", state, dated));
  if (number % 11 === 0) ties.push(tie("BACKED_BY", state, dated));
  return ties;
}

function person(number: number, told: Told): Written {
  const pick = chance(2_000_000 + number);
  const day = pick.below(DAYS);
  const share = (day / DAYS) ** 2;
  const listed = { ...told(share, "It is on the list."), start: iso(day) };
  const ties = [tie("DESIGNATED_BY", "state-1", listed, { regime: "list" })];
  if (number % 5 === 0) {
    const role = {
      title: "leader",
      rank: number % 10 === 0 ? ("HEAD" as const) : ("OTHER" as const),
    };
    const since = { ...told(share, "It holds the office."), start: vague(day, pick) };
    ties.push(tie("HOLDS_ROLE", `group-${1 + pick.skewed(GROUPS)}`, since, { role }));
  }
  return {
    type: "Person",
    id: `person-${number}`,
    names: names([`Abu Mithal ${number}`], told, share),
    ties,
  };
}

function event(number: number, events: number, told: Told): Written {
  const pick = chance(3_000_000 + number);
  const share = number / events;
  const day = Math.min(DAYS - 1, Math.max(0, dayAt(share) - pick.skewed(60)));
  const actor = groupOf(pick);
  const utterance = number % 40 === 0;
  const date = vague(day, pick);
  const evidence = [
    {
      ...told(share, `An attack on a convoy near town ${number}.`),
      date,
      outcome: "SUCCEEDED" as const,
    },
  ];
  if (pick.happens(0.3))
    evidence.push({ ...told(share, "Told again."), date, outcome: "SUCCEEDED" });
  const ties: WrittenTie[] = [];
  if (pick.happens(0.5)) {
    const at = `place-${1 + pick.skewed(PLACES)}`;
    ties.push(tie("LOCATED_IN", at, told(share, "It was there."), { precision: "NEAR" }));
  }
  if (pick.happens(0.1)) {
    const target = `state-${1 + pick.skewed(STATES)}`;
    ties.push(tie("TARGETED", target, told(share, "It was aimed at it."), { targeting: "STRUCK" }));
  }
  return {
    type: "Event",
    id: `event-${number}`,
    name: utterance ? `Statement ${number}` : `Attack ${number}`,
    kinds: [utterance ? "UTTERANCE" : pick.happens(0.85) ? "ATTACK" : "AIRSTRIKE"],
    ...(pick.happens(0.01) ? { extent: "SERIES" as const, series: { min: 2, rate: "daily" } } : {}),
    ...(utterance ? { utterance: { speaker: [actor], addressee: ["state-1"] } } : {}),
    evidence,
    ...(pick.happens(0.1)
      ? { weapons: [{ weapon: "ROCKET" as const, evidence: [told(share, "With rockets.")] }] }
      : {}),
    ...(pick.happens(0.05) ? { casualties: [killed(pick, share, told)] } : {}),
    ...(utterance ? {} : { claims: claims(number, { actor, share, pick, told }) }),
    ...(ties.length > 0 ? { ties } : {}),
  };
}

function killed(pick: Chance, share: number, told: Told) {
  const min = pick.skewed(20);
  const evidence = [told(share, "So many were killed.")];
  return {
    measure: "KILLED" as const,
    min,
    max: min + pick.skewed(4),
    victims: "people",
    evidence,
  };
}

/** Groups that are no umbrellas, the first far more often; now and then an umbrella by its own name. */
function groupOf(pick: Chance): string {
  if (pick.happens(0.05)) return `group-${1 + pick.skewed(UMBRELLAS)}`;
  return `group-${UMBRELLAS + 1 + pick.skewed(GROUPS - UMBRELLAS)}`;
}

interface ClaimsOf {
  actor: string;
  share: number;
  pick: Chance;
  told: Told;
}

/** 1.11 for each event that is no utterance: 1.08 for each event. */
function claims(number: number, { actor, share, pick, told }: ClaimsOf): WrittenClaim[] {
  const found: WrittenClaim[] = [];
  const add = (claim: Omit<WrittenClaim, "id" | "evidence">, says: string) =>
    found.push({
      id: `claim-${number}.${found.length + 1}`,
      ...claim,
      evidence: [told(share, says)],
    });
  if (pick.happens(0.8)) add({ by: [actor], stance: "CLAIMED" }, "It claims the attack.");
  if (pick.happens(0.07)) {
    const front = `group-${1 + pick.skewed(UMBRELLAS)}`;
    if (front !== actor) add({ by: [front], stance: "CLAIMED" }, "The front claims it too.");
  }
  if (pick.happens(0.18)) {
    const stance = pick.happens(0.6) ? ("ATTRIBUTED" as const) : ("SUSPECTED" as const);
    add({ by: [`state-${1 + pick.skewed(STATES)}`], about: [actor], stance }, "It blames them.");
  }
  if (pick.happens(0.06)) add({ by: [groupOf(pick)], stance: "DENIED" }, "It denies it.");
  return found;
}
