/** Writes rows in batches of bounded size, and counts what it wrote. */
import type { Graph } from "../../server/graph/graph.ts";
import { type Statement, statement } from "../../server/graph/statements.ts";
import { TakenOver } from "./release-lock.ts";
import type { EdgeRow, NodeRow, Properties } from "./rows.ts";

const createNodes = statement("load/create-nodes");
const createEdges = statement("load/create-edges");

/** Nodes or edges in one transaction: large enough to be quick, small enough for a small heap. */
const BATCH = 2_000;

/** How many of each were written, by the words of the model. */
export type Counts = Record<string, number>;

/** While a batch is on its way, the next one is made: one at a time, nodes before edges. */
export class RowWriter {
  readonly counts: Counts = {};
  written = 0;
  readonly #graph: Graph;
  readonly #release: string;
  #nodes: NodeRow[] = [];
  #edges: EdgeRow[] = [];
  #batch = 0;
  #sending: Promise<void> = Promise.resolve();

  constructor(graph: Graph, release: string) {
    this.#graph = graph;
    this.#release = release;
  }

  async addNodes(rows: readonly NodeRow[]): Promise<void> {
    for (const row of rows) {
      const word = COUNTED.find((label) => row.labels.includes(label));
      if (word !== undefined) this.counts[word] = (this.counts[word] ?? 0) + 1;
      this.#nodes.push(row);
    }
    if (this.#nodes.length >= BATCH) await this.#sendNodes();
  }

  /** Both ends must have been added before. */
  async addEdges(rows: readonly EdgeRow[]): Promise<void> {
    if (this.#nodes.length > 0) await this.#sendNodes();
    for (const row of rows) this.#edges.push(row);
    if (this.#edges.length >= BATCH) await this.#sendEdges();
  }

  /** Resolves when everything has been written. */
  async finish(): Promise<void> {
    if (this.#nodes.length > 0) await this.#sendNodes();
    if (this.#edges.length > 0) await this.#sendEdges();
    await this.#sending;
  }

  async #sendNodes(): Promise<void> {
    const release = this.#release;
    const rows = this.#nodes.map(({ labels, id, properties }) => ({
      labels,
      properties: { ...withoutNulls(properties), id, release },
    }));
    this.#nodes = [];
    await this.#send(createNodes, rows);
  }

  async #sendEdges(): Promise<void> {
    const rows = this.#edges.map((row) => ({ ...row, properties: withoutNulls(row.properties) }));
    this.#edges = [];
    await this.#send(createEdges, rows);
  }

  async #send(how: Statement, rows: readonly unknown[]): Promise<void> {
    await this.#sending;
    this.#batch++;
    this.#sending = this.#write(how, rows);
    // It is awaited before the next batch: until then a failure waits too.
    this.#sending.catch(() => {});
  }

  async #write(how: Statement, rows: readonly unknown[]): Promise<void> {
    const [row] = await this.#graph.write<{ written: number }>(how, {
      release: this.#release,
      batch: this.#batch,
      rows,
    });
    if (row === undefined) throw new TakenOver();
    if (row.written !== rows.length) {
      throw new Error(
        `expected both ends of ${rows.length} edges, and found those of ${row.written}`,
      );
    }
    this.written += row.written;
  }
}

/** What is not there need not be sent: of a statement it is the half. */
function withoutNulls(properties: Properties): Properties {
  const given: Properties = {};
  for (const [name, value] of Object.entries(properties)) if (value !== null) given[name] = value;
  return given;
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
