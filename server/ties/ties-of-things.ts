/** Which ties have these things, in which direction, and in a time? */
import { largestLimit } from "../graph/batch.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
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
const countOfThings = statement("ties/count-of-things");

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
  limit: number;
}

interface Row {
  index: number;
  relation: RelationName;
  edge: EdgeProperties;
  tie: TieProperties;
  from: ThingProperties;
  to: ThingProperties;
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

export async function tiesOfThings(
  graph: PinnedGraph,
  keys: readonly (TieKey & { index: number })[],
): Promise<{ index: number; tie: TieRow }[]> {
  const rows = await graph.read<Row>(ofThings, {
    keys: keys.map(inLots),
    most: largestLimit(keys),
  });
  return rows.flatMap(({ index, relation, edge, tie, from, to, out }) => {
    const knownAt = keys[index]?.knownAt;
    if (knownAt === undefined) return [];
    const ends = { from: { ...from, knownAt }, to: { ...to, knownAt } };
    const row: TieRow = {
      id: edge.tie,
      type: relation,
      ...ends,
      other: out ? ends.to : ends.from,
      edge,
      tie,
      certainty: null,
      nearestEvidence: null,
      knownAt,
    };
    return [{ index, tie: row }];
  });
}

export function countTiesOfThings(
  graph: PinnedGraph,
  keys: readonly (Omit<TieKey, "limit"> & { index: number })[],
): Promise<{ index: number; count: number }[]> {
  return graph.read(countOfThings, { keys: keys.map(inLots) });
}
