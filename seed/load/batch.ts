/** What one statement writes: rows that name nodes by their places in lists, as ids are long. */
import type { Parameters } from "../../server/graph/graph.ts";
import { type EdgeRow, isNothing, type Properties, type Property, type Rows } from "./rows.ts";

export class Batch {
  readonly #release: string;
  readonly #nodes: [labels: string[], Properties][] = [];
  readonly #things: [id: string, labels: string[], Properties][] = [];
  readonly #edges: EdgeRow[] = [];
  /** Of the nodes that are made here. */
  readonly #places = new Map<string, number>();

  constructor(release: string) {
    this.#release = release;
  }

  get size(): number {
    return this.#nodes.length + this.#things.length + this.#edges.length;
  }

  /** The rows of the record of a thing: its own node is there already. */
  add(thing: string, { nodes, edges }: Rows): void {
    for (const { id, labels, properties } of nodes) {
      const given = withoutNothing(properties);
      if (id === thing) this.#things.push([id, labels, given]);
      else {
        given.id = id;
        given.release = this.#release;
        this.#places.set(id, this.#nodes.push([labels, given]) - 1);
      }
    }
    for (const edge of edges) this.#edges.push(edge);
  }

  /** For cypher/load/create-rows.cypher. */
  parameters(): Parameters {
    const ends: string[] = [];
    const places = new Map<string, number>();
    const endOf = (id: string): number => {
      const known = places.get(id);
      if (known !== undefined) return known;
      places.set(id, ends.length);
      return ends.push(id) - 1;
    };
    const nodes = this.#nodes;
    const placeOf = (id: string) => this.#places.get(id) ?? nodes.length + endOf(id);
    return {
      nodes,
      things: this.#things.map(([id, labels, properties]) => [endOf(id), labels, properties]),
      edges: this.#edges.map(({ from, type, to, properties }) => {
        const row: unknown[] = [placeOf(from), placeOf(to), type];
        // Most edges have none, and the driver looks at each map that it sends.
        return Object.keys(properties).length === 0 ? row : [...row, withoutNothing(properties)];
      }),
      ends,
    };
  }
}

/** What is not there need not be sent: of a statement it is the half. */
function withoutNothing(properties: Properties): Properties {
  const given: Properties = {};
  for (const name in properties) {
    const value = properties[name];
    if (!isNothing(value)) given[name] = value as Property;
  }
  return given;
}
