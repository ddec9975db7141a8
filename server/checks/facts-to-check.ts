/** Which facts rest on little: one origin, old, disputed, doubted or unsure evidence? */
import type { Connection } from "../arguments/pages.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import { ALL_KEYS, keysWith, reasonsOf } from "../model/check-reasons.ts";
import { addDays, type Day, FIRST_DAY, LAST_DAY } from "../model/days.ts";
import { CHECK_REASONS, type CheckReason, type FactType } from "../model/vocabulary.ts";
import {
  inIdOrder,
  type Seen,
  seenAt,
  type ThingProperties,
  type ThingRow,
} from "../things/thing-rows.ts";
import { type FactSubject, inWords, whatItIs } from "./check-words.ts";

const list = statement("checks/list");
const listAbout = statement("checks/list-about");
const count = statement("checks/count");
const countAbout = statement("checks/count-about");
const newestSource = statement("checks/newest-source");
const underUmbrella = statement("checks/under-umbrella");

export interface CheckConditions {
  knownAt: Day;
  reasons: readonly CheckReason[];
  types: readonly FactType[];
  /** Facts affirmed on that day or later are not OLD. */
  oldBefore: Day;
  /** Only facts about these; null for all. */
  things: readonly string[] | null;
}

export interface FactToCheckRow extends Seen {
  /** Of the fact: its statements are found by it. */
  id: string;
  type: FactType;
  what: string;
  reasons: CheckReason[];
  why: string[];
  origins: number;
  newestEvidence: Day;
  concerns: ThingRow[];
}

export interface FactPage extends Connection<FactToCheckRow> {
  conditions: CheckConditions;
}

interface Columns {
  check: { about: string; type: FactType; reasons: string; origins: number; newest: Day };
  subject: FactSubject;
  concerns: ThingProperties[];
}

/** Those whose newest evidence is the oldest first, after one of them. */
export async function listFactsToCheck(
  graph: PinnedGraph,
  conditions: CheckConditions & { afterDay: Day; afterId: string; limit: number },
): Promise<FactToCheckRow[]> {
  const { knownAt, oldBefore, reasons, afterDay, afterId, limit } = conditions;
  const rows = await graph.read<Columns>(conditions.things === null ? list : listAbout, {
    ...parametersOf(conditions),
    afterDay,
    afterId,
    limit,
  });
  return rows.map(({ check, subject, concerns }) => {
    const all = [
      ...reasonsOf(check.reasons),
      ...(check.newest < oldBefore ? ["OLD" as const] : []),
    ];
    const asked = all.filter((reason) => reasons.includes(reason));
    return {
      id: check.about,
      type: check.type,
      what: whatItIs(check.type, subject),
      reasons: asked,
      why: asked.map((reason) => inWords(reason, check)),
      origins: check.origins,
      newestEvidence: check.newest,
      concerns: inIdOrder(seenAt(concerns, knownAt)),
      knownAt,
    };
  });
}

export interface ReasonTotal {
  reason: CheckReason;
  count: number;
}

/** How many facts there are for each reason that is asked about, and in all. */
export async function countFactsToCheck(
  graph: PinnedGraph,
  conditions: CheckConditions,
): Promise<{ total: number; byReason: ReasonTotal[] }> {
  const rows = await graph.read<{ reasons: string; old: boolean; count: number }>(
    conditions.things === null ? count : countAbout,
    parametersOf(conditions),
  );
  const sum = (of: typeof rows) => of.reduce((total, row) => total + row.count, 0);
  const words = Object.keys(CHECK_REASONS) as CheckReason[];
  return {
    total: sum(rows),
    byReason: words
      .filter((reason) => conditions.reasons.includes(reason))
      .map((reason) => ({
        reason,
        count: sum(
          rows.filter(({ reasons, old }) =>
            reason === "OLD" ? old : reasonsOf(reasons).includes(reason),
          ),
        ),
      })),
  };
}

function parametersOf({ knownAt, reasons, types, oldBefore, things }: CheckConditions) {
  const flagged = keysWith(reasons);
  const old = reasons.includes("OLD");
  return {
    knownAt,
    // Given twice it would be counted twice.
    types: [...new Set(types)],
    things: things ?? [],
    flagged,
    keys: old ? ALL_KEYS : flagged,
    oldBefore: old ? oldBefore : FIRST_DAY,
    newestBy: flagged.length === 0 ? addDays(oldBefore, -1) : LAST_DAY,
  };
}

/** null where no source was known by then. */
export async function newestSourceDay(graph: PinnedGraph, knownAt: Day): Promise<Day | null> {
  const [row] = await graph.read<{ day: Day }>(newestSource, { knownAt });
  return row?.day ?? null;
}

/** The umbrella and whatever stood under it at any time. */
export async function thingsUnder(
  graph: PinnedGraph,
  umbrella: string,
  knownAt: Day,
): Promise<string[]> {
  const rows = await graph.read<{ id: string }>(underUmbrella, { umbrella, knownAt });
  return rows.map(({ id }) => id);
}
