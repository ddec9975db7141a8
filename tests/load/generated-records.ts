/**
 * A made-up dataset of any size, the same one every time: all types of records and relations, and
 * the skew of a real one (a few groups, places and sources have most of the events and claims).
 */
import type { z } from "zod";
import type { DatasetRecord, Tie } from "../../seed/format/record.ts";
import { RELATIONS, type RelationName } from "../../server/model/relations.ts";

export type Written = z.input<typeof DatasetRecord>;
type WrittenTie = z.input<typeof Tie>;

export interface Size {
  groups: number;
  people: number;
  places: number;
  sources: number;
  events: number;
}

/** About 52,000 nodes and 132,000 edges. */
export const LARGE: Size = { groups: 700, people: 500, places: 300, sources: 500, events: 3_150 };

/** Records named group-1, event-1, claim-1, place-1, source-1, …; a statement is statement-1. */
export function* generatedRecords(size: Size): Generator<Written> {
  const pick = picks(size);
  yield* publishers(pick);
  for (let number = 1; number <= size.sources; number++) yield source(number, pick);
  for (let number = 1; number <= size.places; number++) yield place(number, pick);
  for (let number = 1; number <= size.groups; number++) yield group(number, pick);
  for (let number = 1; number <= size.people; number++) yield person(number, pick);
  for (let number = 1; number <= size.events; number++) yield event(number, pick);
  if (size.events > 0) yield* rarities(pick);
}

/** What is rare in a dataset, about the first of each: it comes last, and changes no choice before. */
function* rarities(pick: Pick): Generator<Written> {
  yield {
    type: "Group",
    id: "group-unnamed",
    names: [name("some militias", pick)],
    kinds: [{ kind: "UNNAMED", evidence: [pick.evidence()] }],
    unnamed: {
      expression: "some militias",
      candidates: [{ actor: "group-1", evidence: [pick.evidence()] }],
    },
    ties: [
      tie("CONDEMNED", "event-1", pick),
      tie("PRAISED", "event-2", pick),
      tie("DIFFERS_FROM", "group-2", pick, {
        evidence: [
          pick.evidence(),
          {
            ...pick.evidence(),
            rank: "DEPRECATED",
            rankReason: "An error.",
            rankFrom: "2024-01-01",
          },
        ],
      }),
      tie("MEMBER_OF", "group-1", pick, {
        evidence: [{ ...pick.evidence(), modality: "NEGATED" }],
      }),
    ],
  };
  yield {
    type: "Event",
    id: "event-perhaps-the-first",
    name: "Attack that may be the first",
    kinds: ["ATTACK"],
    extent: "SERIES",
    series: { min: 2, max: 3, rate: "daily" },
    note: "It may be one of them.",
    evidence: [pick.evidence()],
    casualties: [
      {
        measure: "KILLED",
        min: 1,
        max: 2,
        victims: "guards",
        of: "state-1",
        evidence: [pick.evidence()],
      },
    ],
    ties: [tie("POSSIBLY_SAME_AS", "event-1", pick)],
  };
}

type Pick = ReturnType<typeof picks>;

/** Choices that look like chance, and are the same every time. */
function picks(size: Size) {
  let state = 1;
  const chance = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  /** From 1 to `count`; small numbers far more often than large ones. */
  const skewed = (count: number): number => 1 + Math.floor(count * chance() ** 3);
  const two = (number: number): string => String(number).padStart(2, "0");
  return {
    chance,
    below: (count: number): number => Math.floor(count * chance()),
    group: () => `group-${skewed(size.groups)}`,
    earlier: (word: string, number: number) => `${word}-${skewed(number - 1)}`,
    person: () => `person-${skewed(size.people)}`,
    place: () => `place-${skewed(size.places)}`,
    day: (from = 2014) =>
      `${from + Math.floor(11 * chance())}-${two(1 + Math.floor(12 * chance()))}-${two(1 + Math.floor(28 * chance()))}`,
    evidence: () => ({
      source: `source-${skewed(size.sources)}`,
      at: `p${1 + Math.floor(20 * chance())}`,
      says: "So it is said.",
    }),
  };
}

const NUMBER_OF_PUBLISHERS = 20;

