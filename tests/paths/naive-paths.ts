/**
 * Paths by the model's text, the slow way: every simple path over every tie and claim, and each in
 * every world. Nothing here is taken from the code that it is held against.
 */
import fc from "fast-check";
import type { Day } from "../../server/model/days.ts";
import type { RelationName } from "../../server/model/relations.ts";
import type { Certainty, Stance, Support } from "../../server/model/vocabulary.ts";

export const DAYS: readonly Day[] = ["2024-01-01", "2024-01-02", "2024-01-03"];
const KNOWN: readonly Day[] = ["2025-01-01", "2025-06-01"];

export interface CaseTie {
  id: string;
  relation: RelationName;
  from: string;
  to: string;
  /** Of the tie itself; one that takes an event's date has the event's. */
  start: readonly [Day, Day];
  end: readonly [Day, Day];
  sure: boolean;
  support: Support;
  knownFrom: Day;
  knownTo: Day;
}

export interface CaseClaim {
  id: string;
  by: string[];
  inNameOf: string[];
  about: string[];
  event: string;
  stance: Stance;
  sure: boolean;
  stands: boolean;
  knownFrom: Day;
}

export interface CaseGraph {
  /** `a…` are named actors, `u…` unnamed groups, `e…` events. */
  things: string[];
  eventDays: Record<string, readonly [Day, Day]>;
  ties: CaseTie[];
  claims: CaseClaim[];
}

export interface CaseQuestion {
  from: string;
  to: string;
  relations: RelationName[];
  events: boolean;
  claims: boolean;
  unnamed: boolean;
  when: readonly [Day, Day] | null;
  during: readonly [Day, Day] | null;
  knownAt: Day;
  maxLength: number;
}

const THINGS = ["a0", "a1", "a2", "a3", "u4", "e5", "e6"];
const ACTORS = THINGS.filter((id) => !id.startsWith("e"));
const RELATIONS: readonly RelationName[] = ["MEMBER_OF", "CONTROLS", "OPPOSES"];
const SUPPORTS: readonly Support[] = ["MUTUAL", "DECLARED", "AVOWED", "ATTRIBUTED", "CONTESTED"];

const two = fc
  .tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS))
  .map(([a, b]): readonly [Day, Day] => (a <= b ? [a, b] : [b, a]));
const often = fc.integer({ min: 0, max: 5 }).map((n) => n > 0);
const known = fc.constantFrom("2024-12-01", ...KNOWN);

const drawnTie = fc.record({
  kind: fc.integer({ min: 0, max: 9 }),
  ends: fc.shuffledSubarray(THINGS, { minLength: 2, maxLength: 2 }),
  relation: fc.constantFrom(...RELATIONS),
  start: fc.oneof(fc.constant<readonly [Day, Day]>([DAYS[0] ?? "", DAYS[0] ?? ""]), two),
  end: fc.oneof(fc.constant<readonly [Day, Day]>([DAYS[2] ?? "", DAYS[2] ?? ""]), two),
  sure: often,
  support: fc.constantFrom(...SUPPORTS),
  knownFrom: known,
  forgotten: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});

const drawnClaim = fc.record({
  by: fc.shuffledSubarray(ACTORS, { minLength: 1, maxLength: 2 }),
  inNameOf: fc.shuffledSubarray(ACTORS, { maxLength: 1 }),
  about: fc.shuffledSubarray(ACTORS, { minLength: 1, maxLength: 2 }),
  event: fc.constantFrom("e5", "e6"),
  stance: fc.constantFrom<Stance>("CLAIMED", "ATTRIBUTED", "REPORTED", "SUSPECTED", "DENIED"),
  sure: often,
  stands: often,
  knownFrom: known,
});

