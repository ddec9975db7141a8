/** Who had a part in an event, and by whom each was designated at its date: pure functions. */
import { certaintyOf, type When, worse } from "../model/certainty.ts";
import type { Day } from "../model/days.ts";
import type { Certainty } from "../model/vocabulary.ts";
import type { ActorRow } from "../things/thing-rows.ts";
import { nearestEvidence } from "../ties/nearest-evidence.ts";
import type { TieRow } from "../ties/ties-of-things.ts";
import type { UmbrellaChain } from "../umbrellas/chain-queries.ts";
import { bestChain, type Chain, chainTies, wordOf } from "../umbrellas/chains.ts";
import type { EventPart, PartRow } from "./parts-in-events.ts";

/** An actor with a part in an event, before its designations are known. */
export interface InvolvedActor {
  actor: ActorRow;
  parts: EventPart[];
  /** Of its part by itself. */
  sure: boolean;
  /** For an umbrella only: empty otherwise. */
  chain: Chain;
  certainty: Certainty;
}

export interface DesignationThenRow {
  tie: TieRow;
  together: Certainty | null;
}

export interface ActorThenRow {
  actor: ActorRow;
  parts: EventPart[];
  certainty: Certainty;
  chain: TieRow[];
  designations: DesignationThenRow[];
}

/** Whose umbrellas have a part as well: who did it, by their own word or another's. */
export const ACTING: readonly EventPart[] = ["CLAIMANT", "NAME_USED", "HELD_RESPONSIBLE"];

/** Everybody with a part: those with one of their own, then the umbrellas above those who acted. */
export function involvedActors(
  parts: readonly PartRow[],
  chains: readonly UmbrellaChain[],
  when: When,
  knownAt: Day,
): InvolvedActor[] {
  const own = new Map<string, InvolvedActor>();
  const acting = new Map<string, boolean>();
  for (const { actor, part, sure } of parts) {
    const known = own.get(actor.id);
    const certain = sure || (known?.sure ?? false);
    own.set(actor.id, {
      actor: { ...actor, knownAt },
      parts: [...(known?.parts ?? []), part],
      sure: certain,
      chain: [],
      certainty: certain ? "DEFINITE" : "POSSIBLE",
    });
    if (ACTING.includes(part)) acting.set(actor.id, sure || (acting.get(actor.id) ?? false));
  }
  const above = new Map<string, UmbrellaChain[]>();
  for (const of of chains) {
    if (of.member === null || !acting.has(of.member.id) || of.umbrella.knownFrom > knownAt)
      continue;
    above.set(of.umbrella.id, [...(above.get(of.umbrella.id) ?? []), of]);
  }
  const umbrellas: InvolvedActor[] = [];
  for (const [id, reaching] of above) {
    const [first] = reaching;
    const best = bestChain(
      reaching.map(({ chain }) => chain),
      (chain) => worse(wordOf(chain, when), memberIsSure(chain, acting) ? "DEFINITE" : "POSSIBLE"),
    );
    if (best === null || first === undefined) continue;
    const known = own.get(id);
    if (known !== undefined) {
      known.parts.push("UMBRELLA");
      continue;
    }
    umbrellas.push({
      actor: { ...first.umbrella, knownAt },
      parts: ["UMBRELLA"],
      sure: memberIsSure(best.chain, acting),
      chain: best.chain,
      certainty: best.certainty,
    });
  }
  return [...[...own.values()].sort(byId), ...umbrellas.sort(byId)];
}

function memberIsSure(chain: Chain, acting: ReadonlyMap<string, boolean>): boolean {
  const [lowest] = chain;
  return lowest !== undefined && (acting.get(lowest.from.id) ?? false);
}

const byId = (a: InvolvedActor, b: InvolvedActor) => (a.actor.id < b.actor.id ? -1 : 1);

/** The actor with those of its designations that held, or may have, at the event's date. */
export function designatedThen(
  { actor, parts, sure, chain, certainty }: InvolvedActor,
  ties: readonly TieRow[],
  when: When,
): ActorThenRow {
  const { knownAt } = actor;
  const designations = ties.flatMap((tie): DesignationThenRow[] => {
    const edge = { ...tie.edge, whole: true };
    const word = certaintyOf([edge], when);
    if (word === null) return [];
    const nearest =
      word === "POSSIBLE" ? nearestEvidence(tie.edge.evidenceDays, when, knownAt) : null;
    return [
      {
        tie: { ...tie, certainty: word, nearestEvidence: nearest },
        together: worse(
          certaintyOf([...chain.map((step) => step.edge), edge], when),
          sure ? "DEFINITE" : "POSSIBLE",
        ),
      },
    ];
  });
  return { actor, parts, certainty, chain: chainTies(chain, when, knownAt), designations };
}
