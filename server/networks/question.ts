/** What is asked of a network, and as what every one of its statements takes it. */
import { type Day, LAST_DAY } from "../model/days.ts";
import type { RelationName } from "../model/relations.ts";
import { WEAK_RELATIONS } from "../model/weak-relations.ts";
import type { ActorRow } from "../things/thing-rows.ts";
import { isTimed, type TieTime, tieBounds } from "../ties/tie-time.ts";
import { strengthRanks } from "./relevance.ts";

export interface NetworkQuestion extends TieTime {
  /** Where to begin; null for everybody. */
  start: readonly ActorRow[] | null;
  notFound: string[];
  depth: number;
  relations: readonly RelationName[];
  /** Leave out ties that are POSSIBLE only. */
  definiteOnly: boolean;
  /** Also groups that a source does not name. */
  unnamed: boolean;
  knownAt: Day;
  maxNodes: number;
}

export type Conditions = ReturnType<typeof conditionsOf>;

export function conditionsOf(question: NetworkQuestion) {
  const { relations, knownAt, definiteOnly, unnamed } = question;
  return {
    ...tieBounds(question),
    relations,
    knownAt,
    definiteOnly,
    unnamed,
    strength: strengthRanks,
    // What need not be looked at: see cypher/networks/next-around.cypher.
    now: knownAt === LAST_DAY,
    timed: isTimed(question),
    weak: relations.some((relation) => WEAK_RELATIONS.includes(relation)),
  };
}
