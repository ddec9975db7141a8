/** Which events are there, and what was known of them? */
import type { Connection } from "../arguments/pages.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { named } from "../graph/named.ts";
import { statement } from "../graph/statements.ts";
import type { Key } from "../keys.ts";
import { spansFrom } from "../model/date-spans.ts";
import { type Day, later } from "../model/days.ts";
import type { EventKind, Extent, Occurrence, SpeechActKind } from "../model/vocabulary.ts";
import {
  EVENT_NAMES,
  EVENT_VERSION_NAMES,
  type EventProperties,
  type EventRow,
  type EventVersionProperties,
} from "../things/thing-rows.ts";

const list = statement("events/list");
const count = statement("events/count");
const versions = statement("events/versions");

export interface EventConditions {
  from: Day;
  to: Day;
  knownAt: Day;
  kinds: readonly EventKind[] | null;
  occurrences: readonly Occurrence[] | null;
  extent: Extent | null;
  claimed: boolean | null;
  speechActs: readonly SpeechActKind[] | null;
}

export interface EventColumns {
  thing: EventProperties;
  version: EventVersionProperties;
}

export type DatedEventRow = EventRow & { version: EventVersionProperties };

export interface EventPage extends Connection<EventRow> {
  conditions: EventConditions;
}

/** In the order of their earliest day and their ids, after one of them. */
export async function listEvents(
  graph: PinnedGraph,
  conditions: EventConditions & { afterDay: Day; afterId: string; limit: number },
): Promise<DatedEventRow[]> {
  const rows = await graph.read<{ ofEvent: unknown[]; ofVersion: unknown[] }>(list, {
    ...conditions,
    spans: spansFrom(conditions.from, conditions.knownAt).map((of) => ({
      ...of,
      from: later(of.from, conditions.afterDay),
    })),
  });
  return rows.map(({ ofEvent, ofVersion }) => ({
    ...named<EventProperties>(EVENT_NAMES, ofEvent),
    version: named<EventVersionProperties>(EVENT_VERSION_NAMES, ofVersion),
    knownAt: conditions.knownAt,
  }));
}

export async function countEvents(
  graph: PinnedGraph,
  conditions: EventConditions,
): Promise<number> {
  const [row] = await graph.read<{ count: number }>(count, {
    ...conditions,
    spans: spansFrom(conditions.from, conditions.knownAt),
  });
  return row?.count ?? 0;
}

/** What was known of events by a day: no row for an event of which nothing was. */
export function eventVersions(
  graph: PinnedGraph,
  keys: readonly Key[],
): Promise<(Key & { version: EventVersionProperties })[]> {
  return graph.read(versions, { keys });
}
