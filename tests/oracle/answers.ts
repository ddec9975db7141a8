/**
 * What the questions of the API should answer, from what is known by a day.
 *
 * Offers: membersAt, parentsAt, tiesAt, mainQuestion, standingOn, eventsBetween, networkAround,
 * umbrellasOf. Each  * gives plain values in an order of their own: compare them with `same` of compare.ts.
 */
import type { Certainty } from "../../server/model/vocabulary.ts";
import type { Known, KnownClaim, KnownTie } from "./known.ts";
import { type Bounds, inside, type Span } from "./small-days.ts";
import type { Asked } from "./small-records.ts";
import { ALL_DAYS, ANY_DAY, bestOf, chainsBetween, gapOf, STRENGTH, wordOf } from "./worlds.ts";

export interface Member {
  group: string;
  certainty: Certainty | null;
  support: string;
  /** Of a POSSIBLE one: days to the nearest evidence. */
  gap: number | null;
}

const actorsOf = (known: Known) => [...known.names.keys()];

/** Who stood at the other end of the best chain at a time; without one everybody, and no word. */
function others(
  known: Known,
  when: Span | null,
  chains: (other: string) => KnownTie[][],
  during: Bounds = ALL_DAYS,
): Member[] {
  return actorsOf(known).flatMap((group): Member[] => {
    const best = bestOf(chains(group), (chain) => {
      if (when === null) return "POSSIBLE";
      return wordOf(chain, when, during) === null ? null : wordOf(chain, when);
    });
    if (best === null || !known.visible.has(group)) return [];
    const possible = when !== null && best.certainty === "POSSIBLE";
    return [
      {
        group,
        certainty: when === null ? null : best.certainty,
        support: best.support,
        gap: possible ? gapOf(best.chain, when) : null,
      },
    ];
  });
}

export const membersAt = (known: Known, umbrella: string, when: Span | null): Member[] =>
  others(known, when, (group) => chainsBetween(known, group, umbrella));

export const parentsAt = (known: Known, group: string, when: Span | null): Member[] =>
  others(known, when, (umbrella) => chainsBetween(known, group, umbrella));

export interface TieThen {
  tie: KnownTie;
  certainty: Certainty | null;
}

/** The ties of a thing that may have held at a time, each with its word as a tie alone. */
export function tiesAt(known: Known, thing: string, when: Span | null): TieThen[] {
  return known.ties
    .filter(({ from, to }) => from === thing || to === thing)
    .flatMap((tie): TieThen[] => {
      if (when === null) return [{ tie, certainty: null }];
      const certainty = wordOf([{ ...tie, whole: true }], when);
      return certainty === null ? [] : [{ tie, certainty }];
    });
}

export interface ClaimUnder {
  claim: string;
  certainty: Certainty;
  support: string | null;
  throughFacade: boolean;
  gap: number | null;
  membersThen: [string, Certainty | null][];
  alsoUnder: [string, Certainty | null][];
}

export interface UmbrellaAnswer {
  umbrella: string;
  eventCount: number;
  definiteEventCount: number;
  claimCount: number;
  standingCount: number;
  seriesCount: number;
  claimOnlyCount: number;
  groups: { group: string; level: string; certainty: Certainty; claims: ClaimUnder[] }[];
}

export type MainQuestion = Pick<
  Asked,
  "everything" | "throughFacades" | "floor" | "maxGapDays" | "stances"
> & {
  ids: string[] | null;
  umbrellaKinds: string[];
  kinds: string[];
  during: Bounds;
  /** Only events of which that is so; absent for any. */
  occurrences?: string[] | null;
  /** The weakest support accepted; absent for any. */
  support?: string | null;
};

export function umbrellasOf(
  known: Known,
  { ids, umbrellaKinds, everything }: Pick<MainQuestion, "ids" | "umbrellaKinds" | "everything">,
): string[] {
  const chosen = actorsOf(known).filter((id) => {
    if (ids !== null) return ids.includes(id);
    const kinds = known.umbrellaKinds.get(id) ?? [];
    return (
      kinds.some((kind) => umbrellaKinds.includes(kind)) ||
      (known.kinds.get(id) ?? []).includes("BRAND") ||
      (everything && known.ties.some(({ to, relation }) => to === id && isMembership(relation)))
    );
  });
  return chosen.filter((id) => known.visible.has(id));
}

const isMembership = (relation: string) =>
  ["MEMBER_OF", "ACTS_UNDER", "UNIT_OF"].includes(relation);

