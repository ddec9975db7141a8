/** What resolvers are given: made once a request, and held at one release to its end. */
import type { Limits } from "./config.ts";
import type { CurrentRelease, Dataset, ReleaseState } from "./datasets/current-release.ts";
import { GraphEmpty } from "./errors.ts";
import { type Graph, GraphUnavailable, type PinnedGraph, pin } from "./graph/graph.ts";
import { type Loaders, makeLoaders } from "./loaders.ts";
import type { Trace } from "./request-trace.ts";

export interface Context {
  /** The graph at the release that was current when the request came. */
  graph: PinnedGraph;
  loaders: Loaders;
  /** That release's dataset. @throws when the graph is empty or does not answer */
  dataset: () => Dataset;
  limits: Limits;
  requestId: string;
}

/** Where contexts come from: what lives as long as the app. */
export interface ContextSource {
  graph: Graph;
  releases: CurrentRelease;
  limits: Limits;
}

export function makeContext({ graph, releases, limits }: ContextSource, trace: Trace): Context {
  const state = releases.state();
  if (state.state === "ready") trace.release = state.dataset.release;
  const pinned = state.state === "ready" ? pin(graph, state.dataset.release) : closed(state);
  const counted = counting(pinned, trace);
  return {
    graph: counted,
    loaders: makeLoaders(counted),
    dataset() {
      if (state.state === "ready") return state.dataset;
      throw problem(state);
    },
    limits,
    requestId: trace.requestId,
  };
}

type NotReady = Exclude<ReleaseState, { state: "ready" }>;

function problem(state: NotReady): Error {
  return state.state === "empty" ? new GraphEmpty() : new GraphUnavailable(state.reason);
}

/** Stands in while there is nothing to read, so that the schema can still be asked for. */
function closed(state: NotReady): PinnedGraph {
  return {
    get release(): string {
      throw problem(state);
    },
    read: () => Promise.reject(problem(state)),
  };
}

/**
 * A request sends nothing more after so long, and each of its statements is waited for at most as
 * long again: so a release that was replaced has no readers after a minute.
 */
const LONGEST_MS = 30_000;

function counting(graph: PinnedGraph, trace: Trace): PinnedGraph {
  return {
    get release() {
      return graph.release;
    },
    async read(statement, parameters) {
      if (performance.now() - trace.startedAt > LONGEST_MS) throw new GraphUnavailable("too slow");
      trace.statements += 1;
      return graph.read(statement, parameters);
    },
  };
}
