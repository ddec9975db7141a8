/** Umbra's search and its peers, each asked the same over the same names. */
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import type { Graph } from "../../server/graph/graph.ts";
import { type PinnedGraph, pin } from "../../server/graph/graph.ts";
import { search } from "../../server/search/search.ts";
import type { Indexed } from "./corpus.ts";

/** The best first; peers do not say which of theirs are weak. */
export type Matcher = (text: string) => Promise<Found[]>;

export interface Found {
  id: string;
  weak: boolean;
}

const NO_FILTER = { types: null, kinds: null, umbrella: null, time: null };

export function umbra(graph: PinnedGraph): Matcher {
  return async (text) =>
    (await umbraHits(graph, text)).map(({ thing, weak }) => ({ id: thing.id, weak }));
}

export async function umbraHits(graph: PinnedGraph, text: string, least = 0.15) {
  const asked = { text, first: 5, knownAt: "9999-12-31", filter: NO_FILTER, unnamed: false, least };
  return (await search(graph, asked)).hits;
}

export function miniSearch(things: readonly Indexed[]): Matcher {
  const index = new MiniSearch({ fields: ["name"], storeFields: ["thing"] });
  index.addAll(
    things.flatMap(({ id, names }) =>
      names.map((name, position) => ({ id: `${id}/${position}`, thing: id, name })),
    ),
  );
  return async (text) =>
    firsts(index.search(text, { fuzzy: 0.2, prefix: true }).map(({ thing }) => String(thing)));
}

export function fuse(things: readonly Indexed[]): Matcher {
  const index = new Fuse(
    things.flatMap(({ id, names }) => names.map((name) => ({ id, name }))),
    { keys: ["name"], includeScore: true, ignoreLocation: true, threshold: 0.5 },
  );
  return async (text) => firsts(index.search(text, { limit: 20 }).map(({ item }) => item.id));
}

const STANDARD_INDEX = {
  name: "bench/standard-index",
  text: `CREATE FULLTEXT INDEX bench_standard IF NOT EXISTS FOR (n:Name) ON EACH [n.text]
         OPTIONS {indexConfig: {\`fulltext.analyzer\`: "standard-no-stop-words"}}`,
};
const STANDARD_QUERY = {
  name: "bench/standard",
  text: `CALL db.index.fulltext.queryNodes("bench_standard", $query, {limit: 200})
         YIELD node, score
         WHERE node.release = $release
         MATCH (thing:Thing)-[:HAS_NAME]->(node)
         RETURN thing.id AS id ORDER BY score DESC LIMIT 50`,
};

export async function makeStandardIndex(graph: Graph): Promise<void> {
  await graph.write(STANDARD_INDEX);
  await graph.read({ name: "bench/await", text: "CALL db.awaitIndexes(300)" });
}

/** Neo4j's own full text, each word also misspelt. */
export function neo4jStandard(graph: Graph, release: string): Matcher {
  const pinned = pin(graph, release);
  return async (text) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    if (words.length === 0) return [];
    const query = words.flatMap((word) => [word, `${word}~`]).join(" ");
    const rows = await pinned.read<{ id: string }>(STANDARD_QUERY, { query });
    return firsts(rows.map(({ id }) => id));
  };
}

function firsts(ids: readonly string[]): Found[] {
  return [...new Set(ids)].slice(0, 5).map((id) => ({ id, weak: false }));
}
