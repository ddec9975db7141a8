/**
 * How far those agree who claim, deny or attribute an event: one word for one role in it.
 *
 * Only claims about one role contest each other, and only those that stand. Claims made in one
 * utterance are one voice; two utterances are two. Two voices name the same side if everybody
 * whom the one names is named by the other too, or stood under or above somebody whom it names:
 * an umbrella and its member of that day are no rivals, two members of it are. Denials stay at
 * their level: what an umbrella denies, its members have not denied.
 */
import { DISAGREEMENTS, type Disagreement, type Stance, type Standing } from "./vocabulary.ts";

/** A claim about one role, as the rule sees it. */
export interface Voice {
  id: string;
  stance: Stance;
  standing: Standing;
  /** The actors held responsible, or said not to be. */
  about: readonly string[];
  utterance: string | null;
}

/** Whether one of two actors stood under the other when it happened. */
export type OneSide = (one: string, other: string) => boolean;

const WORDS = Object.keys(DISAGREEMENTS) as Disagreement[];

type Part = "own" | "held" | "suspected" | "cleared";

const PART_OF: Readonly<Record<Stance, Part>> = {
  CLAIMED: "own",
  ATTRIBUTED: "held",
  REPORTED: "held",
  SUSPECTED: "suspected",
  DENIED: "cleared",
  EXCULPATED: "cleared",
};

/** The word for claims about one role. */
export function disagreementOf(voices: readonly Voice[], oneSide: OneSide): Disagreement {
  const standing = voices.filter(stands);
  const own = sidesOf(standing, "own");
  const held = sidesOf(standing, "held");
  const suspected = sidesOf(standing, "suspected");
  const cleared = new Set(inPart(standing, "cleared").flatMap(({ about }) => about));
  const denied = (sides: Side[]) => sides.some((side) => side.some((id) => cleared.has(id)));
  const flat = [...own, ...held];
  const named = [...held, ...suspected];
  if (own.length > 0) {
    if (anyDiffer(flat, oneSide) || denied(flat)) return "CONTESTED";
    if (anyDiffer([...flat, ...suspected], oneSide)) return "QUESTIONED";
    return held.length > 0 ? "AGREED" : "CLAIMED";
  }
  if (denied(named) || (named.length === 0 && cleared.size > 0)) return "DENIED";
  if (inPart(voices, "own").length > 0) return "NO_LONGER_CLAIMED";
  if (anyDiffer(named, oneSide)) return "DIVIDED";
  if (held.length > 0) return "ATTRIBUTED";
  return suspected.length > 0 ? "SUSPECTED" : "UNCLAIMED";
}

/** Of the words of several roles the least calm; UNCLAIMED where there is none. */
export function leastCalm(words: readonly Disagreement[]): Disagreement {
  const [first = "UNCLAIMED"] = WORDS;
  return words.reduce(
    (one, other) => (WORDS.indexOf(other) > WORDS.indexOf(one) ? other : one),
    first,
  );
}

/** The claims about the same role that a claim contests: none where it does not stand. */
export function contestedBy<V extends Voice>(voice: V, all: readonly V[], oneSide: OneSide): V[] {
  if (!stands(voice)) return [];
  const side = wholeSide(voice, all);
  return all.filter((other) => {
    if (!stands(other) || other.id === voice.id) return false;
    const one = PART_OF[voice.stance];
    const two = PART_OF[other.stance];
    if (one === "cleared" && two === "cleared") return false;
    if (one === "cleared") return other.about.some((id) => voice.about.includes(id));
    if (two === "cleared") return voice.about.some((id) => other.about.includes(id));
    return !isJoint(voice, other) && differ(side, wholeSide(other, all), oneSide);
  });
}

/** Made in one utterance, and both for or both against: one joint claim. */
export function isJoint(one: Voice, other: Voice): boolean {
  return (
    one.id === other.id ||
    (one.utterance !== null &&
      one.utterance === other.utterance &&
      PART_OF[one.stance] === PART_OF[other.stance])
  );
}

/** The actors whom one voice names together. */
type Side = readonly string[];

function stands({ standing }: Voice): boolean {
  return standing === "STANDS";
}

function inPart(voices: readonly Voice[], part: Part): Voice[] {
  return voices.filter(({ stance }) => PART_OF[stance] === part);
}

function wholeSide(voice: Voice, all: readonly Voice[]): Side {
  return all
    .filter((other) => stands(other) && isJoint(voice, other))
    .flatMap(({ about }) => about);
}

function sidesOf(voices: readonly Voice[], part: Part): Side[] {
  return inPart(voices, part).map((voice) => wholeSide(voice, voices));
}

function anyDiffer(sides: readonly Side[], oneSide: OneSide): boolean {
  return sides.some((one) => sides.some((other) => differ(one, other, oneSide)));
}

function differ(one: Side, other: Side, oneSide: OneSide): boolean {
  const covers = (side: Side, id: string) => side.some((of) => of === id || oneSide(of, id));
  return !one.every((id) => covers(other, id)) || !other.every((id) => covers(one, id));
}
