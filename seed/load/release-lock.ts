/** One load at a time: a mark in the database, kept fresh while the load lives. */
import type { Graph } from "../../server/graph/graph.ts";
import { statement } from "../../server/graph/statements.ts";

const beginRelease = statement("load/begin-release");
const endLoad = statement("load/end-load");

/** A load that has not been seen for so long has died. */
const STALE_AFTER_MS = 10_000;
const TOUCH_EVERY_MS = 1_000;

export class ReleaseLock {
  readonly release: string;
  readonly sequence: number;
  readonly #graph: Graph;
  #touched = Date.now();

  private constructor(graph: Graph, release: string, sequence: number) {
    this.#graph = graph;
    this.release = release;
    this.sequence = sequence;
  }

  /** Waits while another load lives; names the new release by its number and its content. */
  static async take(
    graph: Graph,
    hash: string,
    state: () => Promise<{ sequence: number; releases: readonly string[] }>,
    onProgress: (message: string) => void,
  ): Promise<ReleaseLock> {
    for (let waited = 0; ; waited++) {
      const { sequence, releases } = await state();
      const last = releases.map((name) => Number(name.split("-")[0])).filter(Number.isInteger);
      const next = Math.max(sequence, ...last) + 1;
      const release = `${next}-${hash.slice(0, 12)}`;
      const winner = await mark(graph, release);
      if (winner === release) return new ReleaseLock(graph, release, next);
      if (waited === 0)
        onProgress(`another load (${winner}) is at work, or has just died: waiting`);
      await new Promise((resolve) => setTimeout(resolve, TOUCH_EVERY_MS));
    }
  }

  /** Tells others that this load lives; at most once a second. */
  async touch(): Promise<void> {
    if (Date.now() - this.#touched < TOUCH_EVERY_MS) return;
    this.#touched = Date.now();
    if ((await mark(this.#graph, this.release)) !== this.release) {
      throw new Error("another load has taken over; this one has changed nothing");
    }
  }

  async free(): Promise<void> {
    await this.#graph.write(endLoad, { release: this.release });
  }
}

async function mark(graph: Graph, release: string): Promise<string> {
  const now = Date.now();
  const [row] = await graph.write<{ release: string }>(beginRelease, {
    release,
    now: new Date(now).toISOString(),
    stale: new Date(now - STALE_AFTER_MS).toISOString(),
  });
  return row?.release ?? "";
}
