/**
 * What changed in an umbrella between two days, by enumerating worlds: see umbrella-changes.graphql.
 *
 * Offers: memberChangesOf, leadersAt, leaderChangesOf, knowledgeChangesOf; each gives plain lists.
 */
import type { Certainty } from "../../server/model/vocabulary.ts";
import { membersAt } from "./answers.ts";
import type { Known, KnownTie } from "./known.ts";
import { type Bounds, isoOf, type Span, spanOf } from "./small-days.ts";
import { bestOf, chainsBetween, holds, wordOf, worldsOf } from "./worlds.ts";

export type ChangeAnswer = [who: string, change: string, word: Certainty];

const dayOf = (day: number): Span => spanOf(isoOf(day));

/** On which of two days a tie holds, in each of its worlds. */
function onBothDays(tie: KnownTie, [from, to]: Bounds): [boolean, boolean][] {
  const pairs = worldsOf(tie).map((world): [boolean, boolean] => [
    holds(world, [from, from]),
    holds(world, [to, to]),
  ]);
  return [...new Map(pairs.map((pair) => [pair.join(), pair])).values()];
}

/** A world fixes every tie once, for both days and for all chains. */
function changesOf(chains: readonly KnownTie[][], days: Bounds): [string, Certainty][] {
  const ties = [...new Map(chains.flat().map((tie) => [tie.id, tie])).values()];
  let worlds = [new Map<string, [boolean, boolean]>()];
  for (const tie of ties) {
    const own = onBothDays(tie, days);
    worlds = worlds.flatMap((world) => own.map((pair) => new Map(world).set(tie.id, pair)));
  }
  const seen = new Set(
    worlds.map((world) =>
      [0, 1]
        .map((day) => chains.some((chain) => chain.every(({ id }) => world.get(id)?.[day])))
        .join(),
    ),
  );
  const [first, last] = days.map(
    (day) => bestOf(chains, (chain) => wordOf(chain, dayOf(day)))?.certainty ?? null,
  );
  const word = (definite: boolean): Certainty => (definite ? "DEFINITE" : "POSSIBLE");
  return [
    ...(seen.has("false,true")
      ? [["JOINED", word(first === null && last === "DEFINITE")] as [string, Certainty]]
      : []),
    ...(seen.has("true,false")
      ? [["LEFT", word(last === null && first === "DEFINITE")] as [string, Certainty]]
      : []),
    ...(seen.has("true,true")
      ? [["STAYED", word(first === "DEFINITE" && last === "DEFINITE")] as [string, Certainty]]
      : []),
  ];
}

export function memberChangesOf(known: Known, umbrella: string, days: Bounds): ChangeAnswer[] {
  return [...known.visible].flatMap((group) =>
    changesOf(chainsBetween(known, group, umbrella), days).map(
      ([change, word]): ChangeAnswer => [group, change, word],
    ),
  );
}

const headsOf = (known: Known, organisation: string) =>
  known.ties.filter(
    ({ relation, to, rank }) => relation === "HOLDS_ROLE" && to === organisation && rank === "HEAD",
  );

/** Holders of an office of rank HEAD, each office with its word. */
export function leadersAt(known: Known, organisation: string, when: Span): [string, Certainty][] {
  return headsOf(known, organisation).flatMap((tie): [string, Certainty][] => {
    const word = wordOf([tie], when);
    return word === null ? [] : [[tie.id, word]];
  });
}

export function leaderChangesOf(known: Known, organisation: string, days: Bounds): ChangeAnswer[] {
  const offices = headsOf(known, organisation);
  return [...new Set(offices.map(({ from }) => from))].flatMap((person) => {
    const own = offices.filter(({ from }) => from === person).map((tie) => [tie]);
    return changesOf(own, days).map(([change, word]): ChangeAnswer => [person, change, word]);
  });
}

/** Members on one day whose word differs between two days of knowledge. */
export function knowledgeChangesOf(
  before: Known,
  now: Known,
  umbrella: string,
  day: number,
): [string, Certainty | null, Certainty | null][] {
  const words = (known: Known) =>
    new Map(membersAt(known, umbrella, dayOf(day)).map((of) => [of.group, of.certainty]));
  const [old, recent] = [words(before), words(now)];
  return [...new Set([...old.keys(), ...recent.keys()])].flatMap(
    (group): [string, Certainty | null, Certainty | null][] => {
      const pair = [old.get(group) ?? null, recent.get(group) ?? null] as const;
      return pair[0] === pair[1] ? [] : [[group, ...pair]];
    },
  );
}