/** "Which groups under which umbrella claimed attacks?" */
export function mainQuestion(known: Known, asked: MainQuestion): UmbrellaAnswer[] {
  const { during, stances, kinds, throughFacades } = asked;
  const umbrellas = umbrellasOf(known, asked);
  const chains = (group: string, umbrella: string) =>
    chainsBetween(known, group, umbrella, throughFacades);
  const claims = known.claims.filter(
    ({ stance, event }) =>
      (stances as string[]).includes(stance) &&
      kinds.includes(event.kind) &&
      (asked.occurrences?.includes(event.occurrence) ?? true),
  );
  return umbrellas.map((umbrella) => {
    const found = claims.flatMap((claim) =>
      claim.about
        .filter((group) => known.visible.has(group))
        .flatMap((group) => {
          const under = claimUnder(known, claim, group, umbrella, asked);
          if (under === null) return [];
          const when = claim.event.date ?? ANY_DAY;
          const words = (list: Member[]) =>
            list.map(({ group: id, certainty }): [string, Certainty | null] => [id, certainty]);
          const also = umbrellas.filter((other) => other !== umbrella);
          return [
            {
              group,
              ofClaim: claim,
              ...under,
              membersThen: words(others(known, when, (id) => chains(id, umbrella), during)),
              alsoUnder: words(
                others(known, when, (id) => (also.includes(id) ? chains(group, id) : []), during),
              ),
            },
          ];
        }),
    );
    const single = found.filter(({ ofClaim }) => ofClaim.event.single);
    const standing = (list: typeof found) =>
      list.filter(({ ofClaim }) => standingOn(ofClaim, null).words.includes("STANDS"));
    const events = (list: typeof found) =>
      new Set(list.map(({ ofClaim }) => ofClaim.event.id)).size;
    const distinct = (list: typeof found) => new Set(list.map(({ claim }) => claim)).size;
    const groups = [...new Set(found.map(({ group }) => group))];
    return {
      umbrella,
      eventCount: events(standing(single)),
      definiteEventCount: events(standing(single).filter((of) => of.certainty === "DEFINITE")),
      claimCount: distinct(single),
      standingCount: distinct(standing(single)),
      seriesCount: events(standing(found.filter(({ ofClaim }) => !ofClaim.event.single))),
      claimOnlyCount: events(
        standing(single).filter(({ ofClaim }) => ofClaim.event.occurrence === "CLAIM_ONLY"),
      ),
      groups: groups.map((group) => {
        const own = found.filter((of) => of.group === group);
        return {
          group,
          level: group === umbrella ? "UMBRELLA" : "MEMBER",
          certainty: own.some((of) => of.certainty === "DEFINITE") ? "DEFINITE" : "POSSIBLE",
          claims: own.map(({ group: _, ofClaim: __, ...of }) => of),
        };
      }),
    };
  });
}

const isWeaker = (one: string, other: string) => STRENGTH.indexOf(one) > STRENGTH.indexOf(other);

/** The word of one claim under one umbrella; null where it is not under it. */
function claimUnder(
  known: Known,
  claim: KnownClaim,
  group: string,
  umbrella: string,
  { during, floor, maxGapDays, throughFacades, support = null }: MainQuestion,
): Omit<ClaimUnder, "membersThen" | "alsoUnder"> | null {
  const when = claim.event.date ?? ANY_DAY;
  const word = (chain: readonly KnownTie[]): Certainty | null => {
    if (support !== null && chain.some((tie) => isWeaker(tie.support, support))) return null;
    const certainty = wordOf(chain, when, during);
    if (certainty !== "POSSIBLE" || maxGapDays === null || chain.length === 0) return certainty;
    const gap = gapOf(chain, when);
    return gap !== null && gap <= maxGapDays ? certainty : null;
  };
  const own = group === umbrella;
  // "A claim in an umbrella's name stays at its level": it needs no chain.
  const best = bestOf(own ? [[]] : chainsBetween(known, group, umbrella, throughFacades), word);
  if (best === null) return null;
  const certainty = claim.sure ? best.certainty : "POSSIBLE";
  if (floor === "DEFINITE" && certainty !== "DEFINITE") return null;
  return {
    claim: claim.id,
    certainty,
    support: own ? null : best.support,
    throughFacade: best.throughFacade,
    gap: !own && best.certainty === "POSSIBLE" ? gapOf(best.chain, when) : null,
  };
}

/**
 * What a claim's standing may be on a day, over every choice of a day for each change; null asks
 * for the end of what is known, by which every known change has come.
 */
export function standingOn(
  { changes }: Pick<KnownClaim, "changes">,
  on: number | null,
): { words: string[]; certain: boolean } {
  let worlds: { day: number; standing: string }[][] = [[]];
  for (const { standing, days } of changes) {
    worlds = worlds.flatMap((world) => inside(days).map((day) => [...world, { day, standing }]));
  }
  const outcomes = worlds.map((world) => {
    const come = world.filter(({ day }) => on === null || day <= on);
    const last = Math.max(...come.map(({ day }) => day));
    return come.filter(({ day }) => day === last).map(({ standing }) => standing);
  });
  const stands = outcomes.filter((words) => words.length === 0).length;
  // "Between uncertain bounds it still stands, as POSSIBLE."
  if (stands > 0) return { words: ["STANDS"], certain: stands === outcomes.length };
  return { words: [...new Set(outcomes.flat())], certain: true };
}

/** Events that may have been in a period, by id. */
export function eventsBetween(known: Known, during: Bounds) {
  return known.events.filter(({ date }) => wordOf([], date ?? ANY_DAY, during) !== null);
}

/** Actors within some steps of these, and the ties among them that may have held. */
export function networkAround(
  known: Known,
  start: readonly string[],
  depth: number,
  relations: readonly string[],
  when: Span | null,
): { nodes: [string, number][]; ties: [string, Certainty | null][] } {
  const ties = known.ties.filter(
    (tie) =>
      relations.includes(tie.relation) &&
      (when === null || wordOf([{ ...tie, whole: true }], when) !== null),
  );
  const distance = new Map(start.filter((id) => known.visible.has(id)).map((id) => [id, 0]));
  for (let step = 1; step <= depth; step++) {
    const reached = ties.flatMap(({ from, to }) => {
      if (distance.has(from) === distance.has(to)) return [];
      return [distance.has(from) ? to : from];
    });
    for (const id of new Set(reached)) if (known.visible.has(id)) distance.set(id, step);
  }
  return {
    nodes: [...distance],
    ties: ties
      .filter(({ from, to }) => distance.has(from) && distance.has(to))
      .map((tie) => [tie.id, when === null ? null : wordOf([{ ...tie, whole: true }], when)]),
  };
}
