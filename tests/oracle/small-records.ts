/**
 * Small random datasets: real records on a calendar of six days, seven groups, five sources that
 * came out on different days, up to seven ties, four events,
 * three offices and two pauses.
 *
 * Offers: smallCase (arbitrary of a SmallCase, which shrinks to little), recordsOf (its records),
 * EXAMPLES (rare cases by hand),
 * printed (a counter-example as text), and the questions that a case asks (`asked`).
 */
import fc from "fast-check";
import type {
  ActorRecord,
  ClaimRecord,
  DatasetRecord,
  EventRecord,
  EvidenceRecord,
  SourceRecord,
  TieRecord,
} from "../../seed/format/record.ts";
import type {
  Certainty,
  Identification,
  Modality,
  Rank,
  RoleRank,
  Stance,
  Standing,
} from "../../server/model/vocabulary.ts";
import { isoOf, spanOf } from "./small-days.ts";

export const GROUPS = ["front", "axis", "brand", "river", "lake", "hill", "mask"] as const;
type GroupId = (typeof GROUPS)[number];

/** The day from which each source's statements are known: see `sources`. */
export const SOURCES = ["s1", "s2", "s3", "s4", "s5"] as const;
type SourceId = (typeof SOURCES)[number];

export interface SmallStatement {
  source: SourceId;
  says?: "member" | "umbrella" | "hill" | "words" | undefined;
  modality?: Modality | undefined;
  rank?: { rank: Rank; from: number } | undefined;
  identification?: Identification | undefined;
  start?: string | undefined;
  end?: string | undefined;
  on?: string | undefined;
  present?: true | undefined;
  date?: string | undefined;
  cancelled?: true | undefined;
}

export interface SmallTie {
  from: GroupId;
  to: GroupId;
  relation: "MEMBER_OF" | "ACTS_UNDER" | "UNIT_OF" | "FACADE_FOR";
  part?: true | undefined;
  told: SmallStatement[];
  /** Of a second tie of the same kind, after the first. */
  rejoined?: SmallStatement[] | undefined;
}

export interface SmallClaim {
  by: GroupId[];
  inNameOf?: GroupId[] | undefined;
  about?: GroupId[] | undefined;
  stance: Stance;
  told: SmallStatement[];
  standing: { standing: Standing; told: SmallStatement[] }[];
}

export interface SmallEvent {
  kind: "ATTACK" | "KILLING";
  series?: true | undefined;
  told: SmallStatement[];
  claims: SmallClaim[];
  targets: { group: GroupId; told: SmallStatement[] }[];
}

export interface SmallOffice {
  person: "chief" | "envoy";
  of: GroupId;
  rank: RoleRank;
  told: SmallStatement[];
}

export interface SmallPause {
  by: GroupId;
  of: GroupId;
  told: SmallStatement[];
}

export interface SmallGroup {
  /** Beside the first name, which is known from the first day on. */
  alias?: SmallStatement[] | undefined;
  founded?: SmallStatement[] | undefined;
  ended?: SmallStatement[] | undefined;
}

export interface Asked {
  knownAt: number;
  validAt: string | null;
  during: readonly [number, number] | null;
  groups: GroupId[];
  everything: boolean;
  throughFacades: boolean;
  floor: Certainty;
  maxGapDays: number | null;
  stances: Stance[];
}

export interface SmallCase {
  groups: Partial<Record<GroupId, SmallGroup>>;
  ties: SmallTie[];
  events: SmallEvent[];
  asked: Asked[];
  offices?: SmallOffice[] | undefined;
  /** Of attacks. */
  pauses?: SmallPause[] | undefined;
}

/** Left out in most cases, and whenever a case shrinks. */
function rarely<T>(value: fc.Arbitrary<T>, outOf = 6): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: outOf - 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: value },
  );
}

const often = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });

/** A record without the keys that are undefined: a counter-example shows what matters. */
function bare<T extends Record<string, unknown>>(of: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return of.map(
    (value) =>
      Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T,
  );
}

const dayNumber = (from: number, to: number) => fc.integer({ min: 10 + from, max: 10 + to });

