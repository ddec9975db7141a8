/** Writes rows in batches of bounded size, and counts what it wrote. */
import type { Graph, Parameters } from "../../server/graph/graph.ts";
import { type Statement, statement } from "../../server/graph/statements.ts";
import { addCounts, type Counts } from "./counts.ts";
import { TakenOver } from "./release-lock.ts";
import { type EdgeRow, isNothing, type NodeRow, type Properties, type Property } from "./rows.ts";

const createNodes = statement("load/create-nodes");
const createEdges = statement("load/create-edges");

/** In one transaction: large enough to be quick, small enough for a small heap. */
const MOST_NODES = 2_000;
const MOST_EDGES = 8_000;

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
    addCounts(this.counts, rows);
    for (const row of rows) this.#nodes.push(row);
    if (this.#nodes.length >= MOST_NODES) await this.#sendNodes();
  }

  /** Both ends must have been added before. */
  async addEdges(rows: readonly EdgeRow[]): Promise<void> {
    if (this.#nodes.length > 0) await this.#sendNodes();
    for (const row of rows) this.#edges.push(row);
    if (this.#edges.length >= MOST_EDGES) await this.#sendEdges();
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
    const ends = new Places();
    const rows = this.#edges.map(({ from, to, type, properties }) => {
      return [ends.of(from), ends.of(to), type, withoutNulls(properties)];
    });
    this.#edges = [];
    await this.#send(createEdges, rows, { ends: ends.ids });
  }

  async #send(how: Statement, rows: readonly unknown[], more: Parameters = {}): Promise<void> {
    await this.#sending;
    this.#batch++;
    this.#sending = this.#write(how, rows, more);
    // It is awaited before the next batch: until then a failure waits too.
    this.#sending.catch(() => {});
  }

  async #write(how: Statement, rows: readonly unknown[], more: Parameters): Promise<void> {
    const [row] = await this.#graph.write<{ written: number }>(how, {
      release: this.#release,
      batch: this.#batch,
      rows,
      ...more,
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

/** Ids in the order in which they were first asked for. */
class Places {
  readonly ids: string[] = [];
  readonly #places = new Map<string, number>();

  of(id: string): number {
    const known = this.#places.get(id);
    if (known !== undefined) return known;
    this.#places.set(id, this.ids.length);
    return this.ids.push(id) - 1;
  }
}

/** What is not there need not be sent: of a statement it is the half. */
function withoutNulls(properties: Properties): Properties {
  const given: Properties = {};
  for (const name in properties) {
    const value = properties[name];
    if (!isNothing(value)) given[name] = value as Property;
  }
  return given;
}
