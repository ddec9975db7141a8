/**
 * Which groups stood under two umbrellas at once, from overlaps.graphql: all ties in one world.
 *
 * Offers: groupsUnderBothOf(known, question).
 */
import type { Certainty } from "../../server/model/vocabulary.ts";
import { OPEN_AFTER } from "../derive/told.ts";
import { standingOn } from "./answers.ts";
import type { Known, KnownTie } from "./known.ts";
import type { Bounds, Span } from "./small-days.ts";
import { ANY_DAY, chainsBetween, wordOf, worldsOf } from "./worlds.ts";

export interface SelectionAsked {
  ids: string[];
  umbrellaKinds: string[];
  brands: boolean;
  opposing: string[] | null;
}

export interface BothAsked {
  one: SelectionAsked;
  other: SelectionAsked;
  when: Span | null;
  during: Bounds;
  floor: Certainty;
}

export type BothAnswer = [group: string, pairs: [one: string, other: string, word: Certainty][]];

/** An umbrella with what makes it opposed: one of these ties, or nothing that is asked for. */
interface Chosen {
  umbrella: string;
  oppositions: (KnownTie | null)[];
}

export function groupsUnderBothOf(known: Known, asked: BothAsked): BothAnswer[] {
  const [one, other] = [chosen(known, asked.one), chosen(known, asked.other)];
  return [...known.visible].flatMap((group): BothAnswer[] => {
    const pairs = one.flatMap((a) =>
      other.flatMap((b): BothAnswer[1] => {
        if (a.umbrella === b.umbrella) return [];
        const words = waysOf(known, group, a).flatMap((way) =>
          waysOf(known, group, b).map((second) => together([...way, ...second], asked)),
        );
        const [word = null] = words.sort().filter((found) => found !== null);
        if (word === null || (asked.floor === "DEFINITE" && word !== "DEFINITE")) return [];
        return [[a.umbrella, b.umbrella, word]];
      }),
    );
    return pairs.length === 0 ? [] : [[group, pairs]];
  });
}

function waysOf(known: Known, group: string, { umbrella, oppositions }: Chosen): KnownTie[][] {
  return chainsBetween(known, group, umbrella).flatMap((chain) =>
    oppositions.map((opposition) => (opposition === null ? chain : [...chain, opposition])),
  );
}

/** On all of a time; or on some day of a period, which may be another in another world. */
function together(all: readonly KnownTie[], { when, during }: BothAsked): Certainty | null {
  const ties = [...new Map(all.map((tie) => [tie.id, tie])).values()];
  if (when !== null) return wordOf(ties, when);
  // The days that all of them share, in every world: ties are free of one another.
  let shared = new Map<string, Bounds | null>([["all", during]]);
  for (const tie of ties) {
    const next = new Map<string, Bounds | null>();
    for (const days of shared.values()) {
      for (const world of worldsOf(tie)) {
        const both = days === null || world === null ? null : meeting(days, world);
        next.set(String(both), both);
      }
    }
    shared = next;
  }
  const outcomes = [...shared.values()];
  if (outcomes.every((days) => days === null)) return null;
  return outcomes.includes(null) || ties.some(({ whole }) => !whole) ? "POSSIBLE" : "DEFINITE";
}

function meeting(one: Bounds, other: Bounds): Bounds | null {
  const both: Bounds = [Math.max(one[0], other[0]), Math.min(one[1], other[1])];
  return both[0] <= both[1] ? both : null;
}

function chosen(known: Known, asked: SelectionAsked): Chosen[] {
  const { ids, umbrellaKinds, brands, opposing } = asked;
  // "With opposing alone: of all umbrellas and brands."
  const all = ids.length === 0 && umbrellaKinds.length === 0 && !brands;
  return [...known.visible].flatMap((umbrella): Chosen[] => {
    const kinds = known.kinds.get(umbrella) ?? [];
    const umbrellaKind = known.umbrellaKinds.get(umbrella) ?? [];
    const named =
      ids.includes(umbrella) ||
      umbrellaKind.some((kind) => all || umbrellaKinds.includes(kind)) ||
      ((all || brands) && kinds.includes("BRAND")) ||
      (all && kinds.includes("UMBRELLA"));
    if (!named) return [];
    if (opposing === null) return [{ umbrella, oppositions: [null] }];
    const attacks = attacksOf(known, umbrella, opposing);
    return attacks === null ? [] : [{ umbrella, oppositions: [attacks] }];
  });
}

/** Against them from the first attack on that it claimed in its own name; null where there is none. */
function attacksOf(known: Known, umbrella: string, enemies: readonly string[]): KnownTie | null {
  const attacks = known.claims.flatMap((claim) => {
    const { stance, about, event } = claim;
    if (stance !== "CLAIMED" || !about.includes(umbrella) || event.kind !== "ATTACK") return [];
    if (!standingOn(claim, null).words.includes("STANDS")) return [];
    if (!["CORROBORATED", "REPORTED", "CLAIM_ONLY"].includes(event.occurrence)) return [];
    const { begins, ends } = event.date ?? ANY_DAY;
    return known.ties.flatMap(({ relation, from, to, sure }) =>
      relation === "TARGETED" && from === event.id && enemies.includes(to)
        ? [{ days: [begins[0], ends[1]] as const, sure: sure && claim.sure }]
        : [],
    );
  });
  if (attacks.length === 0) return null;
  // What is in doubt may make the first one earlier, and no later.
  const sure = attacks.filter((attack) => attack.sure);
  return {
    id: `attacks of ${umbrella}`,
    relation: "OPPOSES",
    from: umbrella,
    to: "",
    begins: [
      Math.min(...attacks.map(({ days }) => days[0])),
      Math.min(OPEN_AFTER, ...sure.map(({ days }) => days[1])),
    ],
    ends: [OPEN_AFTER, OPEN_AFTER],
    sure: sure.length > 0,
    whole: true,
    disputed: false,
    support: "",
    reliability: "",
    rank: null,
    evidence: [],
  };
}
