/** Which things have a name like this one? */
import type { PinnedGraph } from "../graph/graph.ts";
import type { Day } from "../model/days.ts";
import type { Certainty, MatchRule, NameKind, ThingType } from "../model/vocabulary.ts";
import type { ThingRow } from "../things/thing-rows.ts";
import { thingsById } from "../things/things-by-id.ts";
import { candidates, type FoundThing, MOST_CANDIDATES } from "./candidates.ts";
import { likest } from "./likest.ts";
import { type SearchFilter, wordsOfThings } from "./search-filter.ts";

/** Chosen on names that the tests do not use: below it more is wrong than right. See DESIGN.md. */
const STRONG = 0.4;
/** The same name in another spelling, or nearly all of it. */
const SURE = 0.8;

export interface SearchQuestion {
  text: string;
  first: number;
  knownAt: Day;
  filter: SearchFilter;
  /** Also groups that a source does not name. */
  unnamed: boolean;
  /** What is less alike is no hit. */
  least: number;
}

export interface HitRow extends Hit {
  thing: ThingRow;
}

interface Hit {
  score: number;
  weak: boolean;
  certainty: Certainty | null;
  why: MatchRow;
}

interface Found extends Hit {
  thing: FoundThing;
}

export interface MatchRow {
  name: string;
  nameKind: NameKind | null;
  rule: MatchRule;
}

export interface SearchResultRow {
  hits: HitRow[];
  totalCount: number;
  strongCount: number;
  more: boolean;
}

/**
 * The best first. What the text shares with a name in the index makes it a candidate; the likeness
 * of the two ranks it. A thing is found by its likest name, and no name merges two things.
 */
export async function search(
  graph: PinnedGraph,
  { text, first, knownAt, filter, unnamed, least }: SearchQuestion,
): Promise<SearchResultRow> {
  const found = await candidates(graph, {
    text,
    knownAt,
    types: filter.types,
    dated: filter.time !== null,
    whole: filter.kinds !== null || filter.umbrella !== null || filter.time !== null,
  });
  const like = likest(text, found).filter(
    ({ candidate: { thing }, score }) => score >= least && (unnamed || !isUnnamed(thing)),
  );
  const words = await wordsOfThings(
    graph,
    filter,
    knownAt,
    like.map(({ candidate }) => candidate),
  );
  const best = new Map<string, Found>();
  for (const { candidate, score, rule } of like) {
    const { thing, text: name, kind: nameKind } = candidate;
    const word = words(candidate);
    if (word === null || best.has(thing.id)) continue;
    const certainty = word === "ANY_TIME" ? null : word;
    best.set(thing.id, {
      thing,
      score,
      weak: score < STRONG,
      certainty,
      why: { name, nameKind, rule },
    });
  }
  const hits = shown([...best.values()]).toSorted(inOrder);
  return {
    hits: await withThings(graph, hits.slice(0, first), knownAt),
    totalCount: hits.length,
    strongCount: hits.filter(({ weak }) => !weak).length,
    more: found.length === MOST_CANDIDATES,
  };
}

/** The things themselves, of those that are shown. */
async function withThings(
  graph: PinnedGraph,
  hits: readonly Found[],
  knownAt: Day,
): Promise<HitRow[]> {
  if (hits.length === 0) return [];
  const rows = await thingsById(
    graph,
    hits.map(({ thing: { id } }) => ({ id, knownAt })),
  );
  const things = new Map(rows.map(({ id, thing }) => [id, thing]));
  return hits.flatMap((hit) => {
    const thing = things.get(hit.thing.id);
    return thing === undefined ? [] : [{ ...hit, thing }];
  });
}

/** Where one name is surely meant, what is hardly like it is of no help. */
function shown(hits: readonly Found[]): readonly Found[] {
  return hits.some(({ score }) => score >= SURE) ? hits.filter(({ weak }) => !weak) : hits;
}

/** Of equal likeness, actors come before places, events and sources, and the named before others. */
function inOrder(a: Found, b: Found): number {
  return (
    Number(isUnnamed(a.thing)) - Number(isUnnamed(b.thing)) ||
    b.score - a.score ||
    ORDER.indexOf(a.thing.type) - ORDER.indexOf(b.thing.type) ||
    (a.thing.id < b.thing.id ? -1 : 1)
  );
}

/** The database gives null for what a thing has not. */
function isUnnamed({ expression }: FoundThing): boolean {
  return (expression ?? null) !== null;
}

const ORDER: readonly ThingType[] = [
  "Group",
  "Person",
  "State",
  "Institution",
  "Place",
  "Event",
  "Source",
];
