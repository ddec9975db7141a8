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

/**
 * The groups that were there at a time, DEFINITE first, then by name.
 * @param during chains that do not hold in it are left out; the word is that of the time as a whole
 */
export function membersThen(
  groups: ChainsByGroup,
  when: (When & { edtf: string | null }) | null,
  knownAt: Day,
  during?: During,
): MemberThenRow[] {
  const rows = [...groups.values()].flatMap(({ group, chains }): MemberThenRow[] => {
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
        support: supportOf(best.chain),
        chain: chainTies(best.chain, when, knownAt),
        nearestEvidence:
          when !== null && best.certainty === "POSSIBLE"
            ? chainEvidence(best.chain, when, knownAt)
            : null,
        validAt: when === null ? null : (when.edtf ?? `[${when.earliest}..${when.latest}]`),
      },
    ];
  });
  return rows.sort(
    (a, b) =>
      Number(b.certainty === "DEFINITE") - Number(a.certainty === "DEFINITE") ||
      compare(shownName(a.group), shownName(b.group)) ||
      compare(a.group.id, b.group.id),
  );
}

/** Everybody in any of several lists, once, with the best of their words. */
export function unitedMembers(lists: readonly MemberThenRow[][]): MemberThenRow[] {
  const best = new Map<string, MemberThenRow>();
  for (const row of lists.flat()) {
    const known = best.get(row.group.id);
    if (known === undefined || (known.certainty !== "DEFINITE" && row.certainty === "DEFINITE")) {
      best.set(row.group.id, row);
    }
  }
  return [...best.values()].sort((a, b) => compare(shownName(a.group), shownName(b.group)));
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
