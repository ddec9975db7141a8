/** Which of the things found are of a kind, under an umbrella, or of a time? */

import { eventVersions } from "../events/events.ts";
import { factsOfThings } from "../facts/facts-of-things.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { ALWAYS, type Span, type When, worse } from "../model/certainty.ts";
import type { Day } from "../model/days.ts";
import { readEdtf } from "../model/edtf.ts";
import type { Certainty, ThingType } from "../model/vocabulary.ts";
import type { ThingProperties } from "../things/thing-rows.ts";
import { chainsUpFrom } from "../umbrellas/chain-queries.ts";
import type { Candidate } from "./candidates.ts";
import { daysOf, happenedIn, heldIn, type Time } from "./held-in.ts";

/** Null for no condition. */
export interface SearchFilter {
  types: readonly ThingType[] | null;
  kinds: readonly string[] | null;
  umbrella: string | null;
  time: Time | null;
}

/** The word of a name that passes, null for one that does not. */
type Word = (candidate: Candidate) => Certainty | "ANY_TIME" | null;

type Test = (candidate: Candidate) => Certainty | null;

/** One statement for each condition, whatever the number of things. */
export async function wordsOfThings(
  graph: PinnedGraph,
  { kinds, umbrella, time }: SearchFilter,
  knownAt: Day,
  found: readonly Candidate[],
): Promise<Word> {
  const things = found.flatMap(({ whole }) => whole ?? []);
  const tests: Test[] = await Promise.all([
    ...(kinds === null ? [] : [ofKind(graph, things, kinds, time, knownAt)]),
    ...(umbrella === null ? [] : [underUmbrella(graph, things, umbrella, time, knownAt)]),
    ...(time === null ? [] : [ofTime(graph, things, time, knownAt)]),
  ]);
  return (candidate) => {
    const word = tests.map((test) => test(candidate)).reduce(worse, "DEFINITE");
    return word !== null && time === null ? "ANY_TIME" : word;
  };
}

async function ofKind(
  graph: PinnedGraph,
  things: readonly ThingProperties[],
  kinds: readonly string[],
  time: Time | null,
  knownAt: Day,
): Promise<Test> {
  const ids = idsOf(things, ["Group", "Institution"]);
  const rows = ids.length === 0 ? [] : await factsOfThings(graph, keys(ids, knownAt));
  const held = rows.filter(({ fact }) => fact.field === "KIND" && kinds.includes(fact.value ?? ""));
  const words = bestWords(
    held.map(({ id, fact }) => [id, wordAt([{ ...fact, whole: true }], time)]),
  );
  return ({ whole: thing }) => {
    if (thing === null) return null;
    if (thing.type === "Place") return kinds.includes(thing.kind) ? "DEFINITE" : null;
    if (thing.type === "Event")
      return thing.kinds.some((kind) => kinds.includes(kind)) ? "DEFINITE" : null;
    return words.get(thing.id) ?? null;
  };
}

async function underUmbrella(
  graph: PinnedGraph,
  things: readonly ThingProperties[],
  umbrella: string,
  time: Time | null,
  knownAt: Day,
): Promise<Test> {
  const ids = idsOf(things, ["Group"]);
  const during = time === null ? ALWAYS : daysOf(time);
  const chains = ids.length === 0 ? [] : await chainsUpFrom(graph, ids, { knownAt, during });
  const words = bestWords(
    chains.flatMap(({ umbrella: top, member, chain }): [string, Certainty | null][] =>
      top.id !== umbrella || member === null
        ? []
        : [
            [
              member.id,
              wordAt(
                chain.map(({ edge }) => edge),
                time,
              ),
            ],
          ],
    ),
  );
  return ({ thing }) => words.get(thing.id) ?? null;
}

async function ofTime(
  graph: PinnedGraph,
  things: readonly ThingProperties[],
  time: Time,
  knownAt: Day,
): Promise<Test> {
  const events = idsOf(things, ["Event"]);
  const rows = events.length === 0 ? [] : await eventVersions(graph, keys(events, knownAt));
  const dates = new Map(rows.map(({ id, version }) => [id, version]));
  return ({ whole: thing, borne }) => {
    if (borne !== null) return heldIn([{ ...borne, whole: true }], time);
    if (thing === null) return null;
    const day = dates.get(thing.id) ?? publishedOn(thing);
    return day === null ? null : happenedIn(day, time);
  };
}

function wordAt(spans: readonly Span[], time: Time | null): Certainty | null {
  return time === null ? "DEFINITE" : heldIn(spans, time);
}

function publishedOn(thing: ThingProperties): When | null {
  if (thing.type !== "Source") return null;
  const date = thing.published ?? thing.retrieved;
  return date === undefined ? null : readEdtf(date);
}

function bestWords(
  words: readonly (readonly [string, Certainty | null])[],
): Map<string, Certainty> {
  const best = new Map<string, Certainty>();
  for (const [id, word] of words) {
    if (word !== null && best.get(id) !== "DEFINITE") best.set(id, word);
  }
  return best;
}

function idsOf(things: readonly ThingProperties[], types: readonly string[]): string[] {
  return [...new Set(things.filter(({ type }) => types.includes(type)).map(({ id }) => id))];
}

function keys(ids: readonly string[], knownAt: Day) {
  return ids.map((id) => ({ id, knownAt }));
}
