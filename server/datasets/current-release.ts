/**
 * Which release of the dataset is the current one. It is asked for once a second beside the
 * requests, so that no request pays a statement for it, and a moved pointer or a lost database is
 * known soon after.
 */
import type { Graph } from "../graph/graph.ts";
import { GraphUnavailable } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import { within } from "../graph/within.ts";

/** A dataset that has been loaded, as the graph's pointer tells it. */
export interface Dataset {
  release: string;
  hash: string;
  /** ISO instant. */
  loadedAt: string;
  licence: string;
  /** How many of each thing it holds. */
  counts: { thing: string; count: number }[];
}

export type ReleaseState =
  | { state: "ready"; dataset: Dataset }
  | { state: "empty" }
  /** `cause` is for the log alone. */
  | { state: "unavailable"; reason: string; cause?: unknown };

export interface CurrentRelease {
  /** What was known at the last look; sends nothing. */
  state(): ReleaseState;
  /** Looks now. */
  refresh(): Promise<ReleaseState>;
  /** Stops looking; the graph stays open. */
  close(): void;
}

interface Row {
  release: string;
  hash: string;
  loadedAt: string;
  licence: string;
  counts: string;
}

const currentRelease = statement("datasets/current-release");

export interface WatchOptions {
  /** Milliseconds between two looks. */
  everyMs?: number;
  /** Milliseconds after which a look without an answer counts as a lost database. */
  patienceMs?: number;
  /** Told of each state that differs from the one before. */
  onChange?: (state: ReleaseState) => void;
}

/** Looks once, and then again and again until closed. Keeps no program from ending. */
export async function watchCurrentRelease(
  graph: Graph,
  { everyMs = 1_000, patienceMs = 3_000, onChange }: WatchOptions = {},
): Promise<CurrentRelease> {
  let known: ReleaseState = { state: "unavailable", reason: "it has not been asked yet" };
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  function learn(state: ReleaseState): ReleaseState {
    const changed = identity(state) !== identity(known);
    known = state;
    if (changed && !closed) onChange?.(state);
    return state;
  }

  async function refresh(): Promise<ReleaseState> {
    // A look that hangs is not waited for: the next one takes another connection.
    const state = await within(patienceMs, look(graph), () =>
      lost(`it has not answered for ${patienceMs} ms`),
    );
    return learn(state);
  }

  function again(): void {
    if (closed) return;
    // A password that is refused time and again locks its user out, for everybody.
    const refused = known.state === "unavailable" && isRefusal(known.cause);
    timer = setTimeout(() => void refresh().finally(again), refused ? everyMs * 10 : everyMs);
    timer.unref();
  }

  await refresh();
  again();
  return {
    state: () => known,
    refresh,
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}

async function look(graph: Graph): Promise<ReleaseState> {
  try {
    const [row] = await graph.read<Row>(currentRelease);
    return row === undefined ? { state: "empty" } : { state: "ready", dataset: dataset(row) };
  } catch (error) {
    return lost(
      isRefusal(error) ? "it answers with an error, which the log tells" : "it cannot be reached",
      error,
    );
  }
}

function isRefusal(cause: unknown): boolean {
  return cause !== undefined && !(cause instanceof GraphUnavailable);
}

function lost(reason: string, cause?: unknown): ReleaseState {
  return { state: "unavailable", reason: `the graph database does not answer: ${reason}`, cause };
}

function dataset({ counts, ...row }: Row): Dataset {
  const byThing = JSON.parse(counts ?? "{}") as Record<string, number>;
  return { ...row, counts: Object.entries(byThing).map(([thing, count]) => ({ thing, count })) };
}

/** A dataset may be loaded again under the name of its release: its hash tells the two apart. */
function identity(known: ReleaseState): string {
  switch (known.state) {
    case "ready":
      return `${known.dataset.release} ${known.dataset.hash}`;
    case "empty":
      return "";
    case "unavailable":
      return known.reason;
  }
}
