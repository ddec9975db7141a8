/** How many claims do groups under umbrellas have, in a period? Counted in the database. */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { During } from "../model/certainty.ts";
import { spansFrom } from "../model/date-spans.ts";
import { type Day, daysBetween } from "../model/days.ts";
import type { ActorProperties } from "../things/thing-rows.ts";
import type { UmbrellaChoice } from "./chain-queries.ts";
import type { Step } from "./chains.ts";
import { STRENGTH } from "./chains.ts";
import { type ClaimCount, type ClaimNumbers, claimNumbers } from "./claim-numbers.ts";
import type { MainQuestion } from "./claims-by-umbrella.ts";
import {
  allClipped,
  byUpperEnd,
  EVER,
  type SpanBetween,
  type Window,
  windowsUnder,
} from "./windows.ts";

const tiesUnder = statement("umbrellas/ties-under");
const facadesOf = statement("umbrellas/facades");
const countsByPeriod = statement("umbrellas/counts-by-period");
const countsByActor = statement("umbrellas/counts-by-actor");

/** A group under an umbrella, or the umbrella itself, and the windows of its chains. */
export interface Place {
  umbrella: string;
  group: string;
  windows: readonly Window[];
}

export interface CountedUmbrella {
  umbrella: ActorProperties;
  /** null where nothing counts. */
  numbers: ClaimNumbers | null;
  /** With something that counts, in no order. */
  groups: { place: Place; group: ActorProperties; numbers: ClaimNumbers }[];
}

export interface WindowQuestion extends UmbrellaChoice, Pick<MainQuestion, "support"> {
  knownAt: Day;
  during: During;
  throughFacades: boolean;
}

interface TiesUnder {
  umbrellas: ActorProperties[];
  ties: [string, string, Day, Day, Day, Day, boolean, boolean][];
  unseen: string[];
  ofMembers: number;
  ofAll: number;
}

export interface Places {
  umbrellas: ActorProperties[];
  places: Place[];
  /** About so many claims of members, and of all actors. */
  ofMembers: number;
  ofAll: number;
}

/** One statement; another one where alleged façades are asked for. */
export async function placesUnder(graph: PinnedGraph, question: WindowQuestion): Promise<Places> {
  const { ids, umbrellaKinds, everything, knownAt, during, support = null } = question;
  const supports = support === null ? STRENGTH : STRENGTH.slice(0, STRENGTH.indexOf(support) + 1);
  const choice = { ids, umbrellaKinds, everything, supports, knownAt };
  const [found] = await graph.read<TiesUnder>(tiesUnder, { ...choice, ...during });
  if (found === undefined) return { umbrellas: [], places: [], ofMembers: 0, ofAll: 0 };
  const { umbrellas, unseen, ofMembers, ofAll } = found;
  const ties = found.ties.map(
    ([from, to, startEarliest, startLatest, endEarliest, endLatest, sure, whole]): SpanBetween => ({
      ...{ from, to, startEarliest, startLatest, endEarliest, endLatest, sure, whole },
    }),
  );
  const members = new Set([...umbrellas.map(({ id }) => id), ...ties.map(({ from }) => from)]);
  const facades = question.throughFacades
    ? await facadesFor(graph, [...members], { knownAt, during, supports })
    : { ties: [], unseen: [] };
  const hidden = new Set([...unseen, ...facades.unseen]);
  const [up, masks] = [byUpperEnd(ties), byUpperEnd(facades.ties)];
  const own = [EVER];
  const places = umbrellas.flatMap(({ id: umbrella }): Place[] => [
    { umbrella, group: umbrella, windows: own },
    ...[...windowsUnder(umbrella, up, masks, during)].flatMap(([group, windows]) =>
      hidden.has(group) ? [] : [{ umbrella, group, windows }],
    ),
  ]);
  return { umbrellas, places, ofMembers, ofAll };
}

interface Facades {
  ties: SpanBetween[];
  unseen: string[];
}

