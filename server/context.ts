/** What resolvers are given: made once a request, and held at one release to its end. */
import { AskedTogether } from "./asked-together.ts";
import type { Limits } from "./config.ts";
import type { CurrentRelease, Dataset, ReleaseState } from "./datasets/current-release.ts";
import { GraphEmpty } from "./errors.ts";
import { type Graph, GraphUnavailable, type PinnedGraph, pin } from "./graph/graph.ts";
import { type Loaders, makeLoaders } from "./loaders.ts";
import type { Question } from "./questions.ts";
import { type Archives, NO_ARCHIVES } from "./releases/archives.ts";
import { RememberedAnswers } from "./releases/remembered-answers.ts";
import type { Trace } from "./request-trace.ts";

export interface Context {
  /** The graph at the release that was current when the request came. */
  graph: PinnedGraph;
  loaders: Loaders;
  /** That release's dataset. @throws when the graph is empty or does not answer */
  dataset: () => Dataset;
  limits: Limits;
  requestId: string;
  archives: Archives;
  questions: readonly Question[];
  answers: RememberedAnswers;
  /** The same request at another release, which asks about no third one. */
  at: (dataset: Dataset) => Context;
}

/** Where contexts come from: what lives as long as the app. */
export interface ContextSource {
  graph: Graph;
  releases: CurrentRelease;
  limits: Limits;
  /** Releases beside the current one: none, unless given. */
  archives?: Archives | undefined;
  /** What `changes` asks of two releases: none, unless given. */
  questions?: readonly Question[] | undefined;
  /** What these have answered: forgotten with the request, unless given. */
  answers?: RememberedAnswers | undefined;
  /** The requests that share statements: each sends its own, unless given. */
  together?: AskedTogether | undefined;
}

export function makeContext(source: ContextSource, trace: Trace): Context {
  const state = source.releases.state();
  if (state.state === "ready") trace.release = state.dataset.release;
  return contextOf(source, trace, state);
}

function contextOf(source: ContextSource, trace: Trace, state: ReleaseState): Context {
  const { graph, limits, archives = NO_ARCHIVES, questions = [] } = source;
  const { answers = new RememberedAnswers(), together = new AskedTogether() } = source;
  const pinned = state.state === "ready" ? pin(graph, state.dataset.release) : closed(state);
  const onStatement = () => count(trace);
  return {
    graph: counting(pinned, onStatement),
    loaders: makeLoaders({ asker: { graph: pinned, onStatement }, together }),
    dataset() {
      if (state.state === "ready") return state.dataset;
      throw problem(state);
    },
    limits,
    requestId: trace.requestId,
    archives,
    questions,
    answers,
    at: (dataset) =>
      contextOf({ ...source, archives: NO_ARCHIVES }, trace, { state: "ready", dataset }),
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

function count(trace: Trace): void {
  if (performance.now() - trace.startedAt > LONGEST_MS) throw new GraphUnavailable("too slow");
  trace.statements += 1;
}

function counting(graph: PinnedGraph, onStatement: () => void): PinnedGraph {
  return {
    get release() {
      return graph.release;
    },
    async read(statement, parameters) {
      onStatement();
      return graph.read(statement, parameters);
    },
  };
}
