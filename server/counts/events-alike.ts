/** How many events are alike in all that counts are made by? */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { During, When } from "../model/certainty.ts";
import { spansFrom } from "../model/date-spans.ts";
import { addDays, type Day, FIRST_DAY, LAST_DAY, later } from "../model/days.ts";
import type { EventKind, Extent, Occurrence, Outcome, Stance } from "../model/vocabulary.ts";
import type { Place } from "../umbrellas/count-claims.ts";
import { clipped, type Window } from "../umbrellas/windows.ts";
import type { CellDimension } from "./cells.ts";
import type { ClaimOfEvent, EventToCount, JudgedChain } from "./counted-events.ts";
import type { CountQuestion } from "./counts.ts";

const alike = statement("counts/events-alike");

/** What keys of events tell of (seed/load/event-keys.ts). */
const OF_KEYS: readonly CellDimension[] = [
  ...(["YEAR", "MONTH", "KIND", "OCCURRENCE", "OUTCOME", "STANCE"] as const),
  ...(["CLAIMANT", "HELD_RESPONSIBLE", "UMBRELLA"] as const),
];

/**
 * Whether events that are alike can be counted together: not where claims are counted or judged
 * one by one, or where it matters who was held responsible in which stance.
 */
export function canCountAlike(
  { unit, standingAt }: Pick<CountQuestion, "unit" | "standingAt">,
  dimensions: readonly CellDimension[],
): boolean {
  return (
    unit === "EVENT" &&
    standingAt === null &&
    dimensions.every((dimension) => OF_KEYS.includes(dimension)) &&
    !(dimensions.includes("STANCE") && dimensions.includes("HELD_RESPONSIBLE"))
  );
}

interface Columns extends Record<"startBy" | "endAfter" | "earliest" | "latest", Day | null> {
  facet: string;
  claimants: string;
  blamed: string;
  stances: string;
  month: string | null;
  count: number;
}

/** One statement. An event of the answer stands for all that are alike. */
export async function eventsAlike(
  graph: PinnedGraph,
  question: CountQuestion,
  dimensions: readonly CellDimension[],
  places: readonly Place[],
): Promise<EventToCount[]> {
  const { during, knownAt, kinds, occurrences } = question;
  const byUmbrella = dimensions.includes("UMBRELLA");
  const rows = await graph.read<Columns>(alike, {
    ...during,
    knownAt,
    spans: spansFrom(during.from, knownAt),
    byClaimants: byUmbrella || dimensions.includes("CLAIMANT"),
    byBlamed: dimensions.includes("HELD_RESPONSIBLE"),
    byStances: dimensions.includes("STANCE"),
    cuts: byUmbrella ? cutsOf(places, during) : {},
  });
  return rows.flatMap((row, index): EventToCount[] => {
    const event = eventOf(String(index), row.facet, datesOf(row, during.from), knownAt);
    if (!occurrences.includes(event.version.occurrence)) return [];
    if (kinds !== null && !event.kinds.some((kind) => kinds.includes(kind))) return [];
    return [{ weight: row.count, claims: claimsOf(row), event }];
  });
}

/** An event that stands for all that are alike in what its facet and its days say. */
export function eventOf(
  id: string,
  facet: string,
  dates: When,
  knownAt: Day,
): EventToCount["event"] {
  const [extent, occurrence, outcome, sure, kinds = "", min = "", max = ""] = facet.split(" ");
  return {
    ...{ type: "Event", id, name: "", knownFrom: FIRST_DAY, knownAt },
    kinds: kinds.split("+") as EventKind[],
    extent: extent as Extent,
    ...(min === "" ? {} : { countMin: Number(min) }),
    ...(max === "" ? {} : { countMax: Number(max) }),
    version: {
      ...dates,
      ...(outcome === "" ? {} : { outcome: outcome as Outcome }),
      occurrence: occurrence as Occurrence,
      dateSure: sure === "SURE",
    },
  };
}

function datesOf({ month, earliest, latest, startBy, endAfter }: Columns, from: Day) {
  if (month === null) {
    return {
      earliest: earliest ?? FIRST_DAY,
      latest: latest ?? LAST_DAY,
      startBy: startBy ?? LAST_DAY,
      endAfter: endAfter ?? FIRST_DAY,
    };
  }
  // Its days are alike, so any of them in the period will do.
  const day = later(`${month}-01`, from);
  return { earliest: day, latest: day, startBy: day, endAfter: day };
}

/** As many as are needed to say who is held responsible, and in which stances. */
export function claimsOf({
  claimants,
  blamed,
  stances,
}: Pick<Columns, "claimants" | "blamed" | "stances">): ClaimOfEvent[] {
  const claim = (text: string, stance: Stance | null): ClaimOfEvent => {
    const sure = !text.startsWith("?");
    const value = sure ? text : text.slice(1);
    return {
      id: "",
      stance: stance ?? (value as Stance),
      about: stance === null ? [] : [value],
      sure,
      changes: [],
    };
  };
  const words = (text: string) => (text === "" ? [] : text.split(" "));
  return [
    ...words(claimants).map((text) => claim(text, "CLAIMED")),
    ...words(blamed).map((text) => claim(text, "ATTRIBUTED")),
    ...words(stances).map((text) => claim(text, null)),
  ];
}

/** For every claimant, sure or not, the months on whose days it may be under different umbrellas. */
export function cutsOf(places: readonly Place[], during: During): Record<string, string[]> {
  const months = new Map<string, Set<string>>();
  for (const { group, windows } of places) {
    const own = months.get(group) ?? new Set();
    months.set(group, own);
    const reaching = windows.filter((window) => clipped(window, during) !== null);
    for (const window of reaching) for (const month of cutMonths(window)) own.add(month);
  }
  return Object.fromEntries(
    [...months]
      .filter(([, own]) => own.size > 0)
      .flatMap(([group, own]) => [
        [group, [...own]],
        [`?${group}`, [...own]],
      ]),
  );
}

function cutMonths({ from, to, definiteFrom, definiteTo }: Window): string[] {
  const begins = [from, definiteFrom].filter((day) => !day.endsWith("-01"));
  const ends = [to, definiteTo].filter((day) => !addDays(day, 1).endsWith("-01"));
  return [...begins, ...ends].map((day) => day.slice(0, 7));
}

/** The chains of each group, as many as have different windows. */
export function chainsOfPlaces(
  umbrellas: readonly { id: string }[],
  places: readonly Place[],
): JudgedChain[] {
  const without = umbrellas.map((umbrella) => ({ umbrella, member: null, chain: [] }));
  const chains = places
    .filter(({ umbrella, group }) => umbrella !== group)
    .flatMap(({ umbrella, group, windows }) =>
      windows.map((window): JudgedChain => {
        const definite = window.definiteFrom <= window.definiteTo;
        const edge = {
          startEarliest: window.from,
          startLatest: window.definiteFrom,
          endEarliest: window.definiteTo,
          endLatest: window.to,
          sure: definite,
          whole: true,
          // Weaker ones have been left out.
          support: "MUTUAL" as const,
        };
        return { umbrella: { id: umbrella }, member: { id: group }, chain: [{ edge }] };
      }),
    );
  return [...without, ...chains];
}
