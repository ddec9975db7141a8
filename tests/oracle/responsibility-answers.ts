/**
 * Who is held responsible for an event and whether they agree, from responsibility.graphql and the
 * words' own descriptions (DISAGREEMENTS).
 *
 * Offers: responsibilityOf(known, event, validAt). All claims of the small datasets are about one
 * role, and each is an utterance of its own.
 */
import type { Certainty } from "../../server/model/vocabulary.ts";
import { standingOn } from "./answers.ts";
import type { Known, KnownClaim, KnownEvent } from "./known.ts";
import { ANY_DAY, bestOf, chainsBetween, wordOf } from "./worlds.ts";

export interface ResponsibilityAnswer {
  word: string;
  certainty: Certainty;
  /** Of everybody named, each claim: whether it stands, its word, and what it contests. */
  said: [actor: string, claim: string, stands: boolean, word: Certainty, contests: string[]][];
}

interface Voice {
  claim: KnownClaim;
  stands: boolean;
  certain: boolean;
}

type Together = (one: string, other: string) => boolean;

export function responsibilityOf(
  known: Known,
  event: KnownEvent,
  validAt: number | null,
): ResponsibilityAnswer {
  const voices = known.claims.flatMap((claim): Voice[] => {
    if (claim.event.id !== event.id) return [];
    // Nobody has said yet what cannot have been said by then.
    if (validAt !== null && claim.made[0] > validAt) return [];
    const { words } = standingOn(claim, validAt);
    const between = claim.changes.some(
      ({ days }) => validAt !== null && days[0] <= validAt && validAt < days[1],
    );
    const made = validAt === null || claim.made[1] <= validAt;
    return [{ claim, stands: words.includes("STANDS"), certain: !between && made && claim.sure }];
  });
  const stood = (one: string, other: string) =>
    bestOf([...chainsBetween(known, one, other), ...chainsBetween(known, other, one)], (chain) =>
      wordOf(chain, event.date ?? ANY_DAY),
    )?.certainty ?? null;
  const surely: Together = (one, other) => stood(one, other) === "DEFINITE";
  const perhaps: Together = (one, other) => stood(one, other) !== null;
  const word = wordFor(voices, surely);
  // In every reading: of the memberships, and of what is doubtful (as said, not made, or fallen).
  const readings = voices.reduce<Voice[][]>(
    (lists, voice) =>
      lists.flatMap((list) => [
        [...list, voice],
        ...(voice.certain ? [] : [list, [...list, { ...voice, stands: false }]]),
      ]),
    [[]],
  );
  const sure = readings.every((list) =>
    [surely, perhaps].every((together) => wordFor(list, together) === word),
  );
  return {
    word,
    certainty: sure ? "DEFINITE" : "POSSIBLE",
    said: voices.flatMap((voice) =>
      voice.claim.about.map((actor): ResponsibilityAnswer["said"][number] => [
        actor,
        voice.claim.id,
        voice.stands,
        voice.certain ? "DEFINITE" : "POSSIBLE",
        voices
          .filter((other) => contest(voice, other, surely))
          .map(({ claim }) => claim.id)
          .sort(),
      ]),
    ),
  };
}

/** "Everybody whom the one names is named by the other too, or stood under or above somebody whom it names." */
function oneSide(one: KnownClaim, other: KnownClaim, together: Together): boolean {
  const within = (a: KnownClaim, b: KnownClaim) =>
    a.about.every((id) => b.about.some((of) => of === id || together(id, of)));
  return within(one, other) && within(other, one);
}

const clears = ({ claim }: Voice) => claim.stance === "DENIED" || claim.stance === "EXCULPATED";
const shares = (one: Voice, other: Voice) =>
  one.claim.about.some((id) => other.claim.about.includes(id));

function contest(one: Voice, other: Voice, together: Together): boolean {
  if (one === other || !one.stands || !other.stands) return false;
  if (clears(one) && clears(other)) return false;
  if (clears(one) || clears(other)) return shares(one, other);
  return !oneSide(one.claim, other.claim, together);
}

function wordFor(all: readonly Voice[], together: Together): string {
  const voices = all.filter(({ stands }) => stands);
  const by = (...stances: string[]) => voices.filter(({ claim }) => stances.includes(claim.stance));
  const [claimed, held, suspected, cleared] = [
    by("CLAIMED"),
    by("ATTRIBUTED", "REPORTED"),
    by("SUSPECTED"),
    // Who clears nobody denies nothing.
    voices.filter((voice) => clears(voice) && voice.claim.about.length > 0),
  ];
  const sides = (list: readonly Voice[]) =>
    list.some((a) => list.some((b) => !oneSide(a.claim, b.claim, together))) ? "several" : "one";
  const denied = (list: readonly Voice[]) => list.some((a) => cleared.some((b) => shares(a, b)));
  if (claimed.length > 0) {
    const flatly = [...claimed, ...held];
    if (sides(flatly) === "several" || denied(flatly)) return "CONTESTED";
    if (sides([...flatly, ...suspected]) === "several") return "QUESTIONED";
    return held.length > 0 ? "AGREED" : "CLAIMED";
  }
  const named = [...held, ...suspected];
  if (denied(named)) return "DENIED";
  if (named.length === 0 && cleared.length > 0) return "DENIED";
  if (all.some(({ claim }) => claim.stance === "CLAIMED")) return "NO_LONGER_CLAIMED";
  if (sides(named) === "several") return "DIVIDED";
  if (held.length > 0) return "ATTRIBUTED";
  return suspected.length > 0 ? "SUSPECTED" : "UNCLAIMED";
}
