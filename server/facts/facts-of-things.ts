/** Which dated facts of these things were known: names, kinds, sizes, weapons, casualties, … */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { Key } from "../keys.ts";
import type { Seen } from "../things/thing-rows.ts";
import type { PeriodProperties } from "../things/uncertain-date.ts";

const factsStatement = statement("facts/of-things");
const namesStatement = statement("facts/names-of-things");

/** What is kept of a fact: some of these by its field. */
export interface FactProperties {
  id: string;
  field?: string;
  value?: string;
  text?: string;
  language?: string;
  script?: string;
  kind?: string;
  note?: string;
  unit?: string;
  min?: number;
  max?: number;
  victims?: string;
  of?: string;
  actor?: string;
  summary?: string;
  events?: string[];
}

export interface FactVersion extends PeriodProperties {
  disputed: boolean;
  sure: boolean;
}

/** A fact as a reader of that day sees it. */
export type FactRow = FactProperties & FactVersion & Seen;

interface Row extends Key {
  fact: FactProperties;
  version: FactVersion;
}

export async function factsOfThings(graph: PinnedGraph, keys: readonly Key[]) {
  return factRows(await graph.read<Row>(factsStatement, { keys }));
}

/** In the editors' order: the first is the one to show. */
export async function namesOfThings(graph: PinnedGraph, keys: readonly Key[]) {
  return factRows(await graph.read<Row>(namesStatement, { keys }));
}

function factRows(rows: readonly Row[]): (Key & { fact: FactRow })[] {
  return rows.map(({ id, knownAt, fact, version }) => ({
    id,
    knownAt,
    fact: { ...version, ...fact, knownAt },
  }));
}
