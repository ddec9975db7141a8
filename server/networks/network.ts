/** Which actors are around these (or are there at all), and which ties join them? */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { RelationName } from "../model/relations.ts";
import type { Certainty } from "../model/vocabulary.ts";
import type { ActorProperties, ActorRow } from "../things/thing-rows.ts";
import type { PeriodProperties } from "../things/uncertain-date.ts";
import { isTimed, wordAt } from "../ties/tie-time.ts";
import type { EdgeProperties } from "../ties/ties-of-things.ts";
import { once } from "../umbrellas/once.ts";
import { type LeftOutRow, leftOutOf } from "./left-out.ts";
import { type Measures, measured } from "./measures.ts";
import { type Conditions, conditionsOf, type NetworkQuestion } from "./question.ts";
import type { RelevantActor } from "./relevance.ts";

const nextAround = statement("networks/next-around");
const everybody = statement("networks/everybody");
const tiesAmong = statement("networks/ties-among");

export interface NetworkNodeRow {
  actor: ActorRow;
  /** Steps from the actors asked for; null where none were. */
  distance: number | null;
  measures(): Measures;
}

type Edge = PeriodProperties & Pick<EdgeProperties, "tie" | "support" | "sure">;

export interface NetworkEdgeRow {
  relation: RelationName;
  edge: Edge;
  from: string;
  to: string;
  certainty: Certainty | null;
}

export interface NetworkRow {
  nodes: NetworkNodeRow[];
  edges: NetworkEdgeRow[];
  /** Ids asked for that are no actors, or not known by then. */
  notFound: string[];
  measures(): Measures;
  /** @param named also the first of them, which takes longer than to count them */
  leftOut(named: boolean): Promise<LeftOutRow>;
}

/** Ties drawn at most: what bounds the answer among a thousand actors who all know each other. */
export const MOST_TIES = 20_000;

/** What is shown, and what that was chosen from. */
interface Chosen {
  nodes: Map<string, { actor: ActorRow; distance: number | null }>;
  /** Actors whose neighbours were all weighed; null where everybody was. */
  weighed: string[] | null;
  /** Whether somebody may lie within the depth behind those left out. */
  more: boolean;
}

/** A statement for each step outwards, and one for the ties among all that are shown. */
export async function network(graph: PinnedGraph, question: NetworkQuestion): Promise<NetworkRow> {
  const conditions = conditionsOf(question);
  const chosen = await choose(graph, question, conditions);
  const shown = [...chosen.nodes.keys()];
  const { edges, tiesCut } = await edgesAmong(graph, question, { ...conditions, ids: shown });
  const measures = once(() => measured(shown, edges));
  return {
    nodes: [...chosen.nodes.values()].map((node) => ({ ...node, measures })),
    edges,
    notFound: question.notFound,
    measures,
    // Asked for only where it is shown: it reads the ties of all that were weighed once more.
    leftOut: (named) =>
      leftOutOf(
        graph,
        { ...conditions, shown, ids: chosen.weighed },
        { ...chosen, tiesCut, named },
      ),
  };
}

/** Step by step: all of a step, unless there is no room for it; then the most relevant of it. */
async function choose(
  graph: PinnedGraph,
  { start, depth, knownAt, maxNodes }: NetworkQuestion,
  conditions: Conditions,
): Promise<Chosen> {
  const nodes: Chosen["nodes"] = new Map();
  const take = (rows: readonly { actor: ActorProperties }[], distance: number | null): string[] =>
    rows.slice(0, maxNodes - nodes.size).map(({ actor }) => {
      nodes.set(actor.id, { actor: { ...actor, knownAt }, distance });
      return actor.id;
    });
  if (start === null) {
    const rows = await graph.read<RelevantActor>(everybody, { ...conditions, most: maxNodes });
    take(rows, null);
    return { nodes, weighed: null, more: false };
  }
  let frontier = take(
    start.map((actor) => ({ actor })),
    0,
  );
  const weighed: string[] = [];
  for (let distance = 1; distance <= depth && frontier.length > 0; distance++) {
    const rows = await graph.read<RelevantActor>(nextAround, {
      ...conditions,
      ids: frontier,
      shown: [...nodes.keys()],
      // One more than there is room for tells that the step is not taken as a whole.
      most: maxNodes - nodes.size + 1,
    });
    weighed.push(...frontier);
    const room = maxNodes - nodes.size;
    frontier = take(rows, distance);
    if (rows.length > room) return { nodes, weighed, more: distance < depth };
  }
  return { nodes, weighed, more: false };
}

interface Row {
  relation: RelationName;
  edge: Edge;
  from: string;
  to: string;
}

async function edgesAmong(
  graph: PinnedGraph,
  question: NetworkQuestion,
  conditions: Conditions & { ids: string[] },
): Promise<{ edges: NetworkEdgeRow[]; tiesCut: number }> {
  if (conditions.ids.length === 0) return { edges: [], tiesCut: 0 };
  const { unnamed: _, ...parameters } = conditions;
  const rows = await graph.read<Row>(tiesAmong, { ...parameters, most: MOST_TIES + 1 });
  const edges = rows.slice(0, MOST_TIES).flatMap((row): NetworkEdgeRow[] => {
    const certainty = wordAt([row.edge], question);
    return isTimed(question) && certainty === null ? [] : [{ ...row, certainty }];
  });
  return { edges, tiesCut: Math.max(0, rows.length - MOST_TIES) };
}