function* publishers(pick: Pick): Generator<Written> {
  for (let number = 1; number <= NUMBER_OF_PUBLISHERS; number++) {
    yield {
      type: "Institution",
      id: `publisher-${number}`,
      names: [name(`Daily ${number}`, pick)],
      kinds: [{ kind: "MEDIA" }],
    };
  }
  yield { type: "State", id: "state-1", names: [name("State One", pick)] };
}

function name(text: string, pick: Pick) {
  return {
    text,
    language: "en",
    script: "Latn",
    kind: "OFFICIAL" as const,
    evidence: [pick.evidence()],
  };
}

/** What most sources do not have: statements name these properties. */
const ALL_OF_A_SOURCE: Partial<Extract<Written, { type: "Source" }>> = {
  authors: ["A. Writer"],
  url: "https://example.org/report-2",
  published: { date: "2015-06-02", basis: "DERIVED", note: "From its address." },
  retrieved: "2016-01-01",
  reliabilityReason: "It repeats what it is told.",
  note: "Read in part.",
};

function source(number: number, pick: Pick): Written {
  return {
    type: "Source",
    id: `source-${number}`,
    title: `Report ${number} of attacks`,
    publisher: `publisher-${1 + (number % NUMBER_OF_PUBLISHERS)}`,
    language: "en",
    published: { date: number === 1 ? "2015-06-01" : pick.day() },
    reliability: "C",
    ...(number === 2 ? ALL_OF_A_SOURCE : {}),
    ...(number % 7 === 0 ? { derivedFrom: [pick.earlier("source", number)] } : {}),
  };
}

function place(number: number, pick: Pick): Written {
  return {
    type: "Place",
    id: `place-${number}`,
    names: [name(`Town ${number}`, pick)],
    kind: "CITY",
    ...(number === 1 ? {} : { ties: [tie("INSIDE", pick.earlier("place", number), pick)] }),
  };
}

function tie(
  relation: RelationName,
  to: string,
  pick: Pick,
  more: Partial<WrittenTie> = {},
): WrittenTie {
  const dated = RELATIONS[relation].extent === "EVENT" ? {} : { start: pick.day(2012) };
  return { relation, to, evidence: [{ ...pick.evidence(), ...dated }], ...more };
}

/** Relations of a group beside membership, in turn. */
const OF_GROUPS: [RelationName, string | null][] = [
  ["FACADE_FOR", null],
  ["ALIGNED_WITH", null],
  ["SPLIT_FROM", null],
  ["BACKED_BY", "state-1"],
  ["DESIGNATED_BY", "state-1"],
  ["SUSPENDED_ATTACKS_ON", "state-1"],
];

function group(number: number, pick: Pick): Written {
  const isUmbrella = number % 50 === 2;
  const kind = isUmbrella ? "UMBRELLA" : number % 50 === 3 ? "BRAND" : "MILITIA";
  const ties: WrittenTie[] = [];
  if (number > 3) {
    const above = (of: number) => `group-${of + 50 * Math.floor((number * pick.chance()) / 50)}`;
    const umbrella = above(2);
    if (umbrella !== `group-${number}` && number > 52) ties.push(tie("MEMBER_OF", umbrella, pick));
    if (number % 5 === 0) ties.push(tie("ACTS_UNDER", "group-3", pick));
    if (number % 9 === 0) ties.push(tie("UNIT_OF", pick.earlier("group", number), pick));
    const [relation, to] = OF_GROUPS[number % OF_GROUPS.length] ?? ("ALIGNED_WITH" as never);
    const set = relation === "FACADE_FOR" ? { hypothesisSet: `who-is-${number}` } : {};
    ties.push(tie(relation, to ?? pick.earlier("group", number), pick, set));
  }
  return {
    type: "Group",
    id: `group-${number}`,
    names: [name(`Brigade ${number}`, pick), name(`Liwa ${number}`, pick)],
    kinds: [{ kind, evidence: [pick.evidence()] }],
    founded: [{ ...pick.evidence(), date: String(1990 + (number % 20)) }],
    ...(isUmbrella
      ? {
          umbrellaKinds: [
            { kind: number % 100 === 2 ? "OPERATIONAL" : "POLITICAL", evidence: [pick.evidence()] },
          ],
        }
      : {}),
    ties:
      number === 1
        ? [
            tie("MEMBER_OF", "group-2", pick, {
              evidence: [{ ...pick.evidence(), id: "statement-1", start: "2020" }],
            }),
            tie("OPPOSES", "state-1", pick),
          ]
        : ties,
  };
}

