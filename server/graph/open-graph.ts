/** A `Graph` over a connection: the named statements of `cypher/` and what each of them took. */
import { type Graph, GraphUnavailable, type Parameters } from "./graph.ts";
import { type Address, connect } from "./neo4j.ts";
import type { Statement } from "./statements.ts";
import { within } from "./within.ts";

/** A statement that was answered: its name, how long it took, how many rows it gave. */
export interface Sent {
  name: string;
  milliseconds: number;
  rows: number;
}

export interface GraphOptions {
  /** Told of every statement after its answer. */
  onStatement?: (sent: Sent) => void;
  /** Milliseconds for which a read waits for its answer; a load's writes may take what they take. */
  patienceMs?: number;
}

/** Opens the graph at an address; nothing is sent before the first statement. */
export function openGraph(
  address: Address,
  { onStatement, patienceMs = 30_000 }: GraphOptions = {},
): Graph {
  const connection = connect(address);

  async function send<Row>(
    how: "read" | "write",
    { name, text }: Statement,
    parameters: Parameters,
  ): Promise<Row[]> {
    const start = performance.now();
    // The columns of a statement are written in its header; the row type is the query's to name.
    const answer = connection[how](text, parameters) as Promise<Row[]>;
    // A connection that has died unseen would be waited for without end.
    const rows = how === "write" ? await answer : await within(patienceMs, answer, late);
    onStatement?.({ name, milliseconds: performance.now() - start, rows: rows.length });
    return rows;
  }

  function late(): never {
    throw new GraphUnavailable(`no answer for ${patienceMs} ms`);
  }

  return {
    read: (statement, parameters = {}) => send("read", statement, parameters),
    write: (statement, parameters = {}) => send("write", statement, parameters),
    close: () => connection.close(),
  };
}
