/**
 * Who had paused its attacks, and which attacks there were meanwhile, from pauses.graphql.
 *
 * Offers: pausesOf(known, question).
 */
import type { Certainty } from "../../server/model/vocabulary.ts";
import { standingOn } from "./answers.ts";
import type { Known, KnownEvent, KnownTie } from "./known.ts";
import type { Bounds } from "./small-days.ts";
import { ANY_DAY, bestOf, chainsBetween, wordOf, worldsOf } from "./worlds.ts";

export interface PausesAsked {
  on: string | null;
  by: string | null;
  during: Bounds;
  kinds: string[];
}

export type AttackAnswer = [event: string, by: string, word: Certainty, claims: string[]];

export interface PauseAnswer {
  pause: string;
  attacks: AttackAnswer[];
}

export function pausesOf(known: Known, asked: PausesAsked): PauseAnswer[] {
  const { on, by, during } = asked;
  const pauses = known.ties.filter(
    (tie) =>
      tie.relation === "SUSPENDED_ATTACKS_ON" &&
      (on === null || tie.to === on) &&
      (by === null || tie.from === by) &&
      worldsOf(tie).some((days) => days && days[0] <= during[1] && during[0] <= days[1]),
  );
  return pauses.map((pause) => ({
    pause: pause.id,
    attacks: known.events.flatMap((event) => attacksIn(known, pause, event, asked)),
  }));
}

function attacksIn(
  known: Known,
  pause: KnownTie,
  event: KnownEvent,
  { during, kinds }: PausesAsked,
): AttackAnswer[] {
  const target = known.ties.find(
    ({ relation, from, to }) => relation === "TARGETED" && from === event.id && to === pause.to,
  );
  const happened = ["CORROBORATED", "REPORTED", "CLAIM_ONLY"].includes(event.occurrence);
  if (target === undefined || !happened || !kinds.includes(event.kind)) return [];
  const when = event.date ?? ANY_DAY;
  const sound = target.sure && event.dateSure;
  const wordWith = (chain: readonly KnownTie[]): Certainty | null => {
    const word = wordOf([pause, ...chain], when, during);
    return word !== null && !sound ? "POSSIBLE" : word;
  };
  const held = wordWith([]);
  if (held === null) return [];
  const said = known.claims.flatMap((claim) => {
    const blames = ["CLAIMED", "ATTRIBUTED", "REPORTED", "SUSPECTED"].includes(claim.stance);
    if (claim.event.id !== event.id || !blames) return [];
    if (!standingOn(claim, null).words.includes("STANDS")) return [];
    const sure = claim.sure && claim.stance !== "SUSPECTED";
    return claim.about.map((actor) => {
      const best =
        actor === pause.from
          ? null
          : bestOf(chainsBetween(known, pause.from, actor), (chain) => wordWith(chain));
      const other = best === null ? "OTHERS" : "ITS_UMBRELLA";
      const word = best?.certainty ?? held;
      return {
        by: actor === pause.from ? "ITSELF" : other,
        word: sure ? word : ("POSSIBLE" as const),
        claim: claim.id,
      };
    });
  });
  if (said.length === 0) return [[event.id, "NOBODY_NAMED", held, []]];
  return [...new Set(said.map(({ by }) => by))].map((by): AttackAnswer => {
    const own = said.filter((of) => of.by === by);
    const word = own.some((of) => of.word === "DEFINITE") ? "DEFINITE" : "POSSIBLE";
    return [event.id, by, word, [...new Set(own.map(({ claim }) => claim))].sort()];
  });
}