/** A day, or a range of two or three days, with an open side now and then. */
function point(from: number, to: number): fc.Arbitrary<string> {
  return fc
    .record({ day: dayNumber(from, to), more: fc.constantFrom(0, 0, 0, 1, 2), how: fc.nat(11) })
    .map(({ day, more, how }) => {
      const [first, last] = [isoOf(day), isoOf(Math.min(16, day + more))];
      if (how === 11) return `[..${last}]`;
      if (how === 10) return `[${first}..]`;
      if (how === 9) return `${first}~`;
      return first === last ? first : `[${first}..${last}]`;
    });
}

const eventDate = fc.oneof(
  { withCrossShrink: true },
  {
    weight: 6,
    arbitrary: fc
      .record({ day: dayNumber(1, 6), more: fc.constantFrom(0, 0, 0, 1, 2) })
      .map(({ day, more }) =>
        more === 0 ? isoOf(day) : `[${isoOf(day)}..${isoOf(Math.min(16, day + more))}]`,
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        day: dayNumber(1, 5),
        more: fc.integer({ min: 1, max: 3 }),
        about: fc.boolean(),
        open: fc.nat(5),
      })
      .map(({ day, more, about, open }) => {
        const last = isoOf(Math.min(16, day + more));
        if (open === 5) return `${isoOf(day)}/..`;
        if (open === 4) return `../${last}`;
        return `${isoOf(day)}/${last}${about ? "~" : ""}`;
      }),
  },
);

const source = fc.constantFrom<SourceId>("s1", "s1", "s2", "s3", "s4", "s5");
const voice = rarely(
  fc.constantFrom("member" as const, "umbrella" as const, "hill" as const, "words" as const),
  2,
);
const common = {
  source,
  says: voice,
  modality: rarely(
    fc.constantFrom<Modality>("NEGATED", "NEGATED", "SUSPECTED", "SUSPECTED", "INTENDED"),
    5,
  ),
  rank: rarely(
    fc.record({
      rank: fc.constantFrom<Rank>("PREFERRED", "DEPRECATED"),
      from: dayNumber(1, 6),
    }),
    5,
  ),
  identification: rarely(fc.constantFrom<Identification>("LIKELY", "POSSIBLE"), 8),
};

const periodStatement = bare(
  fc.record({
    ...common,
    start: often(point(1, 5)),
    end: fc.option(point(2, 6), { nil: undefined, freq: 1 }),
    on: rarely(point(2, 5), 3),
    present: rarely(fc.constant(true as const), 5),
  }),
).map(({ on, present, ...of }): SmallStatement => {
  const { start, end } = of;
  // A single statement that contradicts itself is for the validator.
  const fine =
    start === undefined || end === undefined || spanOf(start).begins[0] <= spanOf(end).ends[1];
  const { end: _, ...without } = of;
  return {
    ...(fine ? of : without),
    // A statement gives one time at which it held.
    ...(present ? { present } : on === undefined ? {} : { on }),
  };
});

/** One that gives both sides plainly: so that chains of several ties are DEFINITE often enough. */
const plainly = fc
  .record({
    source: fc.constantFrom<SourceId>("s1", "s2"),
    from: dayNumber(1, 2),
    to: dayNumber(4, 6),
  })
  .map(({ source: reported, from, to }): SmallStatement[] => [
    { source: reported, start: isoOf(from), end: isoOf(to) },
  ]);

const datedStatement = bare(fc.record({ ...common, date: often(point(1, 6)) }));
const eventStatement = bare(
  fc.record({
    ...common,
    date: often(eventDate),
    cancelled: rarely(fc.constant(true as const), 12),
  }),
);
const plain = bare(fc.record(common));

const some = <T>(of: fc.Arbitrary<T>, most: number) =>
  fc.array(of, { minLength: 1, maxLength: most });

