/** Who is central in a network, and which clusters does it fall into? Pure, and repeatable. */
import * as graphology from "graphology";
import louvainModule from "graphology-communities-louvain";
import betweennessModule from "graphology-metrics/centrality/betweenness.js";
import degree from "graphology-metrics/centrality/degree.js";
import eigenvectorModule from "graphology-metrics/centrality/eigenvector.js";
import pagerankModule from "graphology-metrics/centrality/pagerank.js";
import { once } from "../umbrellas/once.ts";

export type CentralityMeasure = "DEGREE" | "BETWEENNESS" | "PAGERANK" | "EIGENVECTOR";
type Values = Readonly<Record<string, number>>;

export interface Clusters {
  /** null where there are no ties. */
  modularity: number | null;
  /** Ids in each, the larger cluster first; within one, the more neighbours first. */
  members: string[][];
  /** From an id to its cluster's number, 1 the largest. */
  numberOf: ReadonlyMap<string, number>;
}

export interface Measures {
  /** null where the measure has no answer: EIGENVECTOR without ties, or where it does not settle. */
  of(measure: CentralityMeasure): Values | null;
  clusters(): Clusters;
}

interface Joined {
  from: string;
  to: string;
}

/**
 * Ties are taken without their direction, and those between the same two as one that weighs as
 * much as they are many. Each measure is reckoned when it is first asked for.
 */
export function measured(ids: readonly string[], ties: readonly Joined[]): Measures {
  const graph = once(() => simpleGraph(ids, ties));
  const values: Record<CentralityMeasure, () => Values | null> = {
    DEGREE: once(() => (ids.length < 2 ? zeros(ids) : degree.degreeCentrality(graph()))),
    BETWEENNESS: once(() =>
      // Of fewer than three nobody lies between, and the normalising would divide by zero.
      ids.length < 3 ? zeros(ids) : betweenness(graph(), { getEdgeWeight: null }),
    ),
    PAGERANK: once(() =>
      ids.length === 0 ? {} : pagerank(graph(), { getEdgeWeight: "weight", ...PATIENT }),
    ),
    EIGENVECTOR: once(() => eigenvectorOf(graph())),
  };
  return { of: (measure) => values[measure](), clusters: once(() => clustersOf(graph())) };
}

/** Steps after which a measure that has not settled is given up, and how still it must stand. */
const PATIENT = { maxIterations: 1_000, tolerance: 1e-9 };

type SimpleGraph = graphology.UndirectedGraph;

/** In the order of ids, so that the order of rows changes no sum and no cluster. */
function simpleGraph(ids: readonly string[], ties: readonly Joined[]): SimpleGraph {
  const graph = new graphology.UndirectedGraph();
  for (const id of [...ids].sort()) graph.addNode(id);
  const pairs = new Map<string, [string, string, number]>();
  for (const { from, to } of ties) {
    if (from === to) continue;
    const [one, other] = from < to ? [from, to] : [to, from];
    const key = JSON.stringify([one, other]);
    pairs.set(key, [one, other, (pairs.get(key)?.[2] ?? 0) + 1]);
  }
  for (const key of [...pairs.keys()].sort()) {
    const [one, other, weight] = pairs.get(key) as [string, string, number];
    graph.addEdge(one, other, { weight });
  }
  return graph;
}

function zeros(ids: readonly string[]): Values {
  return Object.fromEntries(ids.map((id) => [id, 0]));
}

function eigenvectorOf(graph: SimpleGraph): Values | null {
  if (graph.size === 0) return null;
  try {
    return eigenvector(graph, { getEdgeWeight: "weight", ...PATIENT });
  } catch (error) {
    // It swings for ever where two parts are equally strong: there is no one answer.
    if (error instanceof Error && error.message.includes("failed to converge")) return null;
    throw error;
  }
}

function clustersOf(graph: SimpleGraph): Clusters {
  const ids = graph.nodes();
  // The package takes a graph without ties to be all one: it is as many clusters as actors.
  const found =
    graph.size === 0
      ? null
      : louvain.detailed(graph, { getEdgeWeight: "weight", rng: sameChance() });
  const byCluster = new Map<number, string[]>();
  ids.forEach((id, index) => {
    const cluster = found?.communities[id] ?? index;
    byCluster.set(cluster, [...(byCluster.get(cluster) ?? []), id]);
  });
  const order = (one: string, other: string) =>
    graph.degree(other) - graph.degree(one) || (one < other ? -1 : 1);
  const members = [...byCluster.values()]
    .map((cluster) => cluster.sort(order))
    .sort(
      (one, other) => other.length - one.length || ((one[0] ?? "") < (other[0] ?? "") ? -1 : 1),
    );
  const numberOf = new Map(
    members.flatMap((cluster, index) => cluster.map((id) => [id, index + 1] as const)),
  );
  return { modularity: found?.modularity ?? null, members, numberOf };
}

/** Louvain visits actors in an order by chance: the same chance every time gives one answer. */
function sameChance(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

// These packages are CommonJS: their types tell of a default that Node gives as the module itself.
const betweenness = betweennessModule as unknown as typeof betweennessModule.default;
const eigenvector = eigenvectorModule as unknown as typeof eigenvectorModule.default;
const pagerank = pagerankModule as unknown as typeof pagerankModule.default;
const louvain = louvainModule as unknown as typeof louvainModule.default;
