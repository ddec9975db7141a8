/** Which names could be meant by a text? */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { Day } from "../model/days.ts";
import type { NameKind, ThingType } from "../model/vocabulary.ts";
import type { ThingProperties } from "../things/thing-rows.ts";
import type { PeriodProperties } from "../things/uncertain-date.ts";
import { candidatesQuery } from "./candidates-query.ts";

const names = statement("search/names");

/** Names that are ranked: enough for any one name in many spellings. */
export const MOST_CANDIDATES = 200;

export interface Candidate {
  thing: ThingProperties;
  text: string;
  /** Null for a title or a label. */
  kind: NameKind | null;
  /** What the loader has found it by: see seed/load/fact-rows.ts. */
  words: string | null;
  initials: string | null;
  weights: number[] | null;
  /** When the name was borne; null for a title or a label, and where `dated` did not ask for it. */
  borne: (PeriodProperties & { sure: boolean }) | null;
}

export interface CandidatesQuestion {
  text: string;
  knownAt: Day;
  /** Null for all. */
  types: readonly ThingType[] | null;
  /** Whether it matters when names were borne. */
  dated: boolean;
}

/** Those that share most of the rarest words come first. */
export async function candidates(
  graph: PinnedGraph,
  { text, knownAt, types, dated }: CandidatesQuestion,
): Promise<Candidate[]> {
  const query = candidatesQuery(text, { release: graph.release, types });
  if (query === "") return [];
  return graph.read<Candidate>(names, { query, knownAt, dated, limit: MOST_CANDIDATES });
}