/** Mostly upwards, over three levels; any pair now and then, so that there are circles. */
const UPWARDS: [GroupId, GroupId][] = [
  ["river", "front"],
  ["river", "front"],
  ["lake", "front"],
  ["hill", "river"],
  ["hill", "lake"],
  ["river", "brand"],
  ["lake", "brand"],
  ["brand", "front"],
  ["front", "axis"],
  ["lake", "river"],
  ["front", "river"],
];
const pair = fc.oneof(
  { withCrossShrink: true },
  { weight: 5, arbitrary: fc.constantFrom(...UPWARDS) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...GROUPS), fc.constantFrom(...GROUPS))
      .map(([from, to]): [GroupId, GroupId] => (from === to ? ["hill", "river"] : [from, to])),
  },
);

const upwardTie = bare(
  fc.record({
    ends: pair,
    relation: fc.constantFrom(
      "MEMBER_OF" as const,
      "MEMBER_OF" as const,
      "ACTS_UNDER" as const,
      "UNIT_OF" as const,
    ),
    part: rarely(fc.constant(true as const), 8),
    told: fc.oneof(
      { withCrossShrink: true },
      { weight: 2, arbitrary: plainly },
      { weight: 3, arbitrary: some(periodStatement, 3) },
    ),
    rejoined: rarely(some(periodStatement, 2), 6),
  }),
).map(
  ({ ends: [from, to], part, ...of }): SmallTie => ({
    from,
    to,
    ...of,
    ...(part && of.relation !== "UNIT_OF" ? { part } : {}),
  }),
);

const facadeTie = fc
  .record({
    from: fc.constantFrom<GroupId>("mask", "mask", "mask", "lake"),
    to: fc.constantFrom<GroupId>("river", "lake", "front", "hill"),
    told: some(periodStatement, 2),
  })
  .map(
    ({ from, to, told }): SmallTie => ({
      from: from === to ? "mask" : from,
      to,
      relation: "FACADE_FOR",
      told,
    }),
  );

const tie = fc.oneof(
  { withCrossShrink: true },
  { weight: 4, arbitrary: upwardTie },
  { weight: 1, arbitrary: facadeTie },
);

const group = fc.constantFrom<GroupId>(
  "river",
  "river",
  "front",
  "lake",
  "lake",
  "hill",
  "brand",
  "mask",
);
const STANDINGS: Standing[] = ["WITHDRAWN", "REMOVED", "SUPERSEDED", "REPUDIATED"];
const STANCES: Stance[] = ["CLAIMED", "DENIED", "EXCULPATED", "ATTRIBUTED", "SUSPECTED"];

const claim: fc.Arbitrary<SmallClaim> = bare(
  fc.record({
    by: fc.uniqueArray(group, { minLength: 1, maxLength: 2 }),
    inNameOf: rarely(fc.uniqueArray(group, { minLength: 1, maxLength: 2 }), 4),
    about: rarely(fc.uniqueArray(group, { minLength: 1, maxLength: 2 }), 3),
    stance: fc.oneof(
      { withCrossShrink: true },
      { weight: 3, arbitrary: fc.constant<Stance>("CLAIMED") },
      { weight: 1, arbitrary: fc.constantFrom(...STANCES) },
    ),
    told: some(datedStatement, 2),
    standing: fc.oneof(
      { withCrossShrink: true },
      { weight: 3, arbitrary: fc.constant<SmallClaim["standing"]>([]) },
      {
        weight: 1,
        arbitrary: some(
          fc.record({ standing: fc.constantFrom(...STANDINGS), told: some(datedStatement, 2) }),
          2,
        ),
      },
    ),
  }),
);

const event: fc.Arbitrary<SmallEvent> = bare(
  fc.record({
    kind: fc.constantFrom("ATTACK" as const, "ATTACK" as const, "KILLING" as const),
    series: rarely(fc.constant(true as const), 5),
    told: some(eventStatement, 2),
    claims: fc.array(claim, { maxLength: 3 }),
    targets: fc.array(fc.record({ group, told: some(plain, 2) }), { maxLength: 1 }),
  }),
);

const smallGroup = bare(
  fc.record({
    alias: rarely(some(plain, 2), 3),
    founded: rarely(some(datedStatement, 2), 5),
    ended: rarely(some(datedStatement, 2), 5),
  }),
);

const period = fc
  .tuple(dayNumber(1, 6), fc.integer({ min: 0, max: 4 }))
  .map(([from, more]): [number, number] => [from, Math.min(17, from + more)]);

