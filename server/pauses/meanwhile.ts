/** Whose attacks were there while a pause held: a pure function of what the graph returned. */
import type { ClaimRow } from "../claims/claims.ts";
import { certaintyOf, type During, worse } from "../model/certainty.ts";
import type { Day } from "../model/days.ts";
import type { Certainty, Stance } from "../model/vocabulary.ts";
import type { EventRow, EventVersionProperties } from "../things/thing-rows.ts";
import { type NearestEvidence, nearestEvidence } from "../ties/nearest-evidence.ts";
import type { TieRow } from "../ties/ties-of-things.ts";
import type { UmbrellaChain } from "../umbrellas/chain-queries.ts";
import { bestChain, type Chain, chainTies } from "../umbrellas/chains.ts";

export interface FoundAttack {
  event: EventRow & { version: EventVersionProperties };
  /** Nobody denies that it was aimed at the target. */
  sure: boolean;
  claims: readonly ClaimRow[];
}

export interface AttackMeanwhileRow {
  event: EventRow;
  by: AttackBy;
  certainty: Certainty;
  nearestEvidence: NearestEvidence | null;
  claims: ClaimRow[];
  chain: TieRow[];
}

interface Pause {
  pause: TieRow;
  /** From the group that paused up to whatever it was under. */
  chains: readonly UmbrellaChain[];
  during: During;
  knownAt: Day;
}

const BLAMING: readonly Stance[] = ["CLAIMED", "ATTRIBUTED", "REPORTED", "SUSPECTED"];
const ORDER = ["ITSELF", "ITS_UMBRELLA", "OTHERS", "NOBODY_NAMED"] as const;

export type AttackBy = (typeof ORDER)[number];

/** By the events' order; of one event, the pausing group's own first. */
export function attacksMeanwhile(of: Pause, attacks: readonly FoundAttack[]): AttackMeanwhileRow[] {
  return attacks.flatMap((attack) => attackRows(of, attack));
}

function attackRows(
  { pause, chains, during, knownAt }: Pause,
  { event, sure, claims }: FoundAttack,
): AttackMeanwhileRow[] {
  const when = event.version;
  // That a pause is partial is no matter of membership.
  const edge = { ...pause.edge, whole: true };
  // Nothing is DEFINITE on a day that rests on an unsure reference.
  const sound = sure && event.version.dateSure !== false;
  const held = worse(certaintyOf([edge], when, during), sound ? "DEFINITE" : "POSSIBLE");
  if (held === null) return [];
  const blaming = claims.filter(
    ({ stance, version }) => BLAMING.includes(stance) && version.standing === "STANDS",
  );
  const found = new Map<AttackBy, { certainty: Certainty; claims: ClaimRow[]; chain: Chain }>();
  const add = (by: AttackBy, certainty: Certainty | null, claim: ClaimRow | null, chain: Chain) => {
    if (certainty === null) return;
    const known = found.get(by) ?? { certainty, claims: [], chain };
    if (claim !== null && !known.claims.includes(claim)) known.claims.push(claim);
    if (certainty === "DEFINITE" && known.certainty !== "DEFINITE") {
      known.certainty = certainty;
      known.chain = chain;
    }
    found.set(by, known);
  };
  for (const claim of blaming) {
    const doubt = claim.version.sure && claim.stance !== "SUSPECTED" ? "DEFINITE" : "POSSIBLE";
    for (const actor of claim.about) {
      if (actor.id === pause.from.id) {
        add("ITSELF", worse(held, doubt), claim, []);
        continue;
      }
      const reaching = chains.filter(({ umbrella }) => umbrella.id === actor.id);
      const best = bestChain(
        reaching.map(({ chain }) => chain),
        (chain) => certaintyOf([edge, ...chain.map((step) => step.edge)], when, during),
      );
      if (best === null) {
        add("OTHERS", worse(held, doubt), claim, []);
      } else {
        const word = worse(best.certainty, worse(held, doubt));
        add("ITS_UMBRELLA", word, claim, best.chain);
      }
    }
  }
  if (found.size === 0) add("NOBODY_NAMED", held, null, []);
  return ORDER.flatMap((by): AttackMeanwhileRow[] => {
    const row = found.get(by);
    if (row === undefined) return [];
    return [
      {
        event,
        by,
        certainty: row.certainty,
        nearestEvidence:
          row.certainty === "POSSIBLE"
            ? nearestEvidence(pause.edge.evidenceDays, when, knownAt)
            : null,
        claims: row.claims,
        chain: chainTies(row.chain, when, knownAt),
      },
    ];
  });
}

export interface CountRow {
  by: AttackBy;
  definite: number;
  possible: number;
  series: number;
}

/** How many there are of each, in the order of the words; none where there is none. */
export function countsOf(rows: readonly AttackMeanwhileRow[]): CountRow[] {
  return ORDER.flatMap((by): CountRow[] => {
    const its = rows.filter((row) => row.by === by);
    if (its.length === 0) return [];
    const single = its.filter(({ event }) => event.extent === "SINGLE");
    return [
      {
        by,
        definite: single.filter(({ certainty }) => certainty === "DEFINITE").length,
        possible: single.length,
        series: its.length - single.length,
      },
    ];
  });
}
