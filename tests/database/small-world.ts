/**
 * A small invented dataset in which every rule of the API has its case: leaving and rejoining, an
 * uncertain join, a unit of a member, a part that belongs, a façade, and what was reported late.
 *
 * first-report came out on 2024-02-01, second-report on 2024-05-01.
 */
import type { FixtureRecord } from "./load-fixture.ts";

type Of<Type extends FixtureRecord["type"]> = Extract<FixtureRecord, { type: Type }>;
type GroupRecord = Of<"Group">;
type EventRecord = Of<"Event">;
type ClaimRecord = NonNullable<EventRecord["claims"]>[number];

/** Evidence in the first report, unless another is named. */
export const told = (says: string, more: { source?: string; [key: string]: unknown } = {}) => ({
  source: "first-report",
  at: "p1",
  says,
  ...more,
});

const late = (says: string, more: Record<string, unknown> = {}) =>
  told(says, { source: "second-report", ...more });

const names = (text: string, more: Record<string, unknown> = {}) => ({
  text,
  language: "en",
  script: "Latn",
  kind: "OFFICIAL" as const,
  evidence: [told("Its name.", more)],
});

export function group(id: string, name: string, more: Partial<GroupRecord> = {}): GroupRecord {
  return {
    type: "Group",
    id,
    names: [names(name)],
    kinds: [{ kind: "MILITIA", evidence: [told("It is a militia.")] }],
    ...more,
  };
}

export function umbrella(
  id: string,
  name: string,
  kind: "OPERATIONAL" | "STATE_FORCE" | "ELECTORAL",
): GroupRecord {
  return group(id, name, {
    kinds: [{ kind: "UMBRELLA", evidence: [told("It is a coalition.")] }],
    umbrellaKinds: [{ kind, evidence: [told("What sort of coalition.")] }],
  });
}

/** An attack, and who claims it. */
export function attack(
  id: string,
  date: string,
  by: readonly string[],
  more: Partial<EventRecord> = {},
): EventRecord {
  return {
    type: "Event",
    id,
    name: `Attack ${id}`,
    kinds: ["ATTACK"],
    evidence: [told("There was an attack.", { date })],
    claims: by.map((actor) => claim(id, actor)),
    ...more,
  };
}

export function claim(event: string, by: string, more: Partial<ClaimRecord> = {}): ClaimRecord {
  return {
    id: `${event}.claim-${by}`,
    by: [by],
    inNameOf: [by],
    stance: "CLAIMED",
    evidence: [told("It claims the attack.", { saidBy: [by], at: "p2" })],
    ...more,
  };
}

export const SOURCES: FixtureRecord[] = [
  ...["press", "rival-press"].map(
    (id): FixtureRecord => ({
      type: "Institution",
      id,
      names: [names(id === "press" ? "The Press" : "The Rival Press")],
      kinds: [{ kind: "MEDIA", evidence: [told("It publishes.")] }],
    }),
  ),
  {
    type: "Source",
    id: "first-report",
    title: "First report",
    publisher: "press",
    language: "en",
    url: "https://press.example/first",
    published: { date: "2024-02-01" },
    reliability: "B",
  },
  {
    type: "Source",
    id: "second-report",
    title: "Second report",
    publisher: "rival-press",
    language: "en",
    url: "https://rival-press.example/second",
    published: { date: "2024-05-01" },
    reliability: "C",
    derivedFrom: ["press"],
  },
];

