/** Which ties have these things, in which direction, and in a time? */
import { largestLimit } from "../graph/batch.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { named } from "../graph/named.ts";
import { statement } from "../graph/statements.ts";
import { type ListRow, readLists } from "../lists-with-counts.ts";
import type { Day } from "../model/days.ts";
import { RELATION_NAMES, RELATIONS, type RelationName } from "../model/relations.ts";
import type {
  Aspect,
  Certainty,
  Membership,
  Precision,
  Reliability,
  RoleRank,
  Support,
  Targeting,
} from "../model/vocabulary.ts";
import { ACTOR_RELATIONS, WEAK_RELATIONS } from "../model/weak-relations.ts";
import type { Seen, ThingProperties, ThingRow } from "../things/thing-rows.ts";
import type { PeriodProperties } from "../things/uncertain-date.ts";
import type { NearestEvidence } from "./nearest-evidence.ts";

const ofThings = statement("ties/of-things");

/** One version of an edge: see DESIGN.md. */
export interface EdgeProperties extends PeriodProperties {
  tie: string;
  disputed: boolean;
  sure: boolean;
  whole: boolean;
  support: Support;
  reliability: Reliability;
  hypothesisSet?: string;
  evidenceDays?: string[] | null;
}

/** In the order of the statement. */
export const EDGE_NAMES = [
  ...(["tie", "disputed", "sure", "whole", "support", "reliability", "hypothesisSet"] as const),
  ...(["startEarliest", "startLatest", "startEdtf", "endEarliest", "endLatest"] as const),
  ...(["endEdtf", "evidenceDays"] as const),
] satisfies (keyof EdgeProperties)[];

/** What a tie is, whatever is known of its dates. */
export interface TieProperties {
  membership?: Membership;
  aspect?: Aspect;
  roleTitle?: string;
  roleRank?: RoleRank;
  acting?: boolean;
  contested?: boolean;
  hypothesisSet?: string;
  regime?: string;
  precision?: Precision;
  targeting?: Targeting;
  as?: string;
}

export interface TieRow extends Seen {
  id: string;
  type: RelationName;
  from: ThingRow;
  to: ThingRow;
  other: ThingRow | null;
  edge: EdgeProperties;
  /** null where the query did not bring it along, or it says no more than the edge. */
  tie: TieProperties | null;
  certainty: Certainty | null;
  nearestEvidence: NearestEvidence | null;
}

export interface TieKey {
  id: string;
  knownAt: Day;
  relations: readonly RelationName[];
  out: boolean;
  in: boolean;
  /** The time asked for: see DatedText. */
  startBy: Day;
  endAfter: Day;
  /** Whether a time is asked for: how far from it the nearest evidence is, is then told. */
  timed: boolean;
  /** 0 where only the number is wanted. */
  limit: number;
}

/** The ties of one thing, and what it is itself. */
export interface TiesRow extends ListRow<TieRow> {
  thing: ThingRow;
}

interface Columns {
  relation: RelationName;
  edge: unknown[];
  tie: TieProperties | null;
  other: ThingProperties;
  out: boolean;
}

/** An edge itself says whether all of the member belongs, and to which hypotheses it does. */
const ON_EDGES = new Set(["membership", "hypothesisSet"]);
const QUALIFIED = RELATION_NAMES.filter((name) =>
  RELATIONS[name].qualifiers.some((qualifier) => !ON_EDGES.has(qualifier)),
);

/** The ties by which groups stand under others: asked for most, and a lot of their own. */
const UPWARD: readonly RelationName[] = ["MEMBER_OF", "ACTS_UNDER", "UNIT_OF"];

/** What is asked alike of several things is sent once. */
function askedAlike(keys: readonly (TieKey & { index: number })[]) {
  const asks = new Map<string, ReturnType<typeof inLots> & { things: object[] }>();
  for (const { index, id, ...asked } of keys) {
    const text = JSON.stringify(asked);
    const known = asks.get(text) ?? { ...inLots(asked), things: [] };
    known.things.push({ index, id });
    asks.set(text, known);
  }
  return [...asks.values()];
}

/** In which lots of relations the statement must look. */
function inLots(asked: Omit<TieKey, "id">) {
  const { relations } = asked;
  const weak = (name: RelationName) => WEAK_RELATIONS.includes(name);
  const upward = (name: RelationName) => UPWARD.includes(name);
  const ofActors = (name: RelationName) => ACTOR_RELATIONS.includes(name);
  return {
    ...asked,
    upward: relations.some(upward),
    strong: relations.some((name) => ofActors(name) && !upward(name) && !weak(name)),
    weak: relations.some((name) => ofActors(name) && weak(name)),
    ofEvents: relations.some((name) => !ofActors(name)),
  };
}

export function tiesOfThings(
  graph: PinnedGraph,
  keys: readonly (TieKey & { index: number })[],
): Promise<TiesRow[]> {
  return readLists(keys, async (lists) => {
    const rows = await graph.read<ListRow<Columns> & { thing: ThingProperties }>(ofThings, {
      asks: askedAlike(lists),
      most: largestLimit(lists),
      qualified: QUALIFIED,
    });
    return rows.flatMap(({ index, thing, count, list }) => {
      const knownAt = lists[index]?.knownAt;
      if (knownAt === undefined) return [];
      const own = { ...thing, knownAt };
      return [{ index, thing: own, count, list: list.map((of) => tieRow(own, of)) }];
    });
  });
}

function tieRow(thing: ThingRow, { relation, edge: sent, tie, other, out }: Columns): TieRow {
  const { knownAt } = thing;
  const edge = named<EdgeProperties>(EDGE_NAMES, sent);
  const seen = { ...other, knownAt };
  return {
    id: edge.tie,
    type: relation,
    from: out ? thing : seen,
    to: out ? seen : thing,
    other: seen,
    edge,
    tie,
    certainty: null,
    nearestEvidence: null,
    knownAt,
  };
}