const asked: fc.Arbitrary<Asked> = fc.record({
  knownAt: fc.constantFrom(40, 40, 40, 16, 15, 14, 13, 12, 11, 10),
  validAt: fc.option(eventDate, { nil: null, freq: 4 }),
  during: fc.option(period, { nil: null, freq: 2 }),
  groups: fc.uniqueArray(fc.constantFrom(...GROUPS), { minLength: 1, maxLength: 2 }),
  everything: fc.boolean(),
  throughFacades: fc.boolean(),
  floor: fc.constantFrom<Certainty>("POSSIBLE", "POSSIBLE", "POSSIBLE", "DEFINITE"),
  maxGapDays: fc.constantFrom(null, null, null, 0, 1),
  stances: fc.constantFrom<Stance[]>(["CLAIMED"], ["CLAIMED"], STANCES),
});

const office: fc.Arbitrary<SmallOffice> = fc.record({
  person: fc.constantFrom("chief" as const, "chief" as const, "envoy" as const),
  of: fc.constantFrom<GroupId>("front", "front", "river", "lake"),
  rank: fc.constantFrom<RoleRank>("HEAD", "HEAD", "HEAD", "DEPUTY"),
  told: fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: plainly },
    { weight: 3, arbitrary: some(periodStatement, 3) },
  ),
});

const pause: fc.Arbitrary<SmallPause> = fc.record({
  by: fc.constantFrom<GroupId>("river", "river", "hill", "mask"),
  of: fc.constantFrom<GroupId>("lake", "lake", "front", "brand"),
  told: fc.oneof(
    { withCrossShrink: true },
    { weight: 2, arbitrary: plainly },
    { weight: 3, arbitrary: some(periodStatement, 3) },
  ),
});

/** Two ties of one kind between the same two groups are told apart by their order. */
const key = ({ from, to, relation }: SmallTie) => `${from} ${relation} ${to}`;

export const smallCase: fc.Arbitrary<SmallCase> = fc.record({
  groups: fc.dictionary(fc.constantFrom(...GROUPS), smallGroup, {
    maxKeys: 3,
    noNullPrototype: true,
  }),
  ties: fc.uniqueArray(tie, { maxLength: 7, selector: key }),
  events: fc.array(event, { maxLength: 4 }),
  asked: some(asked, 2),
  offices: rarely(
    fc.uniqueArray(office, {
      minLength: 1,
      maxLength: 3,
      selector: ({ person, of }) => `${person} ${of}`,
    }),
    2,
  ),
  pauses: rarely(
    fc.uniqueArray(pause, {
      minLength: 1,
      maxLength: 2,
      selector: ({ by, of }) => `${by} ${of}`,
    }),
    2,
  ),
});

const ASKED: Asked = {
  knownAt: 40,
  validAt: "[2024-01-01..2024-01-06]",
  during: null,
  groups: ["front"],
  everything: false,
  throughFacades: true,
  floor: "POSSIBLE",
  maxGapDays: null,
  stances: ["CLAIMED"],
};
const riverInFront = (told: SmallStatement[]): SmallTie => ({
  from: "river",
  to: "front",
  relation: "MEMBER_OF",
  told,
});

const THROUGHOUT: SmallStatement = { source: "s1", start: "2024-01-01", end: "2024-01-06" };
const inFront = (from: GroupId, start: string, end: string): SmallTie => ({
  ...riverInFront([{ source: "s1", start, end }]),
  from,
});
const claims = (by: GroupId): SmallClaim => ({
  by: [by],
  stance: "CLAIMED",
  told: [{ source: "s1" }],
  standing: [],
});
const blames = (about: GroupId): SmallClaim => ({
  ...claims("mask"),
  about: [about],
  stance: "ATTRIBUTED",
});
const claimed = (date: string, by: SmallClaim[]): SmallEvent => ({
  kind: "ATTACK",
  told: [{ source: "s1", date }],
  claims: by,
  targets: [],
});
const ON_LAKE = { targets: [{ group: "lake" as const, told: [{ source: "s1" as const }] }] };