export const caseGraph: fc.Arbitrary<CaseGraph> = fc
  .record({
    days: fc.tuple(two, two),
    ties: fc.array(drawnTie, { minLength: 3, maxLength: 12 }),
    claims: fc.array(drawnClaim, { maxLength: 3 }),
  })
  .map(({ days, ties, claims }) => {
    const eventDays: CaseGraph["eventDays"] = { e5: days[0], e6: days[1] };
    return {
      things: THINGS,
      eventDays,
      ties: ties.flatMap((tie, index): CaseTie[] => {
        const { ends, relation, start, end, sure, support, knownFrom, forgotten } = tie;
        const [from = "", to = ""] = ends;
        const more = { id: `t${index}`, sure, support, knownFrom };
        const knownTo = forgotten ? knownFrom : "9999-12-31";
        // An event has ties of its own, which take its date; two events have one that takes the
        // date of the one that it starts at.
        if (from.startsWith("e") || to.startsWith("e")) {
          const [event, other] = from.startsWith("e") ? [from, to] : [to, from];
          const day = eventDays[event] ?? ["", ""];
          const name = other.startsWith("e") ? "RESPONDED_TO" : "TARGETED";
          return [
            { ...more, relation: name, from: event, to: other, start: day, end: day, knownTo },
          ];
        }
        // The clamp of the model: so every tie has a world.
        const startLatest = start[1] < end[1] ? start[1] : end[1];
        const endEarliest = end[0] > start[0] ? end[0] : start[0];
        if (start[0] > end[1]) return [];
        return [
          {
            ...more,
            relation,
            from,
            to,
            start: [start[0], startLatest],
            end: [endEarliest, end[1]],
            knownTo,
          },
        ];
      }),
      claims: claims.map((claim, index) => ({ ...claim, id: `c${index}` })),
    };
  });

export const caseQuestion: fc.Arbitrary<CaseQuestion> = fc
  .record({
    ends: fc.shuffledSubarray(THINGS, { minLength: 2, maxLength: 2 }),
    relations: fc.constantFrom<RelationName[]>(
      ["MEMBER_OF", "CONTROLS", "OPPOSES", "TARGETED", "RESPONDED_TO"],
      ["MEMBER_OF", "CONTROLS", "TARGETED"],
    ),
    events: fc.boolean(),
    claims: fc.boolean(),
    unnamed: fc.boolean(),
    time: fc.integer({ min: 0, max: 2 }),
    days: two,
    knownAt: fc.constantFrom(...KNOWN),
    maxLength: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ ends, time, days, ...rest }) => ({
    ...rest,
    from: ends[0] ?? "",
    to: ends[1] ?? "",
    when: time === 1 ? days : null,
    during: time === 2 ? days : null,
  }));

interface Joined {
  id: string;
  pair: readonly [string, string];
  ways: readonly (readonly [Day, Day])[];
  /** Ways of one name are chosen together: those of one event. */
  name: string;
  sure: boolean;
  support: Support;
}

/** From a start to an end: every choice within the bounds. */
function ways(start: readonly [Day, Day], end: readonly [Day, Day]): (readonly [Day, Day])[] {
  const within = ([from, to]: readonly [Day, Day]) =>
    DAYS.filter((day) => from <= day && day <= to);
  return within(start).flatMap((from) =>
    within(end).flatMap((to) => (from <= to ? [[from, to] as const] : [])),
  );
}

const oneDay = ([from, to]: readonly [Day, Day]) =>
  DAYS.filter((day) => from <= day && day <= to).map((day) => [day, day] as const);

