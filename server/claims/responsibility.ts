/** Who is held responsible for an event, for which part in it, by whom, and do they agree? */
import { certaintyOf, type When } from "../model/certainty.ts";
import type { Day } from "../model/days.ts";
import {
  contestedBy,
  disagreementOf,
  isJoint,
  leastCalm,
  type OneSide,
  type Voice,
} from "../model/disagreement.ts";
import { type StandingChange, standingAt } from "../model/standing.ts";
import {
  type Certainty,
  CLAIM_ROLES,
  type ClaimRole,
  type Disagreement,
  type Standing,
} from "../model/vocabulary.ts";
import type { ActorRow, Seen } from "../things/thing-rows.ts";
import type { ClaimRow } from "./claims.ts";
import type { ChainBetween, Pair } from "./stood-under.ts";

/** A claim on a day. */
export interface ClaimThenRow extends Seen {
  claim: ClaimRow;
  standing: Standing;
  certainty: Certainty;
  change: StandingChange | null;
  jointWith: ActorRow[];
  contests: ClaimRow[];
}

export interface ActorResponsibilityRow {
  actor: ActorRow;
  claims: ClaimThenRow[];
}

export interface RoleResponsibilityRow {
  role: ClaimRole;
  disagreement: Disagreement;
  certainty: Certainty;
  actors: ActorResponsibilityRow[];
}

export interface ResponsibilityRow extends Seen {
  event: string;
  disagreement: Disagreement;
  certainty: Certainty;
  roles: RoleResponsibilityRow[];
}

/** Whether one of two actors stood under the other at the event, and how sure that is. */
export type StoodTogether = (one: string, other: string) => Certainty | null;

const ROLES = Object.keys(CLAIM_ROLES) as ClaimRole[];

interface Then extends Voice {
  claim: ClaimRow;
  certainty: Certainty;
  change: StandingChange | null;
}

/** From all claims of one event; `validAt` null is the end of what is known. */
export function responsibilityFor(
  event: { id: string } & Seen,
  claims: readonly ClaimRow[],
  stoodTogether: StoodTogether,
  validAt: Day | null,
): ResponsibilityRow {
  const then = claims.flatMap((claim) => claimThen(claim, validAt));
  const roles = ROLES.flatMap((role): RoleResponsibilityRow[] => {
    const voices = then.filter(({ claim }) => claim.role === role);
    return voices.length === 0 ? [] : [roleResponsibility(role, voices, stoodTogether)];
  });
  return {
    event: event.id,
    knownAt: event.knownAt,
    disagreement: leastCalm(roles.map(({ disagreement }) => disagreement)),
    certainty: roles.some(({ certainty }) => certainty === "POSSIBLE") ? "POSSIBLE" : "DEFINITE",
    roles,
  };
}

/** A claim as it stood; nothing where it cannot have been made by then. */
function claimThen(claim: ClaimRow, validAt: Day | null): Then[] {
  const { version, changes } = claim;
  if (validAt !== null && validAt < version.dayEarliest) return [];
  const { standing, certainty, change } = standingAt(changes, validAt);
  const made = validAt === null || version.dayLatest <= validAt;
  return [
    {
      id: claim.id,
      stance: claim.stance,
      standing,
      about: claim.about.map(({ id }) => id),
      utterance: claim.utterance?.id ?? null,
      claim,
      certainty: made && version.sure ? certainty : "POSSIBLE",
      change,
    },
  ];
}

function roleResponsibility(
  role: ClaimRole,
  voices: readonly Then[],
  stoodTogether: StoodTogether,
): RoleResponsibilityRow {
  const unnamed = new Set(
    voices.flatMap(({ claim }) => claim.about.flatMap((of) => (of.expression ? of.id : []))),
  );
  // Of groups that a source does not name nobody says that they are others.
  const perhapsOne: OneSide = (one, other) => unnamed.has(one) || unnamed.has(other);
  // Whoever only perhaps stood under another may be a rival: the less calm reading is shown.
  const surely: OneSide = (one, other) =>
    perhapsOne(one, other) || stoodTogether(one, other) === "DEFINITE";
  const disagreement = disagreementOf(voices, surely);
  const readings: OneSide[] = [
    surely,
    (one, other) => stoodTogether(one, other) === "DEFINITE",
    (one, other) => perhapsOne(one, other) || stoodTogether(one, other) !== null,
  ];
  const sure = withoutDoubtful(voices)?.every((some) =>
    readings.every((oneSide) => disagreementOf(some, oneSide) === disagreement),
  );
  const actors = new Map(voices.flatMap(({ claim }) => claim.about.map((of) => [of.id, of])));
  return {
    role,
    disagreement,
    certainty: sure ? "DEFINITE" : "POSSIBLE",
    actors: [...actors.values()].map((actor) => ({
      actor,
      claims: voices.flatMap((voice) =>
        voice.about.includes(actor.id) ? shownThen(voice, actor, voices, surely) : [],
      ),
    })),
  };
}

/** Of more claims in doubt the readings are too many to be tried. */
const MOST_DOUBTFUL = 6;

/**
 * Every reading of the claims that are in doubt: made and standing, not made, or standing no more;
 * null where there are too many.
 */
function withoutDoubtful(voices: readonly Then[]): Voice[][] | null {
  const doubtful = voices.filter(({ certainty }) => certainty !== "DEFINITE");
  if (doubtful.length > MOST_DOUBTFUL) return null;
  return voices.reduce<Voice[][]>(
    (readings, voice) =>
      readings.flatMap((reading) =>
        voice.certainty === "DEFINITE"
          ? [[...reading, voice]]
          : [[...reading, voice], reading, [...reading, { ...voice, standing: "WITHDRAWN" }]],
      ),
    [[]],
  );
}

function shownThen(
  voice: Then,
  actor: ActorRow,
  all: readonly Then[],
  surely: OneSide,
): ClaimThenRow {
  const together = all.filter((other) => isJoint(voice, other)).flatMap(({ claim }) => claim.about);
  const others = new Map(together.map((other) => [other.id, other]));
  others.delete(actor.id);
  return {
    claim: voice.claim,
    standing: voice.standing,
    certainty: voice.certainty,
    change: voice.change,
    jointWith: [...others.values()],
    contests: contestedBy(voice, all, surely).map(({ claim }) => claim),
    knownAt: voice.claim.knownAt,
  };
}

/** The groups about which the rule asks whether they stood together: all that one role names. */
export function pairsToCompare(claims: readonly ClaimRow[]): Pair[] {
  const pairs = ROLES.flatMap((role) => {
    const of = claims.filter((claim) => claim.role === role);
    const groups = of.flatMap(({ about }) => about.filter(({ type }) => type === "Group"));
    const ids = [...new Set(groups.map(({ id }) => id))];
    return ids.flatMap((lower) =>
      ids.flatMap((upper) => (lower === upper ? [] : { lower, upper })),
    );
  });
  return [...new Map(pairs.map((pair) => [`${pair.lower} ${pair.upper}`, pair])).values()];
}

/** The better word of any chain between the two, either way up, at the event. */
export function togetherAt(chains: readonly ChainBetween[], when: When): StoodTogether {
  return (one, other) => {
    const words = chains.flatMap(({ lower, upper, chain }) =>
      (lower === one && upper === other) || (lower === other && upper === one)
        ? certaintyOf(chain, when)
        : [],
    );
    if (words.includes("DEFINITE")) return "DEFINITE";
    return words.includes("POSSIBLE") ? "POSSIBLE" : null;
  };
}