/** What chance meets too seldom: asked in every run, before what chance makes. */
export const EXAMPLES: readonly SmallCase[] = [
  // Two ties that each meet the time asked about, and not one another.
  {
    groups: {},
    ties: [
      {
        from: "hill",
        to: "river",
        relation: "UNIT_OF",
        told: [{ source: "s1", start: "2024-01-01", end: "2024-01-02" }],
      },
      riverInFront([{ source: "s1", start: "2024-01-05", end: "2024-01-06" }]),
    ],
    // It may have been on a day of either, and on none of both.
    events: [claimed("[2024-01-01..2024-01-06]", [claims("hill")])],
    asked: [ASKED],
  },
  // A start after the end, by two sources.
  {
    groups: {},
    ties: [
      riverInFront([
        { source: "s1", start: "2024-01-05" },
        { source: "s2", end: "2024-01-02" },
      ]),
    ],
    events: [],
    asked: [ASKED],
  },
  // An alleged façade that is dated anew, after the event.
  {
    groups: {},
    ties: [
      riverInFront([{ source: "s1", start: "2024-01-01", end: "2024-01-06" }]),
      {
        from: "mask",
        to: "river",
        relation: "FACADE_FOR",
        told: [
          { source: "s1", start: "2024-01-01", rank: { rank: "DEPRECATED", from: 13 } },
          { source: "s3", start: "2024-01-04" },
        ],
      },
    ],
    events: [
      {
        kind: "ATTACK",
        told: [{ source: "s1", date: "2024-01-02" }],
        claims: [{ by: ["mask"], stance: "CLAIMED", told: [{ source: "s1" }], standing: [] }],
        targets: [],
      },
    ],
    asked: [ASKED],
  },
  // A target of an event whose day rests on an unsure reference alone.
  {
    groups: {},
    ties: [],
    events: [
      {
        kind: "ATTACK",
        told: [{ source: "s1" }, { source: "s1", identification: "POSSIBLE", date: "2024-01-03" }],
        claims: [],
        targets: [{ group: "front", told: [{ source: "s1" }] }],
      },
    ],
    asked: [{ ...ASKED, during: [11, 16] }],
  },
  // One side by a chain: known anew, of two levels, and not yet known; and a denial.
  {
    groups: {},
    ties: [
      riverInFront([
        { ...THROUGHOUT, rank: { rank: "DEPRECATED", from: 13 } },
        { source: "s3", start: "2024-01-04", end: "2024-01-06" },
      ]),
      { from: "hill", to: "river", relation: "UNIT_OF", told: [THROUGHOUT] },
      {
        from: "lake",
        to: "brand",
        relation: "ACTS_UNDER",
        told: [{ ...THROUGHOUT, source: "s3" }],
      },
    ],
    events: [
      claimed("2024-01-02", [claims("river"), blames("front")]),
      claimed("2024-01-05", [claims("hill"), blames("front")]),
      claimed("2024-01-02", [claims("lake"), blames("brand")]),
      claimed("2024-01-02", [claims("river"), { ...blames("river"), stance: "EXCULPATED" }]),
    ],
    asked: [ASKED, { ...ASKED, knownAt: 12 }],
  },
  // There by one chain that may begin between two days, or by one that may not exist.
  {
    groups: {},
    ties: [
      riverInFront([{ source: "s1", start: "[2024-01-01..2024-01-04]", end: "2024-01-06" }]),
      { from: "river", to: "brand", relation: "ACTS_UNDER", told: [THROUGHOUT] },
      {
        from: "brand",
        to: "front",
        relation: "MEMBER_OF",
        told: [{ ...THROUGHOUT, modality: "SUSPECTED" }],
      },
    ],
    events: [],
    asked: [{ ...ASKED, during: [12, 14] }],
  },
  // Claimed by two members, one of them for certain; one joins and one leaves.
  {
    groups: {},
    ties: [
      riverInFront([THROUGHOUT]),
      inFront("lake", "[2024-01-01..2024-01-05]", "2024-01-06"),
      inFront("hill", "2024-01-03", "2024-01-06"),
      inFront("mask", "2024-01-01", "2024-01-02"),
    ],
    events: [
      claimed("2024-01-03", [claims("river"), claims("lake")]),
      claimed("2024-01-03", [claims("lake"), claims("river")]),
    ],
    asked: [ASKED, { ...ASKED, during: [11, 14] }],
    offices: [{ person: "chief", of: "front", rank: "HEAD", told: [THROUGHOUT] }],
  },
  // A breach of a pause, by itself, by an umbrella, by others and by nobody.
  {
    groups: {},
    ties: [riverInFront([THROUGHOUT])],
    events: [
      {
        ...claimed("2024-01-03", [
          claims("front"),
          { ...blames("mask"), stance: "SUSPECTED" },
          { ...claims("river"), standing: [{ standing: "WITHDRAWN", told: [{ source: "s1" }] }] },
        ]),
        ...ON_LAKE,
      },
      { ...claimed("2024-01-03", [claims("river"), blames("axis")]), ...ON_LAKE },
      { ...claimed("2024-01-03", []), ...ON_LAKE },
      {
        kind: "ATTACK",
        told: [{ source: "s1", date: "2024-01-03", cancelled: true }],
        claims: [],
        ...ON_LAKE,
      },
      {
        kind: "ATTACK",
        told: [{ source: "s3", date: "2024-01-03" }],
        claims: [],
        ...ON_LAKE,
      },
      {
        ...claimed("2024-01-03", []),
        targets: [{ group: "lake", told: [{ source: "s3" }] }],
      },
    ],
    asked: [
      { ...ASKED, during: [11, 13] },
      { ...ASKED, knownAt: 12 },
      { ...ASKED, during: [16, 17] },
      { ...ASKED, during: [10, 11] },
    ],
    pauses: [
      { by: "river", of: "lake", told: [THROUGHOUT] },
      {
        by: "hill",
        of: "lake",
        told: [
          { ...THROUGHOUT, rank: { rank: "DEPRECATED", from: 13 } },
          { source: "s3", start: "2024-01-04", end: "2024-01-06" },
        ],
      },
    ],
  },
  // Under two umbrellas, one of which is opposed by its attacks: withdrawn, cancelled, in doubt.
  {
    groups: {},
    ties: [
      riverInFront([THROUGHOUT]),
      { from: "river", to: "brand", relation: "ACTS_UNDER", told: [THROUGHOUT] },
      { from: "river", to: "axis", relation: "MEMBER_OF", told: [THROUGHOUT] },
    ],
    events: [
      {
        ...claimed("2024-01-03", [
          { ...claims("front"), standing: [{ standing: "WITHDRAWN", told: [{ source: "s3" }] }] },
        ]),
        ...ON_LAKE,
      },
      {
        ...claimed("2024-01-03", [
          { ...claims("axis"), told: [{ source: "s3", identification: "LIKELY" }] },
        ]),
        ...ON_LAKE,
      },
      {
        ...claimed("2024-01-06", [
          { ...claims("axis"), told: [{ source: "s3", identification: "LIKELY" }] },
        ]),
        ...ON_LAKE,
      },
      {
        kind: "ATTACK",
        told: [{ source: "s1", date: "2024-01-03", cancelled: true }],
        claims: [claims("brand")],
        ...ON_LAKE,
      },
    ],
    asked: [
      { ...ASKED, groups: ["brand"], during: [11, 14] },
      { ...ASKED, groups: ["brand"] },
      { ...ASKED, groups: ["brand"], knownAt: 12 },
    ],
  },
  // A joint claim, a series and an alleged façade's claim, under two umbrellas, in part; before all.
  {
    groups: {},
    ties: [
      riverInFront([THROUGHOUT]),
      { from: "river", to: "brand", relation: "ACTS_UNDER", told: [THROUGHOUT] },
      { ...inFront("lake", "2024-01-01", "2024-01-06"), part: true },
      { from: "mask", to: "river", relation: "FACADE_FOR", told: [THROUGHOUT] },
    ],
    events: [
      claimed("2024-01-03", [{ ...claims("river"), by: ["river", "lake"] }]),
      { ...claimed("2024-01-03", [claims("river")]), series: true },
      claimed("2024-01-03", [claims("mask")]),
    ],
    asked: [ASKED, { ...ASKED, groups: ["brand"], during: [11, 14] }, { ...ASKED, knownAt: 10 }],
  },
  // A circle without a time; a claim by the umbrella that may lie outside the period, and alone.
  {
    groups: {},
    ties: [
      riverInFront([THROUGHOUT]),
      { from: "front", to: "river", relation: "MEMBER_OF", told: [THROUGHOUT] },
    ],
    events: [
      claimed("[2024-01-03..2024-01-05]", [claims("front")]),
      {
        ...claimed("2024-01-03", [
          { ...claims("front"), told: [{ source: "s1", says: "member" }] },
        ]),
        told: [{ source: "s1", says: "member", date: "2024-01-03" }],
      },
    ],
    asked: [{ ...ASKED, validAt: null, during: [11, 14] }],
  },
  // A claim by a longer plain chain and by a shorter alleged façade, both POSSIBLE.
  {
    groups: {},
    ties: [
      riverInFront([THROUGHOUT]),
      {
        from: "lake",
        to: "river",
        relation: "UNIT_OF",
        told: [{ ...THROUGHOUT, modality: "SUSPECTED" }],
      },
      { from: "lake", to: "front", relation: "FACADE_FOR", told: [THROUGHOUT] },
    ],
    events: [claimed("2024-01-03", [claims("lake")])],
    asked: [ASKED],
  },
];

