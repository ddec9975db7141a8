/** What the rest of Umbra knows of a database: named statements, read or written. */
import type { Statement } from "./statements.ts";

export type Parameters = Record<string, unknown>;

export interface Graph {
  /** Rows of a statement of `cypher/`, sent to a reader, after all that this graph has written. */
  read<Row>(statement: Statement, parameters?: Parameters): Promise<Row[]>;
  /** Rows of a statement of `cypher/`, sent to the leader. */
  write<Row>(statement: Statement, parameters?: Parameters): Promise<Row[]>;
  close(): Promise<void>;
}

/**
 * A graph held at one release: every statement is given `$release`, so that one request never
 * sees half of an old dataset and half of a new one.
 */
export interface PinnedGraph {
  readonly release: string;
  read<Row>(statement: Statement, parameters?: Parameters): Promise<Row[]>;
}

export function pin(graph: Graph, release: string): PinnedGraph {
  return {
    release,
    read: (statement, parameters) => graph.read(statement, { ...parameters, release }),
  };
}

/** The database does not answer. It may come back by itself. */
export class GraphUnavailable extends Error {
  override name = "GraphUnavailable";
}
