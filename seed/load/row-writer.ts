/** Writes rows in batches of bounded size, and counts what it wrote. */
import type { Graph } from "../../server/graph/graph.ts";
import { statement } from "../../server/graph/statements.ts";
import type { EdgeRow, NodeRow } from "./rows.ts";

const createNodes = statement("load/create-nodes");
const createEdges = statement("load/create-edges");

/** Nodes or edges in one transaction: large enough to be quick, small enough for a small heap. */
const BATCH = 2_000;

/** How many of each were written, by the words of the model. */
export type Counts = Record<string, number>;

export class RowWriter {
  readonly counts: Counts = {};
  written = 0;
  readonly #graph: Graph;
  readonly #release: string;
  readonly #afterBatch: () => Promise<void>;
  #nodes: NodeRow[] = [];
  #edges: EdgeRow[] = [];

  constructor(graph: Graph, release: string, afterBatch: () => Promise<void>) {
    this.#graph = graph;
    this.#release = release;
    this.#afterBatch = afterBatch;
  }

  async addNodes(rows: readonly NodeRow[]): Promise<void> {
    for (const row of rows) {
      const word = COUNTED.find((label) => row.labels.includes(label));
      if (word !== undefined) this.counts[word] = (this.counts[word] ?? 0) + 1;
      this.#nodes.push(row);
    }
    if (this.#nodes.length >= BATCH) await this.flushNodes();
  }

  async addEdges(rows: readonly EdgeRow[]): Promise<void> {
    this.#edges.push(...rows);
    if (this.#edges.length >= BATCH) await this.flushEdges();
  }

  async flushNodes(): Promise<void> {
    const rows = this.#nodes;
    this.#nodes = [];
    if (rows.length === 0) return;
    await this.#graph.write(createNodes, { release: this.#release, rows });
    this.written += rows.length;
    await this.#afterBatch();
  }

  async flushEdges(): Promise<void> {
    const rows = this.#edges;
    this.#edges = [];
    if (rows.length === 0) return;
    const [row] = await this.#graph.write<{ written: number }>(createEdges, {
      release: this.#release,
      rows,
    });
    if (row?.written !== rows.length) {
      throw new Error(
        `expected both ends of ${rows.length} edges, and found those of ${row?.written ?? 0}`,
      );
    }
    this.written += rows.length;
    await this.#afterBatch();
  }
}

/** The labels that are counted: each thing once. */
const COUNTED = [
  "Group",
  "Person",
  "State",
  "Institution",
  "Event",
  "Place",
  "Source",
  "Tie",
  "Claim",
  "SpeechAct",
  "Name",
  "Statement",
];