function person(number: number, pick: Pick): Written {
  const role = { title: "leader", rank: "HEAD" as const };
  return {
    type: "Person",
    id: `person-${number}`,
    names: [name(`Abu ${number}`, pick)],
    ties: [
      tie("HOLDS_ROLE", pick.group(), pick, { role }),
      ...(number === 1
        ? [tie("KILLED_IN", "event-1", pick), tie("PARTICIPATED_IN", "event-2", pick)]
        : []),
    ],
  };
}

function event(number: number, pick: Pick): Written {
  const id = `event-${number}`;
  const day = pick.day();
  if (number % 10 === 0) return utterance(number, day, pick);
  const attacker = number === 1 ? "group-1" : pick.group();
  const date = pick.chance() < 0.8 ? day : day.slice(0, 7);
  const claims: NonNullable<Extract<Written, { type: "Event" }>["claims"]> = [];
  if (number === 1 || pick.chance() < 0.6) {
    claims.push({
      id: `claim-${number}`,
      by: [attacker],
      stance: "CLAIMED",
      ...(number > 10
        ? { utterance: `event-${number - (number % 10)}`, inNameOf: [attacker] }
        : {}),
      ...(number === 1 ? { asWorded: "Mujahideen" } : {}),
      evidence: [{ ...pick.evidence(), ...(number === 1 ? { date } : {}) }],
    });
  }
  if (pick.chance() < 0.2) {
    const about = [pick.group()];
    claims.push({
      id: `claim-${number}.2`,
      by: ["state-1"],
      about,
      stance: "ATTRIBUTED",
      evidence: [pick.evidence()],
    });
  }
  return {
    type: "Event",
    id,
    name: `Attack ${number}`,
    kinds: [pick.chance() < 0.7 ? "ATTACK" : "AIRSTRIKE"],
    evidence: [{ ...pick.evidence(), date, outcome: "SUCCEEDED" }],
    weapons: [{ weapon: pick.chance() < 0.5 ? "ROCKET" : "DRONE", evidence: [pick.evidence()] }],
    ...(number % 4 === 0
      ? {
          casualties: [
            {
              measure: "KILLED",
              min: number % 9,
              victims: "soldiers",
              evidence: [pick.evidence()],
            },
          ],
        }
      : {}),
    claims,
    ties: [
      tie("LOCATED_IN", number === 1 ? "place-1" : pick.place(), pick, { precision: "NEAR" }),
      tie("TARGETED", "state-1", pick, { targeting: "STRUCK" }),
      ...(number > 1 && number % 6 === 0
        ? [tie("RESPONDED_TO", pick.earlier("event", number), pick)]
        : []),
      ...(number === 2
        ? (["AFTER", "PART_OF", "POSSIBLY_SAME_AS"] as const).map((relation) =>
            tie(relation, "event-1", pick),
          )
        : []),
    ],
  };
}

function utterance(number: number, date: string, pick: Pick): Written {
  const id = `event-${number}`;
  return {
    type: "Event",
    id,
    name: `Statement ${number}`,
    kinds: number % 50 === 0 ? ["UTTERANCE", "ATTACK"] : ["UTTERANCE"],
    utterance: {
      speaker: [pick.person()],
      inNameOf: [pick.group()],
      addressee: ["state-1"],
      transmittedBy: ["publisher-1"],
      medium: "VIDEO",
      channel: "Its own",
    },
    evidence: [{ ...pick.evidence(), date }],
    speechActs: [
      {
        id: `${id}.threat`,
        act: "THREAT",
        about: ["state-1"],
        summary: "More attacks.",
        condition: { word: "UNLESS", summary: "It leaves.", by: ["state-1"] },
        evidence: [pick.evidence()],
      },
    ],
  };
}
