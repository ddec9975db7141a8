/**
 * Requests that look the same up at the same time share one statement: to send one and to begin its
 * answer costs more than a key in it does. The busier the process is, the more come together; who
 * asks alone waits for nobody.
 */
import DataLoader from "dataloader";
import type { PinnedGraph } from "./graph/graph.ts";

/** What is found for each of the keys, in their order. */
export type Lookup<Key, Row> = (graph: PinnedGraph, keys: readonly Key[]) => Promise<Row[][]>;

/** A request, as far as the statements that it shares are concerned. */
export interface Asker {
  graph: PinnedGraph;
  /** Told of each statement before it is sent. @throws where the request may send no more */
  onStatement: () => void;
}

interface Asked<Key> extends Asker {
  release: string;
  keys: readonly Key[];
}

type Shared<Key, Row> = DataLoader<Asked<Key>, Row[][]>;

/** With more, one core would wait for the other, and the first request for the rows of the last. */
const MOST_TOGETHER = 6;

export class AskedTogether {
  readonly #shared = new Map<object, unknown>();

  /**
   * The rows of each of the asker's keys.
   * @param subject the same object wherever the same is looked up in the same way
   * @throws what the asker's own keys and no others would have led to
   */
  async rows<Key, Row>(
    subject: object,
    lookup: Lookup<Key, Row>,
    asker: Asker,
    keys: readonly Key[],
  ): Promise<Row[][]> {
    const { release } = asker.graph;
    // What is kept for a subject has its types.
    let shared = this.#shared.get(subject) as Shared<Key, Row> | undefined;
    if (shared === undefined) {
      shared = new DataLoader((all) => answers(lookup, all), {
        cache: false,
        maxBatchSize: MOST_TOGETHER,
        // Whatever else has come in by now is begun first: it may ask for the same.
        batchScheduleFn: (send) => setImmediate(send),
      });
      this.#shared.set(subject, shared);
    }
    return shared.load({ ...asker, release, keys });
  }
}

async function answers<Key, Row>(
  lookup: Lookup<Key, Row>,
  all: readonly Asked<Key>[],
): Promise<(Row[][] | Error)[]> {
  const [first] = all;
  if (first !== undefined && all.length > 1 && all.every((of) => of.release === first.release)) {
    try {
      const rows = await lookup(
        graphOf(first, all),
        all.flatMap(({ keys }) => keys),
      );
      const left = rows.values();
      return all.map(({ keys }) => keys.map(() => left.next().value ?? []));
    } catch {
      // Where one of them asks for too much, or too late, it alone shall hear of it.
    }
  }
  return Promise.all(
    all.map((asked) => lookup(graphOf(asked, [asked]), asked.keys).catch(asError)),
  );
}

/** The graph of one of them; each of them is told of what is sent. */
function graphOf<Key>({ graph }: Asked<Key>, all: readonly Asked<Key>[]): PinnedGraph {
  return {
    release: graph.release,
    async read(statement, parameters) {
      for (const { onStatement } of all) onStatement();
      return graph.read(statement, parameters);
    },
  };
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