const ACTORS: FixtureRecord[] = [
  umbrella("umbrella-a", "Umbrella A", "OPERATIONAL"),
  umbrella("umbrella-b", "Umbrella B", "STATE_FORCE"),
  umbrella("list-e", "List E", "ELECTORAL"),
  group("lions", "Lions of Kata'ib al-Nur", {
    names: [
      names("Lions of Kata'ib al-Nur"),
      { ...names("كتائب النور"), language: "ar", script: "Arab" },
      { ...names("The Old Lions"), kind: "ALIAS", evidence: [late("Its former name.")] },
    ],
    founded: [told("It was founded.", { date: "2018" })],
    sizes: [
      { min: 100, unit: "fighters", evidence: [told("At least a hundred.", { on: "2023" })] },
    ],
    ties: [
      {
        relation: "MEMBER_OF",
        to: "umbrella-a",
        order: 1,
        evidence: [told("It belonged.", { start: "2020-01-01", end: "2020-12-31" })],
      },
      {
        relation: "MEMBER_OF",
        to: "umbrella-a",
        order: 2,
        evidence: [
          told("It rejoined.", { start: "2022-01-01", saidBy: ["umbrella-a"] }),
          told("It rejoined, it says.", { start: "2022-01-01", saidBy: ["lions"], at: "p3" }),
          told("It belongs.", { on: "2024-01-31", at: "p4" }),
        ],
      },
      {
        relation: "MEMBER_OF",
        to: "umbrella-b",
        evidence: [told("It belongs.", { start: "2019-01-01", on: "2024-01-31" })],
      },
      {
        relation: "SUSPENDED_ATTACKS_ON",
        to: "faraway-army",
        evidence: [told("It paused.", { start: "2023-07-01", end: "2023-08-31" })],
      },
      { relation: "OPPOSES", to: "faraway-army", evidence: [late("It is against it.")] },
    ],
  }),
  group("wolves", "Wolves", {
    ties: [
      {
        relation: "MEMBER_OF",
        to: "umbrella-a",
        evidence: [told("It joined in May.", { start: "2023-05", on: "2024-01-31" })],
      },
    ],
  }),
  group("wolf-unit", "Wolf Unit", {
    kinds: [{ kind: "UNIT", evidence: [told("It is a brigade.")] }],
    ties: [
      {
        relation: "UNIT_OF",
        to: "wolves",
        evidence: [told("It is theirs.", { start: "2023-01-01", on: "2024-01-31" })],
      },
    ],
  }),
  group("foxes", "Foxes", {
    ties: [
      {
        relation: "MEMBER_OF",
        to: "umbrella-a",
        membership: "PART",
        evidence: [told("A part of it belongs.", { start: "2020", on: "2024-01-31" })],
      },
    ],
  }),
  group("mask", "The Mask", {
    kinds: [{ kind: "NAME_ONLY", evidence: [told("Known by its communiqués.")] }],
    ties: [
      {
        relation: "FACADE_FOR",
        to: "lions",
        hypothesisSet: "who-is-the-mask",
        evidence: [told("It is said to be the Lions.", { start: "2023-01-01" })],
      },
    ],
  }),
  group("latecomers", "Latecomers", {
    ties: [
      {
        relation: "MEMBER_OF",
        to: "umbrella-a",
        evidence: [late("It had long belonged.", { start: "2020-01-01", on: "2024-04-30" })],
      },
    ],
  }),
  group("faraway-army", "Army of Faraway", {
    kinds: [{ kind: "ARMED_FORCE", evidence: [told("It is an army.")] }],
  }),
  {
    type: "Person",
    id: "leader",
    names: [names("Abu Nur")],
    ties: [
      {
        relation: "HOLDS_ROLE",
        to: "lions",
        role: { title: "secretary-general", rank: "HEAD" },
        evidence: [told("He leads it.", { start: "2021-03", on: "2024-01-31" })],
      },
      {
        relation: "HOLDS_ROLE",
        to: "umbrella-b",
        role: { title: "deputy", rank: "DEPUTY", acting: true },
        evidence: [told("He was its deputy.", { start: "2022-01-01", end: "2023-06-30" })],
      },
    ],
  },
  {
    type: "Person",
    id: "forgotten",
    names: [{ ...names("Forgotten"), evidence: [late("His name.")] }],
    evidence: [late("He was there.")],
  },
];

const PLACES: FixtureRecord[] = [
  { type: "Place", id: "homeland", kind: "COUNTRY", names: [names("Homeland")] },
  {
    type: "Place",
    id: "base",
    kind: "SITE",
    names: [names("The Base")],
    coordinates: { latitude: 33.5, longitude: 42.25, evidence: [told("Where it lies.")] },
    ties: [{ relation: "INSIDE", to: "homeland", evidence: [told("It lies there.")] }],
  },
];

