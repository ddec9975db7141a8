/** By which chains do groups stand under umbrellas? */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { During } from "../model/certainty.ts";
import type { Day } from "../model/days.ts";
import type { UmbrellaKind } from "../model/vocabulary.ts";
import type { ActorProperties } from "../things/thing-rows.ts";
import type { Chain, Step } from "./chains.ts";

const upTo = statement("umbrellas/chains-up-to");
const upFrom = statement("umbrellas/chains-up-from");
const facadesOf = statement("umbrellas/facades");

/** An umbrella and a chain up to it; no chain where it had no member in the period. */
export interface UmbrellaChain {
  umbrella: ActorProperties;
  member: ActorProperties | null;
  chain: Chain;
}

/** Which umbrellas are asked for. */
export interface UmbrellaChoice {
  /** Only these, of whatever kind; null for all of the kinds, and brands. */
  ids: readonly string[] | null;
  umbrellaKinds: readonly UmbrellaKind[];
  /** Also whatever has members. */
  everything: boolean;
}

/** What is known by a day of ties that may have held in a period. */
export interface Scope {
  knownAt: Day;
  during: During;
}

interface Row {
  umbrella: ActorProperties;
  member: ActorProperties | null;
  chain: Step[] | null;
}

/** All chains up to the umbrellas chosen; an umbrella without members has one row without chain. */
export async function chainsUpTo(
  graph: PinnedGraph,
  { ids, umbrellaKinds, everything }: UmbrellaChoice,
  { knownAt, during }: Scope,
): Promise<UmbrellaChain[]> {
  const rows = await graph.read<Row>(upTo, {
    ids,
    umbrellaKinds,
    everything,
    knownAt,
    ...during,
  });
  return rows.map(({ umbrella, member, chain }) => ({ umbrella, member, chain: chain ?? [] }));
}

/** The chains up to the umbrellas, opened by alleged façades where these are asked for. */
export async function chainsOf(
  graph: PinnedGraph,
  question: UmbrellaChoice & Scope & { throughFacades: boolean },
): Promise<UmbrellaChain[]> {
  const direct = await chainsUpTo(graph, question, question);
  return question.throughFacades ? withFacades(graph, direct, question) : direct;
}

/** Everybody in the chains, at whose deeds the roll-up looks. */
export function actorsIn(chains: readonly UmbrellaChain[]): string[] {
  return [...new Set(chains.flatMap((of) => [of.umbrella.id, of.member?.id ?? []].flat()))];
}

/** All chains up from these groups. */
export async function chainsUpFrom(
  graph: PinnedGraph,
  ids: readonly string[],
  { knownAt, during }: Scope,
): Promise<UmbrellaChain[]> {
  const rows = await graph.read<Row>(upFrom, { ids, knownAt, ...during });
  return rows.map(({ umbrella, member, chain }) => ({ umbrella, member, chain: chain ?? [] }));
}

/**
 * The same chains, and before each of them every alleged façade for its group (or for the umbrella
 * itself) that is not in it already.
 */
export async function withFacades(
  graph: PinnedGraph,
  chains: readonly UmbrellaChain[],
  { knownAt, during }: Scope,
): Promise<UmbrellaChain[]> {
  const ids = [...new Set(chains.flatMap((of) => [of.umbrella.id, of.member?.id ?? []].flat()))];
  const rows = await graph.read<{ facade: ActorProperties; step: Step }>(facadesOf, {
    ids,
    knownAt,
    ...during,
  });
  const direct = [...new Map(chains.map((of) => [of.umbrella.id, of.umbrella])).values()].map(
    (umbrella): UmbrellaChain => ({ umbrella, member: umbrella, chain: [] }),
  );
  const opened = [...direct, ...chains].flatMap((of) =>
    rows.flatMap(({ facade, step }): UmbrellaChain[] => {
      if (of.member === null || step.to.id !== of.member.id) return [];
      const visited = [of.umbrella.id, ...of.chain.flatMap(({ from, to }) => [from.id, to.id])];
      if (visited.includes(facade.id)) return [];
      return [{ umbrella: of.umbrella, member: facade, chain: [step, ...of.chain] }];
    }),
  );
  return [...chains, ...opened];
}