function evidence(of: SmallStatement, member: string, umbrella: string): EvidenceRecord {
  const who = { member, umbrella, hill: "hill", words: "a witness" };
  const name = of.says === undefined ? undefined : who[of.says];
  const { source: from, start, end, on, present, date, cancelled } = of;
  return {
    source: from,
    at: "p1",
    says: "So it is said.",
    ...(name === undefined ? {} : { saidBy: [of.says === "words" ? { words: name } : name] }),
    modality: of.modality ?? "ASSERTED",
    rank: of.rank?.rank ?? "NORMAL",
    ...(of.rank === undefined ? {} : { rankFrom: isoOf(of.rank.from), rankReason: "Better." }),
    credibility: "6",
    identification: of.identification ?? "CERTAIN",
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(on === undefined ? {} : { on }),
    ...(present === undefined ? {} : { present }),
    ...(date === undefined ? {} : { date }),
    ...(cancelled === undefined ? {} : { cancelled }),
  };
}

const list = (told: readonly SmallStatement[], member: string, umbrella: string) =>
  told.map((of) => evidence(of, member, umbrella));

const FIRST: SmallStatement = { source: "s1" };

function name(text: string, told: readonly SmallStatement[]) {
  return {
    text,
    language: "en",
    script: "Latn",
    kind: "OFFICIAL" as const,
    evidence: list(told, "river", "front"),
  };
}