function joined(graph: CaseGraph, asked: CaseQuestion): Joined[] {
  const ties = graph.ties.flatMap((tie): Joined[] => {
    if (!asked.relations.includes(tie.relation)) return [];
    if (tie.knownFrom > asked.knownAt || asked.knownAt > tie.knownTo) return [];
    const event = tie.from.startsWith("e");
    return [
      {
        ...tie,
        pair: [tie.from, tie.to],
        ways: event ? oneDay(tie.start) : ways(tie.start, tie.end),
        name: event ? tie.from : tie.id,
      },
    ];
  });
  if (!asked.claims) return ties;
  const claims = graph.claims.flatMap((claim): Joined[] => {
    const { id, by, inNameOf, about, event, stance, stands, knownFrom } = claim;
    if (!stands || knownFrom > asked.knownAt || stance === "DENIED") return [];
    const speakers = stance === "REPORTED" ? inNameOf : [...by, ...inNameOf];
    const pairs = [
      ...speakers.flatMap((one) => about.map((other) => [one, other] as const)),
      ...[...speakers, ...about].map((one) => [one, event] as const),
    ].filter(([one, other]) => one !== other);
    const unlike = new Map(pairs.map((pair) => [[...pair].sort().join(), pair]));
    return [...unlike.values()].map((pair) => ({
      id,
      pair,
      ways: oneDay(graph.eventDays[event] ?? ["", ""]),
      name: event,
      sure: claim.sure && stance !== "SUSPECTED",
      support: stance === "CLAIMED" ? "AVOWED" : "ATTRIBUTED",
    }));
  });
  return [...ties, ...claims];
}

export interface NaivePath {
  ids: string[];
  certainty: Certainty | null;
  neverTogether: boolean;
  support: Support;
}

/** Every simple path that answers the question, as ids of its ties and claims. */
export function naivePaths(graph: CaseGraph, asked: CaseQuestion): NaivePath[] {
  const links = joined(graph, asked);
  const mayPass = (thing: string) =>
    thing.startsWith("a") ||
    (thing.startsWith("u") && asked.unnamed) ||
    (thing.startsWith("e") && asked.events);
  const found: Joined[][] = [];
  const walk = (at: string, things: string[], chain: Joined[]) => {
    if (at === asked.to) found.push(chain);
    else if (chain.length < asked.maxLength && (at === asked.from || mayPass(at))) {
      for (const link of links) {
        if (!link.pair.includes(at) || chain.some(({ id }) => id === link.id)) continue;
        const next = link.pair[0] === at ? link.pair[1] : link.pair[0];
        if (!things.includes(next)) walk(next, [...things, next], [...chain, link]);
      }
    }
  };
  walk(asked.from, [asked.from], []);
  return found.flatMap((chain): NaivePath[] => {
    const certainty = word(chain, asked);
    if ((asked.when !== null || asked.during !== null) && certainty === null) return [];
    const together = word(chain, { when: null, during: [DAYS[0] ?? "", DAYS[2] ?? ""] });
    const weakest = Math.max(...chain.map(({ support }) => SUPPORTS.indexOf(support)));
    return [
      {
        ids: chain.map(({ id }) => id),
        certainty,
        neverTogether: together === null,
        support: SUPPORTS[weakest] ?? "CONTESTED",
      },
    ];
  });
}

type Way = readonly [Day, Day];

/** By all worlds: a way for each name, and, for those that are not sure, also none. */
function word(
  chain: readonly Joined[],
  { when, during }: Pick<CaseQuestion, "when" | "during">,
): Certainty | null {
  if (when === null && during === null) return null;
  const names = new Map<string, (Way | null)[]>();
  for (const { name, ways: all, sure } of chain) {
    const known = names.get(name) ?? [...all];
    names.set(name, sure || known.includes(null) ? known : [...known, null]);
  }
  let worlds: (Way | null)[][] = [[]];
  for (const choices of names.values()) {
    worlds = worlds.flatMap((world) => choices.map((way) => [...world, way]));
  }
  const holds = (world: readonly (Way | null)[], day: Day) =>
    world.every((way) => way !== null && way[0] <= day && day <= way[1]);
  const days = (of: Way) => DAYS.filter((day) => of[0] <= day && day <= of[1]);
  const outcomes =
    when !== null
      ? worlds.flatMap((world) => days(when).map((day) => holds(world, day)))
      : worlds.map((world) => days(during ?? ["", ""]).some((day) => holds(world, day)));
  if (!outcomes.includes(true)) return null;
  return outcomes.includes(false) ? "POSSIBLE" : "DEFINITE";
}
