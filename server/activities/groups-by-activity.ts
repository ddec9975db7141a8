/** Which groups have gone quiet since a day, and which first acted since then? */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import { worse } from "../model/certainty.ts";
import type { Day } from "../model/days.ts";
import { readEdtf } from "../model/edtf.ts";
import type { Certainty, EventKind } from "../model/vocabulary.ts";
import { type ActorProperties, type ActorRow, shownName } from "../things/thing-rows.ts";
import { compare } from "../umbrellas/members-then.ts";
import { membersOf } from "../umbrellas/umbrella-then.ts";
import { type ActSummary, firstActedSince, quietSince } from "./act-summaries.ts";
import type { ActHow } from "./activity-of-actors.ts";

const ofGroups = statement("activities/of-groups");

export interface ActivityQuestion {
  since: Day;
  knownAt: Day;
  hows: readonly ActHow[];
  kinds: readonly EventKind[] | null;
}

export interface GroupByActivityRow extends ActivityQuestion {
  group: ActorRow;
  certainty: Certainty;
  before: number;
  beforeSure: number;
}

interface Row extends ActSummary {
  group: ActorProperties;
  before: number;
  beforeSure: number;
}

/** The latest act first. One statement, and one more for the members of an umbrella. */
export async function goneQuiet(
  graph: PinnedGraph,
  question: ActivityQuestion,
  umbrella: string | null,
): Promise<GroupByActivityRow[]> {
  const { since, knownAt } = question;
  const members =
    umbrella === null ? null : await membersOf(graph, umbrella, readEdtf(since), knownAt);
  const words = members && new Map(members.map((row) => [row.group.id, row.certainty]));
  const rows = await read(graph, question, { quiet: true, ids: words && [...words.keys()] });
  return rows
    .sort((a, b) => compare(b.latest ?? "", a.latest ?? "") || compare(a.group.id, b.group.id))
    .flatMap((row) => {
      const member = words === null ? "DEFINITE" : (words.get(row.group.id) ?? null);
      return groupRow(row, worse(quietSince(row, since), member), question);
    });
}

/** DEFINITE ones first, then by name. */
export async function firstActing(
  graph: PinnedGraph,
  question: ActivityQuestion,
): Promise<GroupByActivityRow[]> {
  const rows = await read(graph, question, { quiet: false, ids: null });
  return rows
    .flatMap((row) => groupRow(row, firstActedSince(row, question.since), question))
    .sort(
      (a, b) =>
        compare(a.certainty, b.certainty) ||
        compare(shownName(a.group), shownName(b.group)) ||
        compare(a.group.id, b.group.id),
    );
}

function read(
  graph: PinnedGraph,
  { since, knownAt, hows, kinds }: ActivityQuestion,
  which: { quiet: boolean; ids: string[] | null },
): Promise<Row[]> {
  return graph.read<Row>(ofGroups, { since, knownAt, hows, kinds, ...which });
}

function groupRow(
  { group, before, beforeSure }: Row,
  certainty: Certainty | null,
  question: ActivityQuestion,
): GroupByActivityRow[] {
  if (certainty === null) return [];
  return [
    { ...question, group: { ...group, knownAt: question.knownAt }, certainty, before, beforeSure },
  ];
}
