/** What the loader writes: nodes and edges as plain rows, made from one record at a time. */

/** A value that Neo4j can keep. */
export type Property = string | number | boolean | null | string[] | number[];
export type Properties = Record<string, Property>;

/**
 * Whether a value is not kept: an empty list too, for which Neo4j's import tool has no words. Who
 * reads a list that may be empty takes none for an empty one.
 */
export function isNothing(value: Property | undefined): value is null | undefined {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

export interface NodeRow {
  /** Beside the label Umbra, which every node has. */
  labels: string[];
  id: string;
  properties: Properties;
}

export interface EdgeRow {
  type: string;
  from: string;
  to: string;
  properties: Properties;
}

/** Rows in the making. Statements and what they are about are added from every kind of record. */
export class Rows {
  readonly nodes: NodeRow[] = [];
  readonly edges: EdgeRow[] = [];

  node(labels: string[], id: string, properties: Properties): void {
    this.nodes.push({ labels, id, properties });
  }

  edge(from: string, type: string, to: string, properties: Properties = {}): void {
    this.edges.push({ type, from, to, properties });
  }

  /** One edge to each of them. */
  toEach(from: string, type: string, to: readonly string[] | undefined): void {
    for (const id of new Set(to ?? [])) this.edge(from, type, id);
  }
}
