/** A graph that is written backwards: what would be written first is written last. */
import type { Graph, Parameters } from "../../server/graph/graph.ts";
import { type Statement, statement } from "../../server/graph/statements.ts";

const createEdges = statement("load/create-edges");

/** In so many transactions: what is written in one of them has no order. */
const PILES = 40;

/**
 * The rows of nodes are turned round. Edges are held back until the load is at its end; then they
 * are dealt into piles, so that those of one thing lie in several, and the last pile comes first.
 */
export function backwards(graph: Graph): Graph {
  let edges: unknown[] = [];
  let first: Record<string, unknown> | null = null;

  async function writeEdges(): Promise<void> {
    const rows = edges;
    edges = [];
    for (let pile = PILES - 1; pile >= 0; pile--) {
      await graph.write(createEdges, {
        ...first,
        batch: Number(first?.batch) + PILES - 1 - pile,
        rows: rows.filter((_, index) => index % PILES === pile),
      });
    }
    first = null;
  }

  return {
    ...graph,
    async read<Row>(sent: Statement, parameters: Parameters = {}) {
      const rows = await graph.read<Row>(sent, parameters);
      return hasOrder(sent) ? rows : rows.toReversed();
    },
    async write(sent, parameters = {}) {
      const rows = Array.isArray(parameters.rows) ? parameters.rows : [];
      if (sent.name === createEdges.name) {
        first ??= parameters;
        edges.push(...rows);
        return [{ written: rows.length }] as never[];
      }
      if (sent.name === "load/indexes-not-ready" && edges.length > 0) await writeEdges();
      const turned = rows.length > 0 ? { ...parameters, rows: rows.toReversed() } : parameters;
      return graph.write(sent, turned);
    },
  };
}

/** Whether a statement says in which order its rows come: those of others may come in any. */
function hasOrder({ text }: Statement): boolean {
  const ordered = text.lastIndexOf("\nORDER BY");
  return ordered !== -1 && !/\n(MATCH|CALL|OPTIONAL MATCH|\})/.test(text.slice(ordered));
}
