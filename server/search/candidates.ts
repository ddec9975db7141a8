/** Which names could be meant by a text? */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import { type Day, LAST_DAY } from "../model/days.ts";
import type { NameKind, ThingType } from "../model/vocabulary.ts";
import type { ThingProperties } from "../things/thing-rows.ts";
import type { PeriodProperties } from "../things/uncertain-date.ts";
import { candidatesQuery } from "./candidates-query.ts";

const names = statement("search/names");

/** Names that are ranked: enough for any one name in many spellings. */
export const MOST_CANDIDATES = 200;

/** What the index gives: of names known by now few drop out, of those known once many may. */
const MOST_FOUND = { now: 240, once: 400 } as const;

/** Enough of a thing to rank it. */
export type FoundThing = Pick<ThingProperties, "id" | "type"> & { expression?: string | null };

export interface Candidate {
  thing: FoundThing;
  /** Null where `whole` did not ask for it. */
  whole: ThingProperties | null;
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
  /** Whether all of what is found is looked at, and not only what is shown. */
  whole: boolean;
}

/** Those that share most of the rarest words come first. */
export async function candidates(
  graph: PinnedGraph,
  { text, knownAt, types, ...wanted }: CandidatesQuestion,
): Promise<Candidate[]> {
  const query = candidatesQuery(text, { release: graph.release, types });
  if (query === "") return [];
  return graph.read<Candidate>(names, {
    query,
    knownAt,
    ...wanted,
    most: knownAt === LAST_DAY ? MOST_FOUND.now : MOST_FOUND.once,
    limit: MOST_CANDIDATES,
  });
}