const pauseTie = ({ by, of, told }: SmallPause) => ({
  from: by,
  to: of,
  relation: "SUSPENDED_ATTACKS_ON" as const,
  part: undefined,
  told,
  rejoined: undefined,
});

function actor(
  id: GroupId,
  of: SmallGroup | undefined,
  ties: readonly SmallTie[],
  pauses: readonly SmallPause[],
): ActorRecord {
  const kind = id === "front" || id === "axis" ? "UMBRELLA" : id === "brand" ? "BRAND" : "MILITIA";
  const umbrellaKind = id === "front" ? "OPERATIONAL" : id === "axis" ? "ALIGNMENT" : null;
  const own = (told: readonly SmallStatement[]) => list(told, id, "front");
  return {
    type: "Group",
    id,
    names: [
      name(`The ${id}`, [FIRST]),
      ...(of?.alias === undefined ? [] : [name(`Old ${id}`, of.alias)]),
    ],
    kinds: [{ kind, evidence: own([FIRST]) }],
    ...(umbrellaKind === null
      ? {}
      : { umbrellaKinds: [{ kind: umbrellaKind, evidence: own([{ source: "s2" }]) }] }),
    ...(of?.founded === undefined ? {} : { founded: own(of.founded) }),
    ...(of?.ended === undefined ? {} : { ended: own(of.ended) }),
    ties: [...ties, ...pauses.map(pauseTie)].flatMap((given): TieRecord[] => {
      if (given.from !== id) return [];
      const { to, relation, part, told, rejoined } = given;
      const base = { relation, to, ...(part ? { membership: "PART" as const } : {}) };
      const first = { ...base, evidence: list(told, id, to) };
      if (rejoined === undefined) return [first];
      return [
        { ...first, order: 1 },
        { ...base, order: 2, evidence: list(rejoined, id, to) },
      ];
    }),
  };
}

