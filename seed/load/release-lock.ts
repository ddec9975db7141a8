/** One load at a time: a mark in the database, kept fresh while the load lives. */
import type { Graph } from "../../server/graph/graph.ts";
import { statement } from "../../server/graph/statements.ts";

const beginRelease = statement("load/begin-release");
const keepAlive = statement("load/keep-alive");
const endLoad = statement("load/end-load");

/** A load that has not been seen for so long has died. */
export const STALE_AFTER_MS = 10_000;

/** Another load found this one dead, and has taken its place: nothing was changed by this one. */
export class TakenOver extends Error {
  override name = "TakenOver";

  constructor() {
    super("another load has taken over; this one has changed nothing");
  }
}

interface ReleasesState {
  sequence: number;
  releases: readonly string[];
}

interface TakeOptions {
  /** Of the dataset: the release is named by its number and its content. */
  hash: string;
  staleAfterMs: number;
  before: ReleasesState;
  state: () => Promise<ReleasesState>;
  onProgress: (message: string) => void;
}

export class ReleaseLock {
  readonly release: string;
  readonly sequence: number;
  readonly #graph: Graph;
  readonly #everyMs: number;
  #timer: NodeJS.Timeout | undefined;
  #telling: Promise<void> = Promise.resolve();
  #freed = false;

  private constructor(graph: Graph, release: string, sequence: number, everyMs: number) {
    this.#graph = graph;
    this.release = release;
    this.sequence = sequence;
    this.#everyMs = everyMs;
    this.#tellLater();
  }

  /** Waits while another load lives. */
  static async take(
    graph: Graph,
    { hash, staleAfterMs, before, state, onProgress }: TakeOptions,
  ): Promise<ReleaseLock> {
    const everyMs = staleAfterMs / 10;
    for (let waited = 0; ; waited++) {
      const { sequence, releases } = waited === 0 ? before : await state();
      const last = releases.map((name) => Number(name.split("-")[0])).filter(Number.isInteger);
      const next = Math.max(sequence, ...last) + 1;
      const release = `${next}-${hash.slice(0, 12)}`;
      const [row] = await graph.write<{ taken: boolean; release: string }>(beginRelease, {
        release,
        staleAfter: staleAfterMs,
      });
      if (row?.taken) return new ReleaseLock(graph, release, next, everyMs);
      if (waited === 0) {
        onProgress(`another load (${row?.release}) is at work, or has just died: waiting`);
      }
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  }

  /** Lets the next load begin. */
  async free(): Promise<void> {
    this.#freed = true;
    clearTimeout(this.#timer);
    await this.#telling;
    // A lost database must not hide why the load ended; the mark goes stale by itself.
    await this.#graph.write(endLoad, { release: this.release }).catch(() => {});
  }

  /** Reading a large dataset takes long, and writes nothing: so a clock tells that it lives. */
  #tellLater(): void {
    this.#timer = setTimeout(() => {
      this.#telling = this.#tell();
    }, this.#everyMs).unref();
  }

  async #tell(): Promise<void> {
    // A load that was taken over, or a lost database, is told of by its next write.
    await this.#graph.write(keepAlive, { release: this.release }).catch(() => {});
    if (!this.#freed) this.#tellLater();
  }
}