const EVENTS: FixtureRecord[] = [
  attack("e2018-one", "2018-01-01", [], { evidence: [told("One.", { date: "2018-01-01" })] }),
  attack("e2018-three", "2018-01-01", []),
  attack("e2018-two", "2018-01-01", []),
  attack("first-membership", "2020-06-01", ["lions"]),
  attack("between-memberships", "2021-06-01", ["lions"]),
  attack("second-membership", "2022-06-01", ["lions"]),
  attack("in-the-month-of-joining", "2023-05-15", ["wolves"]),
  attack("by-a-unit", "2023-09-01", ["wolf-unit"]),
  attack("by-a-part", "2023-06-01", ["foxes"]),
  attack("by-a-facade", "2023-07-01", ["mask"]),
  attack("claimed-twice", "2023-08-01", ["umbrella-a", "lions"]),
  attack("by-latecomers", "2023-10-01", ["latecomers"]),
  attack("claimed-only", "2023-10-05", ["wolves"], {
    evidence: [told("It struck, it says.", { date: "2023-10-05", saidBy: ["wolves"] })],
  }),
  attack("withdrawn", "2023-11-01", ["lions"], {
    claims: [
      claim("withdrawn", "lions", {
        standing: [
          {
            standing: "WITHDRAWN",
            by: "lions",
            evidence: [late("It took it back.", { saidBy: ["lions"], date: "2023-12-01" })],
          },
        ],
      }),
    ],
  }),
  attack("redated", "2023-12-10", ["wolves"], {
    evidence: [
      told("On the tenth.", { date: "2023-12-10", outcome: "SUCCEEDED" }),
      late("On the twentieth.", {
        date: "2023-12-20",
        rank: "PREFERRED",
        rankReason: "It was there.",
        rankFrom: "2024-05-01",
      }),
    ],
    weapons: [{ weapon: "DRONE", evidence: [told("It was a drone.")] }],
    casualties: [
      {
        measure: "KILLED",
        min: 3,
        max: 3,
        victims: "soldiers",
        of: "faraway-army",
        evidence: [told("Three.")],
      },
      {
        measure: "KILLED",
        min: 5,
        victims: "soldiers",
        of: "faraway-army",
        evidence: [late("Five or more.")],
      },
    ],
    ties: [
      { relation: "LOCATED_IN", to: "base", precision: "NEAR", evidence: [told("It was near.")] },
      {
        relation: "TARGETED",
        to: "faraway-army",
        targeting: "STRUCK",
        evidence: [told("It was hit.")],
      },
    ],
  }),
  attack("series", "2023-06/2023-12", ["wolves"], {
    extent: "SERIES",
    series: { min: 10, rate: "almost daily" },
    evidence: [told("Almost daily.", { date: "2023-06/2023-12" })],
  }),
  {
    type: "Event",
    id: "warning",
    name: "Warning of the Lions",
    kinds: ["UTTERANCE"],
    utterance: {
      speaker: ["leader"],
      inNameOf: ["lions"],
      addressee: ["faraway-army"],
      medium: "statement",
    },
    evidence: [told("He gave a warning.", { date: "2023-03-01" })],
    speechActs: [
      {
        id: "warning.threat",
        act: "THREAT",
        about: ["faraway-army"],
        summary: "Attacks will come.",
        condition: { word: "UNLESS", summary: "The army leaves.", by: ["faraway-army"] },
        deadline: "2023-04-30",
        outcome: [
          { summary: "They came.", events: ["claimed-twice"], evidence: [late("They came.")] },
        ],
        evidence: [told("He threatens.", { saidBy: ["leader"] })],
      },
      {
        id: "warning.praise",
        act: "PRAISE",
        about: ["second-membership"],
        summary: "The attack was good.",
        evidence: [late("He praised it.", { saidBy: ["leader"] })],
      },
    ],
  },
];

export const SMALL_WORLD: FixtureRecord[] = [...SOURCES, ...ACTORS, ...PLACES, ...EVENTS];
