/** Actors in the order of a measure of centrality. */
import type { ActorRow } from "../things/thing-rows.ts";
import type { CentralityMeasure } from "./measures.ts";
import type { NetworkNodeRow, NetworkRow } from "./network.ts";

export interface RankingRow {
  measure: CentralityMeasure;
  ranked: { actor: ActorRow; value: number }[];
  totalCount: number;
}

/** Values that differ by less than what is shown are equal, and ordered by their ids. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** The value of one actor; null where the measure has no answer. */
export function centralityOf({ actor, measures }: NetworkNodeRow, measure: CentralityMeasure) {
  const value = measures().of(measure)?.[actor.id];
  return value === undefined ? null : rounded(value);
}

export function ranking(
  { nodes, measures }: NetworkRow,
  measure: CentralityMeasure,
  first: number,
): RankingRow {
  const values = measures().of(measure);
  if (values === null) return { measure, ranked: [], totalCount: 0 };
  const ranked = nodes
    .map(({ actor }) => ({ actor, value: rounded(values[actor.id] ?? 0) }))
    .sort((a, b) => b.value - a.value || (a.actor.id < b.actor.id ? -1 : 1));
  return { measure, ranked: ranked.slice(0, first), totalCount: ranked.length };
}

/** One community of a network. */
export interface CommunityRow {
  number: number;
  members: string[];
  nodes: NetworkNodeRow[];
}

export function actorsOf(nodes: readonly NetworkNodeRow[], ids: readonly string[]): ActorRow[] {
  const byId = new Map(nodes.map(({ actor }) => [actor.id, actor]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
