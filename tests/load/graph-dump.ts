/** What a database holds, as texts that can be compared. */
import { canonicalJson } from "../../seed/read/canonical-json.ts";
import type { Graph } from "../../server/graph/graph.ts";

type Properties = Record<string, unknown>;

/** Sends a text that is no statement of the product. */
export function ask<Row>(graph: Graph, text: string, parameters: Properties = {}): Promise<Row[]> {
  return graph.write<Row>({ name: "tests/ask", text }, parameters);
}

/** Every node and edge of a release, without the release's name, in order. */
export async function releaseDump(graph: Graph, release: string): Promise<string[]> {
  const nodes = await ask<{ labels: string[]; properties: Properties }>(
    graph,
    `MATCH (n:Umbra {release: $release}) WHERE NOT n.id STARTS WITH "@"
     RETURN labels(n) AS labels, n {.*, release: null} AS properties`,
    { release },
  );
  const edges = await ask(
    graph,
    `MATCH (a:Umbra {release: $release})-[edge]->(b)
     RETURN a.id AS from, type(edge) AS type, b.id AS to, b.release = $release AS inside,
       properties(edge) AS properties`,
    { release },
  );
  const all = [...nodes.map((node) => ({ ...node, labels: node.labels.toSorted() })), ...edges];
  return all.map(canonicalJson).sort();
}

/** Which types the properties of a release have, by labels and types of edges. */
export function releaseTypes(graph: Graph, release: string): Promise<object[]> {
  return ask(
    graph,
    `MATCH (n:Umbra {release: $release}) WHERE NOT n.id STARTS WITH "@"
     OPTIONAL MATCH (n)-[edge]->()
     UNWIND [label IN labels(n) | [label, n]] + [[type(edge), edge]] AS pair
     WITH pair[0] AS of, pair[1] AS entity WHERE entity IS NOT NULL
     UNWIND keys(entity) AS key
     RETURN of, key, collect(DISTINCT valueType(entity[key])) AS types, count(*) AS there
     ORDER BY of, key`,
    { release },
  );
}

/** Everything there is, whoever wrote it. */
export async function wholeDump(graph: Graph): Promise<string[]> {
  const nodes = await ask<object>(graph, "MATCH (n) RETURN labels(n) AS labels, n {.*} AS n");
  const edges = await ask<object>(
    graph,
    `MATCH (a)-[edge]->(b)
     RETURN elementId(a) AS a, type(edge) AS type, elementId(b) AS b, edge {.*} AS edge`,
  );
  return [...nodes, ...edges].map(canonicalJson).sort();
}

export interface ReleaseSize {
  release: string;
  nodes: number;
  edges: number;
}

/** How much there is of each release, marks and pointer apart. */
export function releaseSizes(graph: Graph): Promise<ReleaseSize[]> {
  return ask<ReleaseSize>(
    graph,
    `MATCH (n:Umbra) WHERE NOT n.id STARTS WITH "@"
     RETURN n.release AS release, count(n) AS nodes, sum(COUNT { (n)-->() }) AS edges
     ORDER BY release`,
  );
}

/** The names of the releases that are marked as begun. */
export async function markedReleases(graph: Graph): Promise<string[]> {
  const rows = await ask<{ release: string }>(
    graph,
    'MATCH (mark:Umbra:Release {id: "@release"}) RETURN mark.release AS release ORDER BY release',
  );
  return rows.map(({ release }) => release);
}

export async function currentRelease(graph: Graph): Promise<string | null> {
  const [row] = await ask<{ release: string }>(
    graph,
    'MATCH (d:Umbra:Dataset {id: "@current"}) RETURN d.release AS release',
  );
  return row?.release ?? null;
}
