/** Which things have a name like this one? */
import type { PinnedGraph } from "../graph/graph.ts";
import type { Day } from "../model/days.ts";
import type { Certainty, MatchRule, NameKind, ThingType } from "../model/vocabulary.ts";
import type { ThingRow } from "../things/thing-rows.ts";
import { type Candidate, candidates, MOST_CANDIDATES } from "./candidates.ts";
import {
  asked,
  isAcronym,
  type NameLikeness,
  nameLikeness,
  type WrittenName,
} from "./name-likeness.ts";
import { type SearchFilter, wordsOfThings } from "./search-filter.ts";

/** Chosen on names that the tests do not use: below it more is wrong than right. See DESIGN.md. */
export const LEAST_SCORE = 0.4;

export interface SearchQuestion {
  text: string;
  first: number;
  knownAt: Day;
  filter: SearchFilter;
  /** Also groups that a source does not name. */
  unnamed: boolean;
  /** What is less alike is no hit. */
  least?: number;
}

export interface HitRow {
  thing: ThingRow;
  score: number;
  certainty: Certainty | null;
  why: MatchRow;
}

export interface MatchRow {
  name: string;
  nameKind: NameKind | null;
  rule: MatchRule;
}

export interface SearchResultRow {
  hits: HitRow[];
  total: number;
  more: boolean;
}

/**
 * The best first. What the text shares with a name in the index makes it a candidate; the likeness
 * of the two ranks it. A thing is found by its likest name, and no name merges two things.
 */
export async function search(
  graph: PinnedGraph,
  { text, first, knownAt, filter, unnamed, least = LEAST_SCORE }: SearchQuestion,
): Promise<SearchResultRow> {
  const found = await candidates(graph, {
    text,
    knownAt,
    types: filter.types,
    dated: filter.time !== null,
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
  const best = new Map<string, HitRow>();
  for (const { candidate, score, rule } of like) {
    const { thing, text: name, kind: nameKind } = candidate;
    const word = words(candidate);
    if (word === null || best.has(thing.id)) continue;
    const certainty = word === "ANY_TIME" ? null : word;
    best.set(thing.id, {
      thing: { ...thing, knownAt },
      score,
      certainty,
      why: { name, nameKind, rule },
    });
  }
  const hits = [...best.values()].sort(inOrder);
  return {
    hits: hits.slice(0, first),
    total: hits.length,
    more: found.length === MOST_CANDIDATES,
  };
}

/** The likest first. */
function likest(text: string, found: readonly Candidate[]) {
  const names = found.map(
    ({ text: name, words, initials, weights, kind }): WrittenName => ({
      text: name,
      words: split(words),
      initials: split(initials),
      weights: weights ?? [],
      acronym: kind === "ACRONYM" || isAcronym(name),
    }),
  );
  const question = asked(text, names);
  return found
    .map((candidate, index): NameLikeness & { candidate: Candidate } => ({
      candidate,
      ...nameLikeness(question, names[index] ?? question),
    }))
    .sort((a, b) => b.score - a.score);
}

function split(tokens: string | null): string[] {
  return tokens === null || tokens === "" ? [] : tokens.split(" ");
}

/** Of equal likeness, actors come before places, events and sources, and the named before others. */
function inOrder(a: HitRow, b: HitRow): number {
  return (
    Number(isUnnamed(a.thing)) - Number(isUnnamed(b.thing)) ||
    b.score - a.score ||
    ORDER.indexOf(a.thing.type) - ORDER.indexOf(b.thing.type) ||
    (a.thing.id < b.thing.id ? -1 : 1)
  );
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

function isUnnamed(thing: object): boolean {
  return "expression" in thing && thing.expression !== undefined;
}
