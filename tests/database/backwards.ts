/** A graph that is written backwards: what would be written first is written last. */
import type { Graph, Parameters } from "../../server/graph/graph.ts";
import { type Statement, statement } from "../../server/graph/statements.ts";

const createThings = statement("load/create-things");
const createRows = statement("load/create-rows");

/** In so many transactions: what is written in one of them has no order. */
const PILES = 40;

/** What create-rows.cypher takes. */
interface Batch {
  lane: string;
  batch: number;
  ends: string[];
  things: [place: number, labels: string[], properties: unknown][];
  nodes: [labels: string[], { id: string }][];
  edges: [from: number, to: number, type: string, properties: unknown][];
}

/** An edge by the ids of its ends, with its type and properties. */
interface Edge {
  from: string;
  to: string;
  rest: unknown[];
}

/**
 * Things and other nodes are turned round. Edges are held back until the load is at its end; then
 * they are dealt into piles, so that those of one thing lie in several, and the last pile comes first.
 */
export function backwards(graph: Graph): Graph {
  let edges: Edge[] = [];
  let last: Parameters = {};

  async function writeEdges(): Promise<void> {
    const held = edges;
    edges = [];
    for (let pile = PILES - 1; pile >= 0; pile--) {
      const some = held.filter((_, index) => index % PILES === pile);
      const ends = [...new Set(some.flatMap(({ from, to }) => [from, to]))];
      const places = new Map(ends.map((id, place) => [id, place]));
      await graph.write(createRows, {
        ...last,
        batch: Number(last.batch) + PILES - pile,
        ends,
        things: [],
        nodes: [],
        edges: some.map(({ from, to, rest }) => [places.get(from), places.get(to), ...rest]),
      });
    }
  }

  return {
    ...graph,
    async read<Row>(sent: Statement, parameters: Parameters = {}) {
      const rows = await graph.read<Row>(sent, parameters);
      return hasOrder(sent) ? rows : rows.toReversed();
    },
    async write<Row>(sent: Statement, parameters: Parameters = {}) {
      if (sent.name === createThings.name) {
        const ids = (parameters.ids as string[]).toReversed();
        return graph.write<Row>(sent, { ...parameters, ids });
      }
      if (sent.name === createRows.name) {
        const batch = parameters as unknown as Batch;
        const ids = [...batch.nodes.map(([, { id }]) => id), ...batch.ends];
        for (const [from, to, ...rest] of batch.edges) {
          edges.push({ from: ids[from] ?? "", to: ids[to] ?? "", rest });
        }
        last = parameters;
        const turned = { things: batch.things.toReversed(), nodes: batch.nodes.toReversed() };
        const [row] = await graph.write<{ written: number }>(sent, {
          ...parameters,
          ...turned,
          edges: [],
        });
        return [{ written: (row?.written ?? 0) + batch.edges.length }] as Row[];
      }
      if (sent.name === "load/indexes-not-ready" && edges.length > 0) await writeEdges();
      return graph.write<Row>(sent, parameters);
    },
  };
}

/** Whether a statement says in which order its rows come: those of others may come in any. */
function hasOrder({ text }: Statement): boolean {
  const ordered = text.lastIndexOf("\nORDER BY");
  return ordered !== -1 && !/\n(MATCH|CALL|OPTIONAL MATCH|\})/.test(text.slice(ordered));
}
