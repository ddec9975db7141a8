/** Writes rows in batches of bounded size, and counts what it wrote. */
import type { Graph, Parameters } from "../../server/graph/graph.ts";
import { type Statement, statement } from "../../server/graph/statements.ts";
import { Batch } from "./batch.ts";
import { addCounts, type Counts } from "./counts.ts";
import { TakenOver } from "./release-lock.ts";
import type { Rows } from "./rows.ts";

const createThings = statement("load/create-things");
const createRows = statement("load/create-rows");

/**
 * Nodes and edges in one transaction. The database keeps all of it aside until it ends, and finds
 * it the more slowly the more there is: twice as many take longer, half as many are sent too often.
 */
const MOST_ROWS = 2_000;

/**
 * The ids of the locks that cypher/load/begin-release.cypher makes. Batches under one lock are
 * written in turn, those under two side by side: while one is on its way, the next one is made.
 */
const LANES = ["@loading", "@loading/2"];

interface Named {
  id: string;
}

/** Things first, then all that belongs to their records: edges lead to things, or stay in a record. */
export class RowWriter {
  readonly counts: Counts = {};
  /** Nodes and edges. */
  written = 0;
  readonly #graph: Graph;
  readonly #release: string;
  readonly #lanes = LANES.map((id) => ({ id, batch: 0, writing: Promise.resolve() }));
  #sent = 0;
  #batch: Batch;

  constructor(graph: Graph, release: string) {
    this.#graph = graph;
    this.#release = release;
    this.#batch = new Batch(release);
  }

  /** Makes the nodes of all things. Their rows say what they are. */
  async makeThings(records: AsyncIterable<Named> | Iterable<Named>): Promise<void> {
    let some: string[] = [];
    for await (const { id } of records) {
      if (some.push(id) < MOST_ROWS) continue;
      await this.#send(createThings, { ids: some }, some.length);
      some = [];
    }
    if (some.length > 0) await this.#send(createThings, { ids: some }, some.length);
    await this.#allWritten();
  }

  /** The rows of a record, after the nodes of all things. */
  async add(record: Named, rows: Rows): Promise<void> {
    addCounts(this.counts, rows.nodes);
    this.#batch.add(record.id, rows);
    if (this.#batch.size >= MOST_ROWS) await this.#sendBatch();
  }

  /** Resolves when everything has been written. */
  async finish(): Promise<void> {
    if (this.#batch.size > 0) await this.#sendBatch();
    await this.#allWritten();
  }

  async #sendBatch(): Promise<void> {
    const batch = this.#batch;
    this.#batch = new Batch(this.#release);
    await this.#send(createRows, batch.parameters(), batch.size);
    this.written += batch.size;
  }

  async #allWritten(): Promise<void> {
    await Promise.all(this.#lanes.map(({ writing }) => writing));
  }

  /** Resolves when it is on its way. */
  async #send(how: Statement, rows: Parameters, expected: number): Promise<void> {
    const lane = this.#lanes[this.#sent++ % LANES.length];
    if (lane === undefined) throw new Error("expected a lane");
    await lane.writing;
    lane.batch++;
    lane.writing = this.#write(how, { lane: lane.id, batch: lane.batch, ...rows }, expected);
    // It is awaited before the lane's next batch: until then a failure waits too.
    lane.writing.catch(() => {});
  }

  async #write(how: Statement, parameters: Parameters, expected: number): Promise<void> {
    const [row] = await this.#graph.write<{ written: number }>(how, {
      release: this.#release,
      ...parameters,
    });
    if (row === undefined) throw new TakenOver();
    if (row.written !== expected) {
      throw new Error(
        `expected both ends of all edges, and wrote ${row.written} of ${expected} nodes and edges`,
      );
    }
  }
}
