/** Which ties have these things, in which direction, and in a time? */
import { largestLimit } from "../graph/batch.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import { type ListRow, readLists } from "../lists-with-counts.ts";
import type { Day } from "../model/days.ts";
import type { RelationName } from "../model/relations.ts";
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
  /** null where the query did not bring it along. */
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
  /** 0 where only the number is wanted. */
  limit: number;
}

/** The ties of one thing, and what it is itself. */
export interface TiesRow extends ListRow<TieRow> {
  thing: ThingRow;
}

interface Columns {
  relation: RelationName;
  edge: EdgeProperties;
  tie: TieProperties;
  other: ThingProperties;
  out: boolean;
}

/** The ties by which groups stand under others: asked for most, and a lot of their own. */
const UPWARD: readonly RelationName[] = ["MEMBER_OF", "ACTS_UNDER", "UNIT_OF"];

/** In which lots of relations the statements must look. */
function inLots<K extends Pick<TieKey, "relations">>(key: K) {
  const weak = (name: RelationName) => WEAK_RELATIONS.includes(name);
  const upward = (name: RelationName) => UPWARD.includes(name);
  const ofActors = (name: RelationName) => ACTOR_RELATIONS.includes(name);
  return {
    ...key,
    upward: key.relations.some(upward),
    strong: key.relations.some((name) => ofActors(name) && !upward(name) && !weak(name)),
    weak: key.relations.some((name) => ofActors(name) && weak(name)),
    ofEvents: key.relations.some((name) => !ofActors(name)),
  };
}

export function tiesOfThings(
  graph: PinnedGraph,
  keys: readonly (TieKey & { index: number })[],
): Promise<TiesRow[]> {
  return readLists(keys, async (lists) => {
    const rows = await graph.read<ListRow<Columns> & { thing: ThingProperties }>(ofThings, {
      keys: lists.map(inLots),
      most: largestLimit(lists),
    });
    return rows.flatMap(({ index, thing, count, list }) => {
      const knownAt = lists[index]?.knownAt;
      if (knownAt === undefined) return [];
      const own = { ...thing, knownAt };
      return [{ index, thing: own, count, list: list.map((of) => tieRow(own, of)) }];
    });
  });
}

function tieRow(thing: ThingRow, { relation, edge, tie, other, out }: Columns): TieRow {
  const { knownAt } = thing;
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