function claimRecord(of: SmallClaim, id: string): ClaimRecord {
  const [member = "river"] = of.by;
  return {
    id,
    by: of.by,
    ...(of.inNameOf === undefined ? {} : { inNameOf: of.inNameOf }),
    ...(of.about === undefined ? {} : { about: of.about }),
    stance: of.stance,
    role: "CARRIED_OUT",
    evidence: list(of.told, member, "front"),
    ...(of.standing.length === 0
      ? {}
      : {
          standing: of.standing.map(({ standing, told }) => ({
            standing,
            by: member,
            evidence: list(told, member, "front"),
          })),
        }),
  };
}

function eventRecord(of: SmallEvent, number: number): EventRecord {
  const id = `e${number}`;
  const member = of.claims[0]?.by[0] ?? "river";
  return {
    type: "Event",
    id,
    name: `Event ${number}`,
    kinds: [of.kind],
    extent: of.series ? "SERIES" : "SINGLE",
    evidence: list(of.told, member, "front"),
    claims: of.claims.map((given, index) => claimRecord(given, `${id}.c${index + 1}`)),
    ties: of.targets.map(({ group: to, told }) => ({
      relation: "TARGETED" as const,
      to,
      evidence: list(told, member, to),
    })),
  };
}

function holder(id: SmallOffice["person"], offices: readonly SmallOffice[]): ActorRecord {
  return {
    type: "Person",
    id,
    names: [name(`The ${id}`, [FIRST])],
    ties: offices.map(({ of: to, rank, told }) => ({
      relation: "HOLDS_ROLE" as const,
      to,
      role: { title: "Leader", rank },
      evidence: list(told, id, to),
    })),
  };
}

function press(id: string): ActorRecord {
  return {
    type: "Institution",
    id,
    names: [name(id, [FIRST])],
    kinds: [{ kind: "MEDIA", evidence: list([FIRST], id, id) }],
  };
}

function report(
  id: SourceId,
  publisher: string,
  date: string,
  more: Partial<SourceRecord> & Pick<SourceRecord, "reliability">,
): SourceRecord {
  const published = { date, basis: "STATED" as const };
  return { type: "Source", id, title: id, publisher, language: "en", published, ...more };
}

const REPORTS: readonly DatasetRecord[] = [
  report("s1", "press-a", "2024-01-01", { reliability: "C" }),
  report("s2", "press-b", "2024-01-03", { reliability: "B" }),
  report("s3", "press-a", "2024-01-05", { reliability: "D", derivedFrom: ["s2"] }),
  report("s4", "press-b", "[2024-01-02..2024-01-04]", { reliability: "C" }),
  report("s5", "front", "2024-01-06", { reliability: "E" }),
];

export function recordsOf({
  groups,
  ties,
  events,
  offices = [],
  pauses = [],
}: SmallCase): DatasetRecord[] {
  return [
    press("press-a"),
    press("press-b"),
    ...REPORTS,
    ...GROUPS.map((id) => actor(id, groups[id], ties, pauses)),
    ...events.map((of, index) => eventRecord(of, index + 1)),
    ...[...new Set(offices.map(({ person }) => person))].map((id) =>
      holder(
        id,
        offices.filter(({ person }) => person === id),
      ),
    ),
  ];
}

/** A case with its dates as written, for the reader of a failure. */
export function printed(of: SmallCase): string {
  return JSON.stringify(of, null, 1).replaceAll(/\n\s+(?=["\]}\d])/g, " ");
}