async function facadesFor(
  graph: PinnedGraph,
  ids: readonly string[],
  { knownAt, during, supports }: { knownAt: Day; during: During; supports: readonly string[] },
): Promise<Facades> {
  const rows = await graph.read<{ facade: ActorProperties; step: Step }>(facadesOf, {
    ids,
    knownAt,
    ...during,
  });
  return {
    ties: rows.flatMap(({ facade, step: { edge, to } }) =>
      supports.includes(edge.support) ? [{ ...edge, from: facade.id, to: to.id }] : [],
    ),
    unseen: rows.flatMap(({ facade }) => (facade.knownFrom > knownAt ? [facade.id] : [])),
  };
}

/**
 * Two statements, whatever the number of groups and claims; a third where alleged façades are
 * asked for. Claims count as they stand at the end of what is known.
 */
export async function countClaims(
  graph: PinnedGraph,
  question: MainQuestion,
): Promise<CountedUmbrella[]> {
  const { umbrellas, places, ...sizes } = await placesUnder(graph, question);
  const rows = await countsOf(graph, places, sizes, question);
  const numbers = claimNumbers(
    rows.flatMap(({ counts }) => counts.map(claimCount)),
    (at) => {
      const place = places[at];
      return place === undefined ? [] : [place, place.umbrella];
    },
    question,
  );
  const actors = new Map(rows.map(({ group }) => [group.id, group]));
  const groups = new Map(umbrellas.map(({ id }): [string, CountedUmbrella["groups"]] => [id, []]));
  for (const place of places) {
    const [own, group] = [numbers.get(place), actors.get(place.group)];
    if (own !== undefined && group !== undefined) {
      groups.get(place.umbrella)?.push({ place, group, numbers: own });
    }
  }
  return umbrellas.map((umbrella) => ({
    umbrella,
    numbers: numbers.get(umbrella.id) ?? null,
    groups: groups.get(umbrella.id) ?? [],
  }));
}

interface CountsOfGroup {
  group: ActorProperties;
  counts: [
    at: number,
    facet: string,
    definite: boolean,
    alone: number,
    events: string[],
    claims: string[],
  ][];
}

function claimCount(columns: CountsOfGroup["counts"][number]): ClaimCount {
  const [at, facet, definite, alone, events, claims] = columns;
  return { at, facet, definite, alone, events, claims };
}

async function countsOf(
  graph: PinnedGraph,
  places: readonly Place[],
  sizes: { ofMembers: number; ofAll: number },
  { knownAt, during, stances }: MainQuestion,
): Promise<CountsOfGroup[]> {
  const windows: Record<string, [number, Day[][]][]> = {};
  places.forEach(({ group, windows: own }, at) => {
    windows[group] ??= [];
    windows[group].push([at, windowsParameter(own, during)]);
  });
  const spans = spansFrom(during.from, knownAt);
  const seeks = Object.keys(windows).length * spans.length * stances.length;
  const how = isReadByActor(seeks, sizes, during) ? countsByActor : countsByPeriod;
  return graph.read<CountsOfGroup>(how, {
    ...during,
    knownAt,
    stances,
    spans,
    windows,
    // Where one stance is asked for, only its own claims can count for the same event.
    sharedFrom: stances.length === 1 ? 2 : 1,
  });
}

export function windowsParameter(windows: readonly Window[], during: During): Day[][] {
  return allClipped(windows, during).map(({ from, to, definiteFrom, definiteTo }) => [
    ...[from, to, definiteFrom, definiteTo],
  ]);
}

/** To find a place in an index costs as much as to read so many entries. */
const ENTRIES_PER_SEEK = 5;
/** A guess at how many days the claims are spread over: it decides on the speed alone. */
const DAYS_OF_CLAIMS = 3_650;

/** Whether it is cheaper to look up every group than to read all that was claimed in the period. */
function isReadByActor(
  seeks: number,
  { ofMembers, ofAll }: { ofMembers: number; ofAll: number },
  { from, to }: During,
): boolean {
  const share = Math.min(1, (daysBetween(from, to) + 1) / DAYS_OF_CLAIMS);
  return seeks * ENTRIES_PER_SEEK + ofMembers * share < ofAll * share;
}
