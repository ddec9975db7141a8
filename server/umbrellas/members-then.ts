/** Who was under an umbrella at a time: of every group its best chain. */
import type { During, When } from "../model/certainty.ts";
import type { Day } from "../model/days.ts";
import type { Certainty, Support } from "../model/vocabulary.ts";
import { type ActorProperties, type ActorRow, shownName } from "../things/thing-rows.ts";
import type { NearestEvidence } from "../ties/nearest-evidence.ts";
import type { TieRow } from "../ties/ties-of-things.ts";
import { bestChain, type Chain, chainEvidence, chainTies, supportOf, wordOf } from "./chains.ts";

export interface MemberThenRow {
  group: ActorRow;
  certainty: Certainty | null;
  support: Support;
  chain: TieRow[];
  nearestEvidence: NearestEvidence | null;
  /** The time that was asked about, as EDTF; null for none. */
  validAt: string | null;
}

/** Chains by the group at their lower (or upper) end. */
export type ChainsByGroup = ReadonlyMap<string, { group: ActorProperties; chains: Chain[] }>;

export function byGroup(
  chains: readonly { group: ActorProperties | null; chain: Chain }[],
): ChainsByGroup {
  const found = new Map<string, { group: ActorProperties; chains: Chain[] }>();
  for (const { group, chain } of chains) {
    if (group === null || chain.length === 0) continue;
    const entry = found.get(group.id) ?? { group, chains: [] };
    entry.chains.push(chain);
    found.set(group.id, entry);
  }
  return found;
}

/** A time that is shown as well: as EDTF, where it was written. */
export type Time = When & { edtf: string | null };

/**
 * The groups that were there at a time, DEFINITE first, then by name.
 * @param during chains that do not hold in it are left out; the word is that of the time as a whole
 */
export function membersThen(
  groups: ChainsByGroup,
  when: Time | null,
  knownAt: Day,
  during?: During,
): MemberThenRow[] {
  return inAnyOrder(groups, when, knownAt, during).sort(
    (a, b) =>
      Number(b.certainty === "DEFINITE") - Number(a.certainty === "DEFINITE") || byName(a, b),
  );
}

function byName(a: MemberThenRow, b: MemberThenRow): number {
  return compare(shownName(a.group), shownName(b.group)) || compare(a.group.id, b.group.id);
}

function inAnyOrder(
  groups: ChainsByGroup,
  when: Time | null,
  knownAt: Day,
  during?: During,
): MemberThenRow[] {
  return [...groups.values()].flatMap(({ group, chains }): MemberThenRow[] => {
    const word = (chain: Chain): Certainty | null => {
      if (when === null) return "POSSIBLE";
      return wordOf(chain, when, during) === null ? null : wordOf(chain, when);
    };
    const best = bestChain(chains, word);
    if (best === null || group.knownFrom > knownAt) return [];
    return [
      {
        group: { ...group, knownAt },
        certainty: when === null ? null : best.certainty,
        validAt: when === null ? null : (when.edtf ?? `[${when.earliest}..${when.latest}]`),
        support: supportOf(best.chain),
        // Few of very many are shown.
        get chain() {
          return chainTies(best.chain, when, knownAt);
        },
        get nearestEvidence() {
          return when !== null && best.certainty === "POSSIBLE"
            ? chainEvidence(best.chain, when, knownAt)
            : null;
        },
      },
    ];
  });
}

/**
 * Everybody who was there at any of several times, once: at the first of them for certain, or else
 * the first at all. Who was there for certain is not looked at again: the lists of all times
 * together would be as long as the times and the members multiplied.
 */
export function membersAtAny(
  groups: ChainsByGroup,
  times: Iterable<Time>,
  knownAt: Day,
  during: During,
): MemberThenRow[] {
  const best = new Map<string, MemberThenRow>();
  const open = new Map(groups);
  const seen = new Set<string>();
  for (const when of times) {
    const { earliest, latest, startBy, endAfter, edtf } = when;
    const key = [earliest, latest, startBy, endAfter, edtf].join(" ");
    if (seen.has(key)) continue;
    seen.add(key);
    for (const row of inAnyOrder(open, when, knownAt, during)) {
      const { id } = row.group;
      if (row.certainty === "DEFINITE") open.delete(id);
      if (row.certainty === "DEFINITE" || !best.has(id)) best.set(id, row);
    }
  }
  return [...best.values()].sort(byName);
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
