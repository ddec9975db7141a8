/** Which actors are around these, to a depth, and which ties join them? */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import { certaintyOf, type When } from "../model/certainty.ts";
import { type Day, FIRST_DAY, LAST_DAY } from "../model/days.ts";
import { RELATIONS, type RelationName } from "../model/relations.ts";
import type { Certainty } from "../model/vocabulary.ts";
import type { ActorProperties, ActorRow, ThingRow } from "../things/thing-rows.ts";
import { isActor } from "../things/thing-rows.ts";
import type { EdgeProperties } from "../ties/ties-of-things.ts";

const around = statement("networks/around");

export interface NetworkNodeRow {
  actor: ActorRow;
  /** Steps from the actors asked for. */
  distance: number;
}

export interface NetworkEdgeRow {
  relation: RelationName;
  edge: EdgeProperties;
  from: string;
  to: string;
  certainty: Certainty | null;
}

export interface NetworkRow {
  nodes: NetworkNodeRow[];
  edges: NetworkEdgeRow[];
  leftOut: number;
}

export interface NetworkQuestion {
  start: readonly ThingRow[];
  depth: number;
  relations: readonly RelationName[];
  when: When | null;
  knownAt: Day;
  maxNodes: number;
}

/** Ties read in one step: what bounds the memory of a request around a hub. */
const MOST_TIES = 20_000;

/** The relations between actors: what a network of actors is made of. */
export const ACTOR_RELATIONS = (Object.keys(RELATIONS) as RelationName[]).filter((name) => {
  const ends: readonly string[] = [...RELATIONS[name].from, ...RELATIONS[name].to];
  return !ends.includes("Event") || name === "DIFFERS_FROM";
});

interface Row {
  relation: RelationName;
  edge: EdgeProperties;
  from: ActorProperties;
  to: ActorProperties;
}

/** One statement for each step outwards, and one for the ties among the outermost. */
export async function network(graph: PinnedGraph, question: NetworkQuestion): Promise<NetworkRow> {
  const { depth, when, knownAt, maxNodes } = question;
  const nodes = new Map<string, NetworkNodeRow>();
  for (const actor of question.start.filter(isActor)) nodes.set(actor.id, { actor, distance: 0 });
  const ties = new Map<string, Row>();
  const leftOut = new Set<string>();

  let frontier = [...nodes.keys()];
  for (let distance = 1; distance <= depth + 1 && frontier.length > 0; distance++) {
    const rows = await graph.read<Row>(around, {
      ids: frontier,
      relations: question.relations,
      knownAt,
      startBy: when?.startBy ?? LAST_DAY,
      endAfter: when?.endAfter ?? FIRST_DAY,
      limit: MOST_TIES,
    });
    const next: string[] = [];
    for (const row of rows) {
      ties.set(row.edge.tie, row);
      if (distance > depth) continue;
      for (const end of [row.from, row.to]) {
        if (nodes.has(end.id) || end.knownFrom > knownAt) continue;
        if (nodes.size >= maxNodes) {
          leftOut.add(end.id);
          continue;
        }
        nodes.set(end.id, { actor: { ...end, knownAt }, distance });
        next.push(end.id);
      }
    }
    frontier = next;
  }
  const edges = [...ties.values()].flatMap(({ relation, edge, from, to }): NetworkEdgeRow[] => {
    if (!nodes.has(from.id) || !nodes.has(to.id)) return [];
    const certainty = when === null ? null : certaintyOf([{ ...edge, whole: true }], when);
    if (when !== null && certainty === null) return [];
    return [{ relation, edge, from: from.id, to: to.id, certainty }];
  });
  return { nodes: [...nodes.values()], edges, leftOut: leftOut.size };
}
