/** Whom did a network leave out, and why? */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { ActorProperties, ActorRow } from "../things/thing-rows.ts";
import { seenAt } from "../things/thing-rows.ts";
import type { Conditions } from "./question.ts";

const aroundShown = statement("networks/left-out-around");
const ofAll = statement("networks/left-out-of-all");

export type NetworkLeftOutReason =
  | "MAX_NODES"
  | "TIES_CAP"
  | "TIME"
  | "CERTAINTY"
  | "UNNAMED"
  | "NOT_KNOWN";

export interface LeftOutByReason {
  reason: NetworkLeftOutReason;
  count: number;
  atLeast: boolean;
  /** The most relevant few, where they are to be named; none of whom nothing was known. */
  first: ActorRow[];
}

export interface LeftOutRow {
  count: number;
  atLeast: boolean;
  reasons: LeftOutByReason[];
}

/** How many of those left out are named for each reason. */
const FEW = 5;

interface Row {
  reason: NetworkLeftOutReason;
  count: number;
  first: ActorProperties[];
}

export async function leftOutOf(
  graph: PinnedGraph,
  { ids, ...conditions }: Conditions & { shown: string[]; ids: string[] | null },
  { more, tiesCut, named }: { more: boolean; tiesCut: number; named: boolean },
): Promise<LeftOutRow> {
  const parameters = { ...conditions, few: named ? FEW : 0 };
  const rows =
    ids === null
      ? await graph.read<Row>(ofAll, parameters)
      : await graph.read<Row>(aroundShown, { ...parameters, ids });
  const reasons = rows.map(
    ({ reason, count, first }): LeftOutByReason => ({
      reason,
      count,
      atLeast: more && reason !== "NOT_KNOWN",
      // Who was not known by then is counted, and not named: a reader of that day saw nobody.
      first: reason === "NOT_KNOWN" ? [] : seenAt(first, conditions.knownAt),
    }),
  );
  if (tiesCut > 0) {
    reasons.push({ reason: "TIES_CAP", count: tiesCut, atLeast: true, first: [] });
  }
  const actors = reasons.filter(({ reason }) => reason !== "TIES_CAP");
  return {
    count: actors.reduce((sum, { count }) => sum + count, 0),
    atLeast: more,
    reasons,
  };
}
